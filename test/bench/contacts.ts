/**
 * 100,000 contacts in the main process: what a keystroke in the list, in the palette and under a filter costs, the
 * last page, the first load of the texts, and the rate of an import against the simulator.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContactsApi, createContactsApi } from '../../electron/api/public-api.ts'
import { openDatabase } from '../../electron/database/database.ts'
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import type { ContactFilter } from '../../shared/views/contacts.ts'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { aContact } from '../support/a-contact.ts'
import { anAccount } from '../support/an-account.ts'
import { benchContacts } from './bench-contacts.ts'
import { type BenchRow, median, percentile, runAlone } from './row.ts'
import { everyBeginning, ms, timed } from './timed.ts'

const PEOPLE = 100_000
const RUNS = 5
const IMPORTED = 1_000
const FIRST = ['Asha', 'Ravi', 'Meera', 'Sanjay', 'Pooja', 'Imran', 'Lakshmi', 'Kabir']
const LAST = ['Verma', 'Kumar', 'Sharma', 'Singh', 'Patel', 'Rao', 'Iyer']
const CITIES = ['Pune', 'Delhi', 'Mumbai', 'Kochi', 'Jaipur']
const TYPED = [
  'kumar',
  'asha v',
  'meera patel 77',
  '09876543210',
  '+91 98',
  'example.com',
  'company',
  'pune',
  'zz',
]

const person = (index: number): ProviderContact => {
  const name = `${FIRST[index % FIRST.length]} ${LAST[(index * 7) % LAST.length]} ${index}`
  return aContact({
    id: `67a1f59b1e0abbf2${String(index).padStart(8, '0')}`,
    name,
    phoneNumber: String(9_000_000_000 + ((index * 48_271) % 999_999_937)),
    email: index % 3 === 0 ? `${name.replaceAll(' ', '.').toLowerCase()}@example.com` : null,
    customFields: {
      city: CITIES[index % 5],
      age: String(index % 90),
      company: `Company Private Limited ${index}`,
    },
    createdAt: new Date(1_700_000_000_000 + index * 60_000).toISOString(),
  })
}

const gone = {
  ok: false,
  fault: { code: 'offline', detail: null },
  status: null,
  retryAfterMs: null,
} as const
/** The provider as a list that is read page by page at once. */
const instantly: ContactsApi = {
  list: async (offset) => {
    const size = Math.min(100, PEOPLE - offset)
    return {
      ok: true,
      value: { count: PEOPLE, contacts: Array.from({ length: size }, (_, index) => person(offset + index)) },
    }
  },
  search: async () => gone,
  withNumber: async () => gone,
  read: async () => gone,
  create: async () => gone,
  update: async () => gone,
  remove: async () => gone,
}

/** What looking at every contact's text once costs here and now, and nothing else. */
function floorOf(): number {
  const texts = Array.from({ length: PEOPLE }, (_, index) => {
    const { name, email, number } = person(index)
    return `${name} ${email} ${number} Company Private Limited ${index}`.toLowerCase()
  })
  let found = 0
  const times = TYPED.flatMap(everyBeginning).map((typed) =>
    timed(() => {
      for (const text of texts) if (text.includes(typed)) found += 1
    }),
  )
  if (found === 0) throw new Error('nothing was looked for')
  return percentile(times, 0.95)
}

const row = (what: string, value: number, target: number, floor?: number): BenchRow => ({
  what: `${what}, 100,000 contacts`,
  value: ms(value),
  target: `<= ${target} ms`,
  ...(floor === undefined ? {} : { floor: `floor ${ms(floor)}: one look at every text` }),
  ok: value <= target,
})

