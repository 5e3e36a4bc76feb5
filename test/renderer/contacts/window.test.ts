/** The contacts in a real browser, under the app's own policy, with the test in main's place. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { Fault } from '../../../shared/ipc.ts'
import type { Canned } from '../../screens/fake-bridge.ts'
import { windowsOfThisFile } from '../windows.ts'

const { openPage, asked } = windowsOfThisFile()
let page: Page

const DETAIL = {
  id: '0',
  name: 'Asha Rao',
  number: '+917000000000',
  numberText: '+91 70000 00000',
  dialable: true,
  email: null,
  pending: false,
  marketingOptIn: false,
  customFields: {},
  status: null,
  source: null,
  createdAt: null,
  modifiedAt: null,
}

async function open(canned: Partial<Canned> = {}): Promise<void> {
  const given = {
    contacts: { total: 1_000, names: ['Asha Rao', 'Ravi Kumar'], matchNothing: false },
    answers: { 'contacts:read': DETAIL, 'contacts:update': DETAIL },
  }
  page = await openPage('main', { ...given, ...canned }, '#/contacts')
  await page.getByRole('row').nth(1).waitFor()
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const invalid = (fields: Record<string, string>): Fault => ({ code: 'contact-invalid', detail: null, fields })

test('columns sort the list, and say which way', async () => {
  await open()
  await button('Modified').click()
  const header = page.getByRole('columnheader', { name: 'Modified' })
  expect(await header.getAttribute('aria-sort')).toBe('descending')
  await button('Modified').click()
  expect(await header.getAttribute('aria-sort')).toBe('ascending')
  await expect
    .poll(async () => (await asked('contacts:search')).at(-1))
    .toMatchObject({ sort: { by: 'modified', descending: false } })
})

test('Enter on a row opens the customer; Enter on its Call button calls', async () => {
  // What the strip would show is the strip's own matter.
  await open({ faults: { 'customer:open': { code: 'not-found', detail: null } } })
  await page.getByRole('gridcell', { name: 'Asha Rao', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => asked('customer:open')).toContainEqual({ who: { kind: 'contact', contactId: '0' } })
  await button('Call Ravi Kumar').press('Enter')
  await expect.poll(() => asked('calls:dial')).toHaveLength(1)
  expect(await asked('customer:open')).not.toContainEqual({ who: { kind: 'contact', contactId: '1' } })
})

test('a condition narrows the list once it is whole, and its chip takes it away', async () => {
  await open()
  await button('Filters').click()
  await button('Add condition').click()
  expect(await page.getByRole('list', { name: 'Active filters' }).count()).toBe(0)
  await page.getByRole('textbox', { name: 'Value' }).fill('Rao')
  await expect
    .poll(async () => (await asked('contacts:search')).at(-1))
    .toMatchObject({ filter: [{ field: 'name', operator: 'contains', value: 'Rao' }] })
  await button('Remove: Name contains Rao').click()
  await expect.poll(async () => (await asked('contacts:search')).at(-1)).toMatchObject({ filter: [] })
})

test('a refused contact keeps what was typed, with the reason at its field', async () => {
  const reason = 'Phone Number’s length should be in the range of [7,15].'
  await open({ faults: { 'contacts:create': invalid({ number: reason }) } })
  await button('New contact').click()
  const dialog = page.getByRole('dialog', { name: 'New contact' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Pooja')
  const number = dialog.getByRole('textbox', { name: 'Number' })
  await number.fill('98723')
  await number.press('Enter')
  await dialog.getByRole('alert').getByText(reason).waitFor()
  expect(await number.inputValue()).toBe('98723')
  expect(await number.getAttribute('aria-invalid')).toBe('true')
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await asked('contacts:create')).toEqual([{ number: '98723', name: 'Pooja', marketingOptIn: false }])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('a number that is known already says whose it is', async () => {
  await open()
  await button('New contact').click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Number' }).fill('070000 00000')
  await page.getByText('Already: Asha Rao').waitFor()
})

test('only what was changed is written, and the focus comes back to the row', async () => {
  await open()
  await button('More for Asha Rao').click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit contact' })
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('asha@example.in')
  await button('Save changes').click()
  await dialog.waitFor({ state: 'detached' })
  expect(await asked('contacts:update')).toEqual([{ id: '0', patch: { email: 'asha@example.in' } }])
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('More for Asha Rao')
})

test('a refused deletion says who is back', async () => {
  await open({ faults: { 'contacts:delete': { code: 'contacts-unavailable', detail: null } } })
  await button('More for Asha Rao').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete contact' })
  await dialog.getByText('Delete Asha Rao?').waitFor()
  await dialog.getByRole('button', { name: 'Delete contact' }).click()
  await page.getByRole('alert').getByText('Asha Rao was not deleted').waitFor()
  expect(await asked('contacts:delete')).toEqual([{ id: '0' }])
})

test('a file is read, mapped and imported', async () => {
  const preview = {
    importId: 'i',
    fileName: 'a.csv',
    columns: ['Who', 'Mobile'],
    sample: [['René', '98765']],
    rows: 1,
    mapping: { columns: { 0: 'name', 1: 'number' }, header: true, onExisting: 'skip' },
    counts: { fresh: 1, existing: 0, bad: 0 },
  }
  await open({ answers: { 'contacts:preview-import': preview, 'contacts:remap-import': preview } })
  await button('Import').click()
  // As a spreadsheet program on Windows writes it.
  const file = {
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Who,Mobile\nRené,98765\n', 'latin1'),
  }
  await page.getByLabel('CSV file').setInputFiles(file)
  await page.getByRole('combobox', { name: 'Column Mobile is' }).waitFor()
  expect(await asked('contacts:preview-import')).toEqual([
    { fileName: 'a.csv', text: 'Who,Mobile\nRené,98765\n' },
  ])
  await page.getByRole('combobox', { name: 'Numbers that are contacts already' }).selectOption('update')
  const mapping = { ...preview.mapping, onExisting: 'update' }
  await expect.poll(() => asked('contacts:remap-import')).toEqual([{ importId: 'i', mapping }])
  await button('Start import').click()
  await expect.poll(() => asked('contacts:start-import')).toEqual([{ importId: 'i', mapping }])
})
