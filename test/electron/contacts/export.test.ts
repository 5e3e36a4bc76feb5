import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { until } from '../../support/until.ts'
import { aDesk, aProvider } from './a-desk.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
})

const csvFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.(csv|part)$/.test(name))
    .sort()
const stateOf = (desk: ReturnType<typeof aDesk>) => desk.contacts.work().export?.state

async function filled(count: number) {
  simulator.seed({ contacts: count })
  const desk = aDesk({ account: simulator.account })
  await desk.contacts.sync()
  return desk
}

describe('an export', () => {
  it('holds what the list shows, in its order, as spreadsheets and an import read it', async () => {
    simulator.seed({
      contacts: [
        {
          name: '=HYPERLINK("x")',
          phone_number: '9876543210',
          custom_fields: { skills: ['a', 'b'], age: '-5' },
        },
        {
          name: 'मीरा "M", शर्मा',
          phone_number: '9123456780',
          email_id: 'm@example.com',
          marketing_opt_in: true,
        },
        { name: 'Left out', phone_number: '9123456789', email_id: 'm@example.org' },
      ],
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const filter = [{ field: 'name', operator: 'is_not', value: 'Left out' }] as const
    expect(desk.contacts.export({ query: '', filter, sort: { by: 'name', descending: true } })).toMatchObject(
      { ok: true },
    )
    await until(() => stateOf(desk) === 'done')
    const { fileName, done, total } = desk.contacts.work().export ?? {}
    expect(fileName).toMatch(/^Ringside contacts \d{4}-\d\d-\d\d\.csv$/)
    expect([done, total]).toEqual([2, 2])
    const text = readFileSync(join(desk.folder, fileName ?? ''), 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const [first, second] = parse(text, { bom: true, columns: true }) as Record<string, string>[]
    expect(first).toMatchObject({
      Name: 'मीरा "M", शर्मा',
      Number: '+919123456780',
      Email: 'm@example.com',
      'Marketing opt-in': 'yes',
      Skills: '',
    })
    expect(second).toMatchObject({ Name: `'=HYPERLINK("x")`, Skills: 'a; b', Age: '-5' })
    const back = await desk.contacts.previewImport({ fileName: fileName ?? '', text })
    expect(back).toMatchObject({
      value: {
        counts: { fresh: 0, existing: 2, bad: 0 },
        mapping: { columns: { 0: 'name', 1: 'number', 2: 'email', 3: 'marketing_opt_in' } },
      },
    })
    desk.contacts.showExport()
    expect(desk.shown).toEqual([join(desk.folder, fileName ?? '')])
  })

  it('never writes over a file, and leaves no half of one', async () => {
    const desk = await filled(450)
    for (const end of ['', ' (2)', ' (3)']) {
      desk.contacts.export({ query: '' })
      await until(() => stateOf(desk) === 'done')
      expect(desk.contacts.work().export?.fileName?.endsWith(`${end}.csv`)).toBe(true)
    }
    expect(csvFiles(desk.folder)).toHaveLength(3)
    for (const name of csvFiles(desk.folder)) {
      expect(parse(readFileSync(join(desk.folder, name), 'utf8'), { bom: true })).toHaveLength(451)
    }
  })

  it('that is cancelled leaves nothing', async () => {
    const desk = await filled(1_000)
    desk.contacts.export({ query: '' })
    desk.contacts.cancelExport()
    await until(() => stateOf(desk) === 'cancelled')
    await until(() => csvFiles(desk.folder).length === 0)
    expect(desk.contacts.showExport()).toMatchObject({ fault: { code: 'not-found' } })
  })

  it('that fails says so', async () => {
    const desk = await filled(1)
    const file = join(desk.folder, 'no-folder')
    writeFileSync(file, '')
    const failing = aDesk({ account: simulator.account, folder: desk.folder, downloads: file })
    failing.contacts.export({ query: '' })
    await until(() => stateOf(failing) === 'failed')
  })
})