export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  const path = join(folder, 'ringside.db')
  const filling = openDatabase(path)
  const filler = benchContacts(filling, instantly)
  const syncFrom = performance.now()
  await filler.sync()
  const syncMs = performance.now() - syncFrom
  filler.stop()
  filling.close()

  const database = openDatabase(path)
  const before = process.memoryUsage().rss
  const contacts = benchContacts(database, instantly)
  const search = (query: string, filter: ContactFilter = [], offset = 0) => {
    const found = contacts.search({ query, filter, offset, limit: 100 })
    if (!found.ok) throw new Error(found.fault.code)
    return found.value
  }
  const firstPage = timed(() => search(''))
  const load = timed(() => search('a'))
  const memory = (process.memoryUsage().rss - before) / 2 ** 20
  const keystrokes: number[] = []
  const palette: number[] = []
  const filtered: number[] = []
  const filters: number[] = []
  const filter: ContactFilter = [
    { field: 'custom_fields.city', operator: 'is', value: ['Pune', 'Kochi'] },
    { field: 'custom_fields.age', operator: 'gte', value: 30 },
    { field: 'custom_fields.company', operator: 'not_contains', value: '99' },
    { field: 'created', operator: 'gte', value: '2023-11-20' },
  ]
  for (let attempt = 0; attempt < RUNS; attempt += 1) {
    for (const typed of TYPED.flatMap(everyBeginning)) keystrokes.push(timed(() => search(typed)))
    for (const typed of TYPED.flatMap(everyBeginning)) palette.push(timed(() => contacts.people(typed, 8)))
    filters.push(
      timed(() => search('', [...filter, { field: 'name', operator: 'is_not', value: `x${attempt}` }])),
    )
    search('', filter)
    for (const typed of TYPED.flatMap(everyBeginning)) filtered.push(timed(() => search(typed, filter)))
  }
  const lastPages = Array.from({ length: 20 }, (_, page) =>
    timed(() => search('', [], PEOPLE - 100 * (page + 1))),
  )
  const duplicates = timed(() => contacts.listDuplicates({ offset: 0, limit: 50 }))
  const fields = timed(() => contacts.listFields())
  const floor = floorOf()
  contacts.stop()
  database.close()
  const imported = await importRate(join(folder, 'import.db'))
  await rm(folder, { recursive: true, force: true })
  return [
    row('search in main per keystroke, count and page, p95', percentile(keystrokes, 0.95), 15, floor),
    row('search in main per keystroke, count and page, median', median(keystrokes), 15, floor),
    row('the same under four filters, p95', percentile(filtered, 0.95), 15, floor),
    row('palette people per keystroke, p95', percentile(palette, 0.95), 10, floor),
    row('last pages of the list, median', median(lastPages), 15),
    row('five new filters at once, median', median(filters), 150),
    row('first page after a start', firstPage, 50),
    row('first search after a start, texts read at once', load, 300),
    row('duplicates', duplicates, 50),
    row('custom fields with options', fields, 150),
    {
      what: 'memory of the search over 100,000 contacts',
      value: `${memory.toFixed(0)} MiB`,
      target: '<= 80 MiB',
      ok: memory <= 80,
    },
    {
      what: 'first synchronisation of 100,000 contacts, storing alone',
      value: `${(syncMs / 1000).toFixed(1)} s`,
      target: '<= 60 s',
      ok: syncMs <= 60_000,
    },
    {
      what: `import of ${IMPORTED.toLocaleString('en')} rows, three requests at a time`,
      value: `${imported.toFixed(0)} rows/s`,
      target: '>= 100 rows/s',
      ok: imported >= 100,
    },
  ]
}

async function importRate(path: string): Promise<number> {
  const simulator = await createSimulator({ speed: 0 })
  const database = openDatabase(path)
  const account = anAccount(simulator.url)
  const contacts = benchContacts(database, createContactsApi(fetch, { ...account, ...simulator.account }))
  const lines = Array.from({ length: IMPORTED }, (_, index) => `Person ${index},${9_100_000_000 + index}`)
  const preview = await contacts.previewImport({
    fileName: 'a.csv',
    text: ['Name,Mobile', ...lines].join('\n'),
  })
  if (!preview.ok) throw new Error(preview.fault.code)
  const from = performance.now()
  contacts.startImport(preview.value.importId, preview.value.mapping)
  while (contacts.work().import?.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 5))
  const seconds = (performance.now() - from) / 1000
  contacts.stop()
  database.close()
  await simulator.close()
  return IMPORTED / seconds
}

await runAlone(import.meta.main, run)
