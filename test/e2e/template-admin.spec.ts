/** "Templates" of a supervisor, against a provider that has many, takes new ones, refuses some, and deletes. */
import type { Page } from '@playwright/test'
import { png } from '../electron/media/some-files.ts'
import { accountTemplates } from '../support/account-templates.ts'
import { expect, test, type World } from './world.ts'

const PATH = '/publicapi/chat/templates'

const changesOf = async ({ simulator }: World) =>
  (await simulator.requests()).filter(({ method, path }) => method !== 'GET' && path.startsWith(PATH))

const rows = (main: Page) => main.getByRole('list', { name: 'Templates' }).getByRole('button')

async function aScreen(world: World) {
  const { main } = await world.desk(0, 'supervisor')
  await main.getByRole('link', { name: 'Templates' }).click()
  await expect(main.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible()
  await expect(rows(main).first()).toBeVisible()
  return main
}

async function aDialog(main: Page) {
  await main.getByRole('button', { name: 'New template' }).click()
  const dialog = main.getByRole('dialog', { name: 'New template' })
  const box = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  return { dialog, box, create: () => dialog.getByRole('button', { name: 'Create template' }).click() }
}

test('all templates over all pages, of any status, found by words and filters', async ({ world }) => {
  const main = await aScreen(world)
  const all = await accountTemplates(world.simulator.account)
  expect(all.length).toBeGreaterThan(10)
  await expect(rows(main)).toHaveCount(all.length)
  await expect(main.getByText(`${all.length} templates`, { exact: true })).toBeVisible()

  const rejected = all.filter(({ status }) => status === 'rejected')
  await main.getByRole('combobox', { name: 'Status' }).selectOption('rejected')
  await expect(rows(main)).toHaveCount(rejected.length)
  await expect(main.getByText(`${rejected.length} of ${all.length} templates`)).toBeVisible()
  await main.getByRole('searchbox', { name: 'Search templates' }).fill('won a phone')
  await rows(main).first().focus()
  await main.keyboard.press('Enter')
  const facts = main.getByRole('region', { name: 'win_a_phone' })
  await expect(facts.getByRole('alert')).toContainText('WhatsApp finds its content abusive or misleading.')
  await expect(facts.getByRole('region', { name: 'Preview' })).toContainText('you may have won a phone')

  await main.getByRole('searchbox', { name: 'Search templates' }).fill('')
  await main.getByRole('button', { name: 'Remove Status: Rejected' }).click()
  await expect(rows(main)).toHaveCount(all.length)
})

test('an agent has no such place', async ({ world }) => {
  const { main } = await world.desk(0)
  await expect(main.getByRole('link', { name: 'WhatsApp' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Templates' })).toHaveCount(0)
})

test('one is made of words, a variable and an open address; it is seen, waits for WhatsApp, and is deleted', async ({
  world,
}) => {
  const main = await aScreen(world)
  const before = await rows(main).count()
  const { dialog, box, create } = await aDialog(main)
  await expect(box('Name')).toBeFocused()
  await main.keyboard.type('Visit tomorrow')
  await expect(box('Name')).toHaveValue('visit_tomorrow')
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('hi')
  await box('Header').fill('Your visit')
  await box('Body').fill('Dear ')
  await dialog.getByRole('button', { name: 'Add variable' }).click()
  await main.keyboard.type(', we visit you tomorrow.')
  await expect(box('Body')).toHaveValue('Dear {{name}}, we visit you tomorrow.')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await box('Button text').fill('Track')
  await box('Address').fill('http://example.com/visit/{{var1}}')

  // Nothing leaves before it is whole, and the first thing that is missing has the focus.
  await create()
  await expect(box('Example of name')).toBeFocused()
  await expect(dialog.getByRole('alert')).toHaveText([
    'Fill this in.',
    'Type a whole address that begins with https://.',
    // Its example waits until the address is one.
  ])
  expect(await changesOf(world)).toEqual([])
  await box('Example of name').fill('Meera')
  await box('Address').fill('https://example.com/visit/{{var1}}')
  await box('Example of var1').fill('4711')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Dear Meera, we visit you tomorrow.')
  await expect(preview).toContainText('https://example.com/visit/4711')
  await create()

  const facts = main.getByRole('region', { name: 'visit_tomorrow' })
  await expect(facts).toContainText('WhatsApp is checking it')
  await expect(dialog).toHaveCount(0)
  await expect(rows(main)).toHaveCount(before + 1)
  expect(await changesOf(world)).toMatchObject([
    {
      method: 'POST',
      body: {
        name: 'visit_tomorrow',
        language: 'hi',
        category: 'utility',
        type: 'template',
        components: [
          { type: 'HEADER', format: 'TEXT', text: 'Your visit', example: {} },
          { type: 'BODY', text: 'Dear {{name}}, we visit you tomorrow.', example: { name: 'Meera' } },
          {
            type: 'BUTTONS',
            buttons: [{ type: 'URL', format: 'DYNAMIC', index: 0, example: { var1: '4711' } }],
          },
        ],
      },
    },
  ])

  await world.simulator.control('templates', { deleteRefuse: 'in-use' })
  await facts.getByRole('button', { name: 'Delete template' }).click()
  const asked = main.getByRole('dialog', { name: 'Delete template' })
  await expect(asked).toContainText('Delete “visit_tomorrow” (Hindi)?')
  await asked.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(asked.getByRole('alert')).toContainText('The template was not deleted.')
  await world.simulator.control('templates', { deleteRefuse: null })
  await asked.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(asked).toHaveCount(0)
  await expect(facts).toHaveCount(0)
  await expect(rows(main)).toHaveCount(before)
  expect(await accountTemplates(world.simulator.account)).toHaveLength(before)
})

test('what the provider refuses stands at its field, and what was typed stays', async ({ world }) => {
  const main = await aScreen(world)
  const { dialog, box, create } = await aDialog(main)
  await box('Name').fill('welcome')
  await box('Body').fill('Welcome to our family.')
  await create()
  // Known before it is asked for: there is one of this name.
  await expect(dialog.getByText('There is a template of this name in this language already.')).toBeVisible()
  await expect(box('Name')).toBeFocused()
  expect(await changesOf(world)).toEqual([])

  await box('Name').fill('welcome_home')
  await world.simulator.control('templates', { createRefuse: 'name-taken' })
  await create()
  await expect(dialog.getByText('A template with this name and language exists already.')).toBeVisible()
  await world.simulator.control('templates', { createRefuse: 'invalid' })
  await box('Name').fill('welcome_back')
  await create()
  await expect(dialog.getByRole('alert').filter({ hasText: 'cannot be created' })).toContainText(
    'Invalid parameter',
  )
  await expect(box('Body')).toHaveValue('Welcome to our family.')

  await world.simulator.control('templates', { createRefuse: null })
  await create()
  await expect(main.getByRole('region', { name: 'welcome_back' })).toBeVisible()
})

test('a one-time code', async ({ world }) => {
  const main = await aScreen(world)
  const { dialog, box, create } = await aDialog(main)
  await dialog.getByRole('radio', { name: 'One-time code' }).check()
  await box('Name').fill('sign_in')
  await box('Valid for (minutes)').fill('10')
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText(
    'This code expires in 10 minutes.',
  )
  await create()
  await expect(main.getByRole('region', { name: 'sign_in' })).toContainText('is your verification code')
  expect(await changesOf(world)).toMatchObject([
    { body: { category: 'authentication', components: [{}, { code_expiration_minutes: 10 }, {}] } },
  ])
})

test('cards with a picture each, uploaded before the template is made; a file that is refused is said', async ({
  world,
}) => {
  const main = await aScreen(world)
  const { dialog, box, create } = await aDialog(main)
  await dialog.getByRole('radio', { name: 'Carousel' }).check()
  await box('Name').fill('spring_collection_2')
  await dialog.getByRole('textbox', { name: 'Body', exact: true }).first().fill('Our spring collection.')
  for (const number of [1, 2]) {
    const card = dialog.getByRole('group', { name: `Card ${number}`, exact: true })
    await card.locator('input[type=file]').setInputFiles({
      name: `card-${number}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from(png()),
    })
    await expect(card.getByText(`card-${number}.png`)).toBeVisible()
    await card.getByRole('textbox', { name: 'Body' }).fill(`Plants, part ${number}.`)
    await card.getByRole('textbox', { name: 'Button text' }).fill('Show me')
  }

  await world.simulator.control('media', { refuseUploads: 'size' })
  await create()
  await expect(dialog.getByRole('alert').filter({ hasText: 'The file is too large.' })).toContainText(
    'file_size',
  )
  await expect(dialog.getByText('This file could not be uploaded.')).toBeVisible()
  await world.simulator.control('media', { refuseUploads: null })
  await create()
  const facts = main.getByRole('region', { name: 'spring_collection_2' })
  await expect(facts.getByRole('list', { name: 'Cards' }).getByRole('listitem').first()).toContainText(
    'part 1',
  )
  const uploads = await world.simulator.control<{ mediaId: string; application: string }[]>('uploads')
  expect(uploads.map(({ application }) => application)).toEqual(['template', 'template'])
  const made = await accountTemplates(world.simulator.account)
  expect(made.find(({ name }) => name === 'spring_collection_2')).toMatchObject({
    unsendable: null,
    cards: uploads.map(({ mediaId }) => ({ header: { kind: 'media', mediaId } })),
  })
})
