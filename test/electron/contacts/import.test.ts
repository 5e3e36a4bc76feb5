import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ContactsApi } from '../../../electron/api/public-api.ts'
import type { ImportMapping, ImportPreview } from '../../../shared/views/contacts.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { aDesk, aProvider } from './a-desk.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
})

type Desk = ReturnType<typeof aDesk>

async function preview(desk: Desk, text: string): Promise<ImportPreview> {
  const result = await desk.contacts.previewImport({ fileName: 'people.csv', text })
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const isDone = (desk: Desk) => desk.contacts.work().import?.state === 'done'

async function importFile(desk: Desk, text: string, change: Partial<ImportMapping> = {}) {
  const { importId, mapping } = await preview(desk, text)
  expect(desk.contacts.startImport(importId, { ...mapping, ...change })).toEqual({ ok: true, value: null })
  await until(() => isDone(desk))
  return desk.contacts.work().import
}

const creates = () =>
  simulator
    .requests()
    .filter(({ method, body }) => method === 'POST' && !('and' in (body as object)))
    .map(({ body }) => body)

describe('the preview of a file', () => {
  it('guesses what the columns are, and counts what an import would make of the rows', async () => {
    simulator.seed({
      contacts: [{ name: 'Asha', phone_number: '9876543210', custom_fields: { city: 'Pune' } }],
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const text = [
      '\ufeffFull Name;Mobile No.;E-mail;City;Remark',
      'Asha;098765 43210;;Pune;"old',
      'friend"',
      'Ravi;+91 91234 56780;ravi@example.com;Delhi;',
      '',
      'Ravi again;9123456780;;;',
      'Nobody;12;;;',
    ].join('\r\n')
    const seen = await preview(desk, text)
    expect(seen).toMatchObject({
      fileName: 'people.csv',
      columns: ['Full Name', 'Mobile No.', 'E-mail', 'City', 'Remark'],
      rows: 4,
      counts: { fresh: 1, existing: 2, bad: 1 },
      mapping: {
        header: true,
        onExisting: 'skip',
        columns: { 0: 'name', 1: 'number', 2: 'email', 3: 'custom_fields.city' },
      },
    })
    expect(seen.sample[0]).toEqual(['Asha', '098765 43210', '', 'Pune', 'old\nfriend'])
    const mapping = { ...seen.mapping, columns: { 1: 'name', 0: 'number' } } as const
    expect(await desk.contacts.remapImport(seen.importId, mapping)).toMatchObject({
      value: { counts: { fresh: 0, existing: 0, bad: 4 } },
    })
    expect(creates()).toEqual([])
  })

  it.each<[string, string, object]>([
    ['Hindi', 'नाम,मोबाइल\nमीरा,9876543210', { 0: 'name', 1: 'number' }],
    ['tabs', 'Phone\tCustomer Name\n9876543210\tMeera', { 0: 'number', 1: 'name' }],
    [
      'a code of its own',
      'Name,Country Code,Phone\nA,91,9876543210',
      { 0: 'name', 1: 'country_code', 2: 'number' },
    ],
  ])('reads the names of columns: %s', async (_what, text, columns) => {
    const seen = await preview(aDesk({ account: simulator.account }), text)
    expect(seen).toMatchObject({ mapping: { columns, header: true }, counts: { fresh: 1, bad: 0 } })
  })

  it('without names of columns looks at what stands in them', async () => {
    const seen = await preview(
      aDesk({ account: simulator.account }),
      'a@b.in,Meera,9876543210\nc@d.in,Ravi,9123456780',
    )
    expect(seen).toMatchObject({
      mapping: { columns: { 0: 'email', 1: 'name', 2: 'number' }, header: false },
      rows: 2,
      columns: ['1', '2', '3'],
    })
  })

  it.each<[string, string, string, string | null]>([
    ['a quote that never ends', 'a,b\n1,"x\n2,y', 'csv-unreadable', 'line 3'],
    ['another encoding', 'a\0,\0b', 'csv-unreadable', null],
    ['nothing', '\n\n', 'csv-unreadable', null],
    ['too much', 'x'.repeat(20 * 1024 * 1024 + 1), 'csv-too-large', null],
  ])('is refused: %s', async (_what, text, code, detail) => {
    const desk = aDesk({ account: simulator.account })
    const result = await desk.contacts.previewImport({ fileName: 'a.csv', text })
    expect(result).toMatchObject({ ok: false, fault: { code } })
    if (detail !== null) expect(result).toMatchObject({ fault: { detail: expect.stringContaining(detail) } })
  })
})

describe('an import', () => {
  it('creates what is new, skips what is not, and says of each bad row why', async () => {
    simulator.seed({ contacts: [{ name: 'Asha', phone_number: '9876543210' }] })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    desk.contacts.saveField({ id: 'tags', label: 'Tags', type: 'multi-select' })
    const text = [
      'Name,Phone,Email,Tags,Opt in',
      'Ravi,9123456780,ravi@example.com,vip; north,yes',
      'Asha,9876543210,,,',
      'Ravi twice,+919123456780,,,',
      '"Two',
      'lines",9123456781,nobody,,',
      ',9123456782,,,maybe',
      "'=Formula,9123456783,,,",
    ].join('\n')
    expect(await importFile(desk, text)).toMatchObject({
      state: 'done',
      total: 6,
      created: 2,
      updated: 0,
      skipped: 2,
      failed: 2,
      problem: null,
    })
    expect(creates()).toContainEqual({
      name: 'Ravi',
      country_code: '91',
      phone_number: '9123456780',
      email_id: 'ravi@example.com',
      marketing_opt_in: true,
      custom_fields: { tags: ['vip', 'north'] },
    })
    expect(desk.names()).toEqual(['=Formula', 'Asha', 'Ravi'])
    const { importId } = desk.contacts.work().import ?? { importId: '' }
    expect(desk.contacts.listImportErrors(importId, { offset: 0, limit: 10 })).toEqual({
      ok: true,
      value: {
        total: 2,
        items: [
          {
            line: 5,
            name: 'Two\nlines',
            number: '9123456781',
            fault: {
              code: 'contact-invalid',
              detail: null,
              fields: { email: 'Enter a valid email address.' },
            },
          },
          {
            line: 7,
            name: '',
            number: '9123456782',
            fault: {
              code: 'contact-invalid',
              detail: null,
              fields: { marketingOptIn: 'Must be a valid boolean.' },
            },
          },
        ],
      },
    })
    expect(desk.contacts.discardImport(importId)).toEqual({ ok: true, value: null })
    expect(desk.contacts.work().import).toBeNull()
  })

  it('updates contacts that are there, when it is told to, and empties nothing', async () => {
    simulator.seed({
      contacts: [
        { id: 'asha', name: 'Asha', phone_number: '9876543210', email_id: 'asha@example.com' },
        { id: 'ravi', name: 'Ravi', phone_number: '9123456780' },
      ],
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const text = 'Name,Phone,Email\nAsha Verma,9876543210,\nRavi,9123456780,'
    expect(await importFile(desk, text, { onExisting: 'update' })).toMatchObject({ updated: 1, skipped: 1 })
    expect(desk.contacts.read('asha')).toMatchObject({
      value: { name: 'Asha Verma', email: 'asha@example.com' },
    })
  })

  it('finds at the provider who is not here yet', async () => {
    simulator.seed({ contacts: [{ id: 'asha', name: 'Asha', phone_number: '9876543210' }] })
    const desk = aDesk({ account: simulator.account })
    const text = 'Name,Phone\nAsha V,9876543210'
    expect(await importFile(desk, text, { onExisting: 'update' })).toMatchObject({ created: 0, updated: 1 })
    expect(desk.names()).toEqual(['Asha V'])
  })

  it.each([429, 503])('waits while the provider answers %i, and goes on by itself', async (status) => {
    let away = true
    const desk = aDesk({
      account: simulator.account,
      api: (real) => ({
        ...real,
        create: async (contact) => {
          if (!away) return real.create(contact)
          const retryAfterMs = status === 429 ? 1 : null
          return { ok: false, fault: { code: 'contacts-unavailable', detail: null }, status, retryAfterMs }
        },
      }),
    })
    const rows = Array.from({ length: 10 }, (_, row) => `P ${row},900000000${row}`)
    const { importId, mapping } = await preview(desk, ['Name,Phone', ...rows].join('\n'))
    desk.contacts.startImport(importId, mapping)
    await until(() => desk.contacts.work().import?.state === 'waiting')
    expect(desk.contacts.work().import?.problem?.code).toBe('contacts-unavailable')
    away = false
    await until(() => isDone(desk))
    expect(desk.contacts.work().import).toMatchObject({ created: 10, failed: 0, problem: null })
    expect(simulator.state().counts.contacts).toBe(10)
  })

  it('pauses, goes on, and is not joined by a second', async () => {
    const desk = aDesk({ account: simulator.account })
    const rows = Array.from({ length: 60 }, (_, row) => `P ${row},${9_000_000_000 + row}`)
    const { importId, mapping } = await preview(desk, ['Name,Phone', ...rows].join('\n'))
    desk.contacts.startImport(importId, mapping)
    await until(() => (desk.contacts.work().import?.created ?? 0) > 5)
    desk.contacts.pauseImport(importId)
    expect(desk.contacts.work().import?.state).toBe('paused')
    expect(await desk.contacts.previewImport({ fileName: 'b.csv', text: 'a,b' })).toMatchObject({
      fault: { code: 'import-under-way' },
    })
    desk.contacts.resumeImport(importId)
    await until(() => isDone(desk))
    expect(simulator.state().counts.contacts).toBe(60)
    expect(creates()).toHaveLength(60)
  })

  it('stops at a key that is refused, and goes on when it is told to', async () => {
    const desk = aDesk({ account: simulator.account })
    simulator.fault({ route: '/publicapi/contacts', times: 1, status: 403 })
    const { importId, mapping } = await preview(desk, 'Name,Phone\nA,9000000001\nB,9000000002\nC,9000000003')
    desk.contacts.startImport(importId, mapping)
    await until(() => desk.contacts.work().import?.state === 'paused')
    expect(desk.contacts.work().import?.problem?.code).toBe('contacts-bad-key')
    desk.contacts.resumeImport(importId)
    await until(() => isDone(desk))
    expect(desk.contacts.work().import).toMatchObject({ created: 3, problem: null })
  })
})

/** After so many requests the process is gone: those under way are heard by the provider, or not. */
const dyingAfter =
  (requests: number, heard: boolean, died: () => void) =>
  (real: ContactsApi): ContactsApi => {
    let made = 0
    return {
      ...real,
      create: async (contact) => {
        made += 1
        if (made <= requests) return real.create(contact)
        if (heard) await real.create(contact)
        died()
        return new Promise(() => {})
      },
    }
  }

const noting =
  (asked: Promise<unknown>[]) =>
  (real: ContactsApi): ContactsApi => ({
    ...real,
    create: (contact) => {
      const answer = real.create(contact)
      asked.push(answer)
      return answer
    },
  })

describe('a kill at any row', () => {
  it('neither loses nor doubles a contact', async () => {
    const ROWS = 12
    const text = [
      'Name,Phone',
      ...Array.from({ length: ROWS }, (_, row) => `Person ${row},${9_000_000_000 + row}`),
      'Person 3,9000000003',
    ].join('\n')
    const kills = fc.array(fc.record({ after: fc.integer({ min: 0, max: 5 }), heard: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(kills, async (deaths) => {
        const account = await createSimulator({ speed: 0 })
        const folder = tempFolder()
        try {
          for (const [index, { after, heard }] of deaths.entries()) {
            const died = Promise.withResolvers<void>()
            const asked: Promise<unknown>[] = []
            const desk = aDesk({
              account: account.account,
              folder,
              api: (real) => dyingAfter(after, heard, died.resolve)(noting(asked)(real)),
            })
            if (index === 0) {
              const { importId, mapping } = await preview(desk, text)
              desk.contacts.startImport(importId, mapping)
            } else desk.contacts.start()
            const finished = until(() => isDone(desk)).catch(() => {})
            await Promise.race([died.promise, finished])
            desk.close()
            // The next process starts when the provider has heard what this one had asked of it.
            await Promise.allSettled(asked)
          }
          const last = aDesk({ account: account.account, folder })
          last.contacts.start()
          await until(() => isDone(last))
          await last.contacts.sync()
          expect(last.contacts.work().import).toMatchObject({ created: ROWS, skipped: 1, failed: 0 })
          expect(last.contacts.total()).toBe(ROWS)
          expect(account.state().counts.contacts).toBe(ROWS)
          last.close()
        } finally {
          await account.close()
        }
      }),
      { numRuns: 12 },
    )
  })
})
