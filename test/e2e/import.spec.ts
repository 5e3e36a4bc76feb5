import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { allHeld } from './provider.ts'
import { expect, seedContacts, test } from './world.ts'

const ROWS = 5_000
const FIRST_NUMBER = 9_876_500_000
/** Every so many rows one is bad: thirty of them, of three kinds. */
const BAD_EVERY = 165
const BAD = 30

interface Line {
  readonly line: number
  readonly text: string
  /** National digits; null when the row is bad. */
  readonly number: string | null
}

const badCells = (index: number): string =>
  [
    `Customer ${index},12345,`,
    `,${FIRST_NUMBER + index},`,
    `Customer ${index},${FIRST_NUMBER + index},no address`,
  ][(index / BAD_EVERY) % 3] ?? ''

/** The rows of a spreadsheet, with the lines they stand on: line 1 holds the names of the columns. */
const lines = Array.from({ length: ROWS }, (_, index): Line => {
  const line = index + 2
  if (index % BAD_EVERY === 0 && index < BAD * BAD_EVERY) return { line, text: badCells(index), number: null }
  const number = String(FIRST_NUMBER + index)
  return { line, text: `Customer ${index},${number},customer${index}@example.com`, number }
})
const csv = ['Full name,Mobile number,E-mail', ...lines.map(({ text }) => text)].join('\r\n')
const badLines = lines.flatMap(({ line, number }) => (number === null ? [line] : []))
const goodNumbers = lines.flatMap(({ number }) => number ?? [])

async function choose(main: Page, name: string, text: string): Promise<Locator> {
  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = main.getByRole('dialog', { name: 'Import contacts' })
  await dialog.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  return dialog
}

/** "4,970" beside its words, in the preview and in the result. */
const figure = (place: Locator, words: string) =>
  place.getByRole('term').filter({ hasText: words }).locator('..').getByRole('definition')

test('5,000 rows with 30 bad ones: counted first, paused, taken up after two restarts, each number once', async ({
  world,
}) => {
  // 5,000 requests: seconds each hundred on a busy machine.
  test.setTimeout(600_000)
  const desk = await world.desk(0)
  const dialog = await choose(desk.main, 'leads.csv', csv)
  await expect(figure(dialog, 'will be created')).toHaveText('4,970')
  await expect(figure(dialog, 'cannot be read')).toHaveText('30')
  await expect(figure(dialog, 'are contacts already')).toHaveText('0')
  await expect(dialog.getByRole('combobox', { name: 'Column Mobile number is' })).toHaveValue('number')
  expect(await allHeld(world)).toHaveLength(0)

  await dialog.getByRole('button', { name: 'Start import' }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await expect(figure(dialog, 'Created')).not.toHaveText('0')
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await expect(dialog).toContainText('Import of leads.csv is paused')
  await desk.quit()

  // Paused it stays, over a restart too.
  const second = await desk.reopen()
  await second.main.getByRole('link', { name: 'Contacts' }).click()
  const banner = second.main.getByRole('region', { name: 'Import' })
  await expect(banner).toContainText('Import of leads.csv is paused')
  const resumedAt = (await allHeld(world)).length
  expect(resumedAt).toBeLessThan(goodNumbers.length)
  await banner.getByRole('button', { name: 'Resume' }).click()
  await expect.poll(async () => (await allHeld(world)).length).toBeGreaterThan(resumedAt)
  await second.quit()
  expect((await allHeld(world)).length).toBeLessThan(goodNumbers.length)

  // In the middle of it: it goes on by itself.
  const third = await second.reopen()
  await third.main.getByRole('link', { name: 'Contacts' }).click()
  const last = third.main.getByRole('region', { name: 'Import' })
  await expect(last).toContainText('Import of leads.csv is finished', { timeout: 400_000 })
  await last.getByRole('button', { name: 'Details' }).click()
  const result = third.main.getByRole('dialog', { name: 'Import contacts' })
  await expect(figure(result, 'Created')).toHaveText('4,970')
  await expect(figure(result, 'Failed')).toHaveText('30')

  const errors = result.getByRole('region', { name: 'Lines that failed' })
  await expect(errors.getByRole('row')).toHaveCount(1 + BAD)
  const rows = (await errors.getByRole('row').allInnerTexts()).slice(1)
  expect(rows.map((row) => Number(row.split('\t')[0]?.replaceAll(',', '')))).toEqual(badLines)
  await expect(errors.getByRole('row').nth(1)).toContainText('12345')
  await expect(errors.getByRole('row').nth(1)).toContainText('[7,15]')
  await expect(errors.getByRole('row').nth(2)).toContainText('Name')
  await expect(errors.getByRole('row').nth(3)).toContainText('E-mail')

  const held = (await allHeld(world)).map((contact) => contact.phone_number)
  expect(held.toSorted()).toEqual(goodNumbers.toSorted())
})

test('what the list shows is exported as a file that spreadsheets open as it is meant', async ({ world }) => {
  await seedContacts(world, [
    { name: 'Asha Rao', phone_number: '9876500011', custom_fields: { city: 'Pune' } },
    { name: '=HYPERLINK("http://example.com")', phone_number: '9876500012', custom_fields: { city: 'Pune' } },
    { name: 'Bala "BB" Iyer, Sr.', phone_number: '9876500013', custom_fields: { city: 'Chennai' } },
  ])
  const { main, downloads } = await world.desk(0)
  await main.getByRole('link', { name: 'Contacts' }).click()
  await expect(main.getByRole('grid', { name: 'Contacts' }).getByRole('row')).toHaveCount(1 + 3)

  await main.getByRole('searchbox', { name: 'Search contacts' }).fill('pune')
  await expect(main.getByText('2 found')).toBeVisible()
  await main.getByRole('button', { name: 'Export', exact: true }).click()
  const done = main.getByRole('region', { name: 'Export' })
  await expect(done).toContainText(/Saved .+\.csv in Downloads/)
  const first = await exported(downloads)
  expect(first).toMatchObject([
    { Name: `'=HYPERLINK("http://example.com")`, Number: '+919876500012', City: 'Pune' },
    { Name: 'Asha Rao', Number: '+919876500011', City: 'Pune' },
  ])

  await main.getByRole('searchbox', { name: 'Search contacts' }).fill('')
  await expect(main.getByText('2 found')).toHaveCount(0)
  await main.getByRole('button', { name: 'Export', exact: true }).click()
  await expect.poll(() => readdir(downloads)).toHaveLength(2)
  await expect.poll(async () => (await exported(downloads, ' (2).csv')).length).toBe(3)
  const names = (await exported(downloads, ' (2).csv')).map(({ Name }) => Name)
  expect(names).toContain('Bala "BB" Iyer, Sr.')
})

/** The rows of the exported file whose name ends so, by column. */
async function exported(folder: string, ending = '.csv'): Promise<Record<string, string>[]> {
  const name = (await readdir(folder)).find((one) => one.endsWith(ending))
  if (name === undefined) return []
  return parse(await readFile(join(folder, name)), { bom: true, columns: true })
}
