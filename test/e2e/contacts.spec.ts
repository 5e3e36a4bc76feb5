import type { Locator, Page } from '@playwright/test'
import { contactWrites, heldOn } from './provider.ts'
import { expect, seedContacts, test, type World } from './world.ts'

const ASHA = {
  name: 'Asha Rao',
  phone_number: '9876500011',
  email_id: 'asha@rao.example',
  custom_fields: { city: 'Pune', plan: 'Gold' },
}
const BALA = {
  name: 'Bala Iyer',
  phone_number: '9811122233',
  email_id: 'bala@iyer.example',
  custom_fields: { city: 'Chennai', plan: 'Gold' },
}
const CHARU = {
  name: 'Charu Sen',
  phone_number: '9822233344',
  email_id: 'charu@rao.example',
  custom_fields: { city: 'Pune', plan: 'Silver' },
}
const PEOPLE = [CHARU, ASHA, BALA]

const gridOf = (main: Page) => main.getByRole('grid', { name: 'Contacts' })
const rowOf = (main: Page, name: string | RegExp) => gridOf(main).getByRole('row').filter({ hasText: name })

/** The names in the list, from the top. */
const namesIn = async (main: Page) =>
  (await gridOf(main).getByRole('row').allInnerTexts()).slice(1).flatMap((text) => {
    const found = PEOPLE.find(({ name }) => text.includes(name))
    return found ? [found.name] : []
  })

/** The contacts' place of a desk whose synchronisation is over: no other request is on its way. */
async function contactsOf(world: World, people: Parameters<typeof seedContacts>[1] = PEOPLE): Promise<Page> {
  await seedContacts(world, people)
  const { main } = await world.desk(0)
  await main.getByRole('link', { name: 'Contacts' }).click()
  await expect(main.getByText(/as of \d\d:\d\d/)).toBeVisible()
  await expect(main.getByRole('button', { name: 'Refresh' })).toBeVisible()
  return main
}

async function fromMenu(main: Page, name: string, item: 'Edit' | 'Delete'): Promise<Locator> {
  await gridOf(main)
    .getByRole('button', { name: `More for ${name}` })
    .click()
  await main.getByRole('menuitem', { name: item }).click()
  return main.getByRole('dialog', { name: `${item} contact` })
}

test('a contact is created, changed and deleted, here and at the provider', async ({ world }) => {
  const main = await contactsOf(world)
  await main.getByRole('button', { name: 'New contact' }).click()
  const created = main.getByRole('dialog', { name: 'New contact' })
  await created.getByRole('textbox', { name: 'Name' }).fill('Nisha Menon')
  await created.getByRole('textbox', { name: 'Number' }).fill('098450 12345')
  await created.getByRole('textbox', { name: 'E-mail' }).fill('nisha@menon.example')
  await created.getByLabel('City').fill('Kochi')
  await created.getByRole('button', { name: 'Save contact' }).click()
  await expect(created).toHaveCount(0)
  const row = rowOf(main, 'Nisha Menon')
  await expect(row).toContainText('+91 98450 12345')
  await expect(row).toContainText('nisha@menon.example')
  await expect(row).not.toContainText('Saving')
  expect(await heldOn(world, '9845012345')).toMatchObject([
    { name: 'Nisha Menon', email_id: 'nisha@menon.example', custom_fields: { city: 'Kochi' } },
  ])

  const edited = await fromMenu(main, 'Nisha Menon', 'Edit')
  await expect(edited.getByRole('textbox', { name: 'Number' })).not.toBeEditable()
  await edited.getByRole('textbox', { name: 'Name' }).fill('Nisha Nair')
  await edited.getByRole('textbox', { name: 'E-mail' }).fill('nisha@nair.example')
  await edited.getByLabel('Plan').fill('Silver')
  await edited.getByRole('button', { name: 'Save changes' }).click()
  await expect(edited).toHaveCount(0)
  await expect(rowOf(main, 'Nisha Nair')).toContainText('nisha@nair.example')
  await expect(rowOf(main, 'Nisha Menon')).toHaveCount(0)
  expect(await heldOn(world, '9845012345')).toMatchObject([
    {
      name: 'Nisha Nair',
      email_id: 'nisha@nair.example',
      custom_fields: { city: 'Kochi', plan: 'Silver' },
    },
  ])

  const asked = await fromMenu(main, 'Nisha Nair', 'Delete')
  await expect(asked).toContainText('Delete Nisha Nair?')
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(rowOf(main, 'Nisha Nair')).toHaveCount(1)
  const sure = await fromMenu(main, 'Nisha Nair', 'Delete')
  await sure.getByRole('button', { name: 'Delete contact' }).click()
  await expect(rowOf(main, 'Nisha Nair')).toHaveCount(0)
  await expect.poll(() => heldOn(world, '9845012345')).toEqual([])
})

test('what is refused is said at the field, nothing of it stays, and what was typed is not lost', async ({
  world,
}) => {
  const main = await contactsOf(world)
  const before = (await contactWrites(world)).length
  await main.getByRole('button', { name: 'New contact' }).click()
  const dialog = main.getByRole('dialog', { name: 'New contact' })
  const number = dialog.getByRole('textbox', { name: 'Number' })
  const save = dialog.getByRole('button', { name: 'Save contact' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nisha Menon')
  await number.fill('12345')
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('[7,15]')
  await expect(number).toHaveAccessibleDescription(/\[7,15\]/)
  await expect(number).toBeFocused()
  // Five digits are never sent.
  expect(await contactWrites(world)).toHaveLength(before)

  const errors = { phone_number: ['Phone Number is not allowed for this account.'] }
  await world.simulator.control('fault', {
    route: '/publicapi/contacts',
    times: 1,
    status: 400,
    body: { status: 'error', code: '400', message: 'Validation Error', errors },
  })
  await number.fill('9845012345')
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('not allowed for this account')
  await expect(number).toHaveAccessibleDescription(/not allowed for this account/)
  await expect(rowOf(main, 'Nisha Menon')).toHaveCount(0)

  // A real one: the provider takes each number once.
  await number.fill(ASHA.phone_number)
  await expect(dialog).toContainText('Already: Asha Rao')
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('already exists')
  await expect(rowOf(main, 'Nisha Menon')).toHaveCount(0)

  await number.fill('9845012345')
  await save.click()
  await expect(dialog).toHaveCount(0)
  await expect(rowOf(main, 'Nisha Menon')).toContainText('+91 98450 12345')
  expect(await heldOn(world, '9845012345')).toHaveLength(1)
})

test('a refused change goes back to what was; a refused deletion brings the row back with the reason', async ({
  world,
}) => {
  const main = await contactsOf(world)
  const refusal = { route: '/publicapi/contacts', times: 1, status: 400 }
  await world.simulator.control('fault', {
    ...refusal,
    body: {
      status: 'error',
      code: '400',
      message: 'Validation Error',
      errors: { email_id: ['This address is blocked.'] },
    },
  })
  const edited = await fromMenu(main, 'Asha Rao', 'Edit')
  await edited.getByRole('textbox', { name: 'E-mail' }).fill('asha@blocked.example')
  await edited.getByRole('button', { name: 'Save changes' }).click()
  await expect(edited.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/blocked/)
  await edited.getByRole('button', { name: 'Cancel' }).click()
  await expect(rowOf(main, 'Asha Rao')).toContainText('asha@rao.example')

  await world.simulator.control('fault', {
    ...refusal,
    body: { status: 'error', code: '400', message: 'Contact is part of a running campaign.', errors: {} },
  })
  const sure = await fromMenu(main, 'Asha Rao', 'Delete')
  await sure.getByRole('button', { name: 'Delete contact' }).click()
  const alert = main.getByRole('alert').filter({ hasText: 'Asha Rao was not deleted' })
  await expect(alert).toContainText('Contact is part of a running campaign.')
  await expect(rowOf(main, 'Asha Rao')).toHaveCount(1)
  expect(await heldOn(world, ASHA.phone_number)).toHaveLength(1)
})

test('a number in any spelling, an e-mail and a custom field find the contact; an empty result says so', async ({
  world,
}) => {
  const main = await contactsOf(world)
  const search = main.getByRole('searchbox', { name: 'Search contacts' })
  for (const [typed, found] of [
    ['098765', 'Asha Rao'],
    ['+91 98765 00011', 'Asha Rao'],
    ['98111-22233', 'Bala Iyer'],
    ['bala@iyer', 'Bala Iyer'],
    ['chennai', 'Bala Iyer'],
    ['CHARU S', 'Charu Sen'],
  ] as const) {
    await search.fill(typed)
    await expect.poll(() => namesIn(main), typed).toEqual([found])
  }
  await expect(main.getByText('1 found')).toBeVisible()
  await search.fill('nobody of that name')
  await expect(main.getByText('No contact matches “nobody of that name”')).toBeVisible()
  await main.getByRole('button', { name: 'Clear the search' }).click()
  await expect.poll(() => namesIn(main)).toHaveLength(3)
})

test('two conditions narrow the list, each can be taken away, and columns sort', async ({ world }) => {
  const main = await contactsOf(world)
  await expect.poll(() => namesIn(main)).toEqual(['Asha Rao', 'Bala Iyer', 'Charu Sen'])
  await main.getByRole('button', { name: 'Filters' }).click()
  const panel = main.getByRole('region', { name: 'Filters' })
  await panel.getByRole('button', { name: 'Add condition' }).click()
  const first = panel.getByRole('group', { name: 'Condition 1' })
  await first.getByRole('combobox', { name: 'Field' }).selectOption('E-mail')
  await first.getByRole('combobox', { name: 'Condition' }).selectOption('contains')
  await first.getByRole('textbox', { name: 'Value' }).fill('@rao.example')
  await expect.poll(() => namesIn(main)).toEqual(['Asha Rao', 'Charu Sen'])

  await panel.getByRole('button', { name: 'Add condition' }).click()
  const second = panel.getByRole('group', { name: 'Condition 2' })
  await second.getByRole('combobox', { name: 'Field' }).selectOption('Plan')
  await second.getByRole('combobox', { name: 'Condition' }).selectOption('contains')
  await second.getByRole('textbox', { name: 'Value' }).fill('silver')
  await expect.poll(() => namesIn(main)).toEqual(['Charu Sen'])
  await expect(main.getByRole('list', { name: 'Active filters' }).getByRole('listitem')).toHaveCount(2)

  await main.getByRole('button', { name: /^Remove: E-mail/ }).click()
  await expect.poll(() => namesIn(main)).toEqual(['Charu Sen'])
  await panel.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(() => namesIn(main)).toEqual(['Asha Rao', 'Bala Iyer', 'Charu Sen'])

  const head = (name: string) => gridOf(main).getByRole('columnheader', { name })
  await head('Name').getByRole('button').click()
  await expect.poll(() => namesIn(main)).toEqual(['Charu Sen', 'Bala Iyer', 'Asha Rao'])
  await expect(head('Name')).toHaveAttribute('aria-sort', 'descending')
  await head('Number').getByRole('button').click()
  await expect.poll(() => namesIn(main)).toEqual(['Bala Iyer', 'Charu Sen', 'Asha Rao'])
})

test('contacts that share a number stand side by side, with what differs', async ({ world }) => {
  const twin = { ...ASHA, name: 'A. Rao', email_id: 'office@rao.example' }
  const main = await contactsOf(world, [...PEOPLE, twin])
  await main.getByRole('button', { name: 'Duplicates' }).click()
  const group = main.getByRole('region', { name: 'Contacts with +91 98765 00011' })
  await expect(group.getByRole('columnheader', { name: 'Asha Rao' })).toBeVisible()
  await expect(group.getByRole('columnheader', { name: 'A. Rao' })).toBeVisible()
  const line = (name: string | RegExp) => group.getByRole('row', { name })
  await expect(line(/^E-mail \(differs\)/)).toContainText('office@rao.example')
  await expect(line(/^City/)).not.toContainText('differs')

  await group.getByRole('button', { name: 'Delete A. Rao' }).click()
  await main
    .getByRole('dialog', { name: 'Delete contact' })
    .getByRole('button', { name: 'Delete contact' })
    .click()
  await expect(main.getByText('No duplicates')).toBeVisible()
  // Off the list at once, and then at the provider.
  await expect.poll(() => heldOn(world, ASHA.phone_number)).toMatchObject([{ name: 'Asha Rao' }])
})
