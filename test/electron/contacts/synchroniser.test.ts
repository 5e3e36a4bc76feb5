import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createContactsApi } from '../../../electron/api/public-api.ts'
import { openContactStore } from '../../../electron/contacts/contact-store.ts'
import { createContact } from '../../../electron/contacts/create-contact.ts'
import { createSynchroniser } from '../../../electron/contacts/synchroniser.ts'
import type { Database } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import type { Account } from '../../../shared/account.ts'
import type { ContactsView } from '../../../shared/ipc.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let simulator: Simulator
beforeEach(async () => {
  simulator = await createSimulator({ speed: 0 })
  onTestFinished(() => simulator.close())
})

/** The contacts of one desk; the same database again is the desk after a restart. */
function aDesk(account: Account = simulator.account, database: Database = tempDatabase()) {
  let ms = Date.now()
  const api = createContactsApi(fetch, account, 2_000)
  const store = openContactStore(database)
  const views: ContactsView[] = []
  const synchroniser = createSynchroniser({
    api,
    store,
    meta: openMeta(database),
    now: () => new Date(ms),
    onChange: (view) => views.push(view),
  })
  const all = () => {
    const pages = Math.ceil(store.total() / 200)
    return Array.from({ length: pages }, (_, page) => store.search('', page * 200, 200).items).flat()
  }
  return {
    api,
    store,
    database,
    synchroniser,
    views,
    names: () => all().map((contact) => contact.name),
    wait: (byMs: number) => {
      ms += byMs
    },
  }
}

const asked = () =>
  simulator
    .requests()
    .filter((request) => request.path.startsWith('/publicapi'))
    .map(({ method, query }) => `${method} ${(query as { offset?: string }).offset ?? ''}`.trim())

async function provider(method: string, path: string, body?: unknown) {
  const { publicApi, companyId } = simulator.account
  const response = await fetch(`${publicApi.baseUrl}/contacts${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${publicApi.apiKey}`,
      'X-MYOP-COMPANY-ID': companyId,
      'Content-Type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  expect(response.ok).toBe(true)
}

const seed = (count: number) => simulator.seed({ contacts: count })

describe('a whole run', () => {
  it.each([0, 1, 99, 100, 101, 250])('reads %i contacts in pages', async (count) => {
    seed(count)
    const desk = aDesk()
    await desk.synchroniser.run()
    expect(desk.synchroniser.view()).toMatchObject({ syncing: false, problem: null, total: count })
    expect(desk.synchroniser.view().syncedAt).not.toBeNull()
  })

  it('tells how far it is', async () => {
    seed(250)
    const desk = aDesk()
    await desk.synchroniser.run()
    const total = 250
    const done = desk.views.filter((view) => view.syncing).map((view) => view.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done[0]).toBe(0)
    expect(desk.views.some((view) => view.syncing && view.expected === total && view.done < total)).toBe(true)
  })

  it('called while it runs joins the run', async () => {
    seed(10)
    const desk = aDesk()
    const first = desk.synchroniser.run()
    expect(desk.synchroniser.run()).toBe(first)
    await first
    expect(asked()).toHaveLength(1)
  })

  it('goes on where it failed', async () => {
    seed(450)
    const desk = aDesk()
    simulator.fault({ route: '/publicapi/contacts', times: 1, status: 503 })
    await desk.synchroniser.run()
    expect(desk.synchroniser.view()).toMatchObject({ problem: { code: 'contacts-unavailable' }, total: 0 })
    expect(desk.synchroniser.view().syncedAt).toBeNull()
    await desk.synchroniser.run()
    expect(desk.synchroniser.view().problem).toBeNull()
    expect(desk.store.total()).toBe(450)
  })

  it('goes on where it stopped, also after a restart', async () => {
    seed(450)
    const first = aDesk()
    const stopAfterTwoPages = aDesk(simulator.account, first.database)
    const run = stopAfterTwoPages.synchroniser.run()
    await until(() => stopAfterTwoPages.store.total() >= 200)
    stopAfterTwoPages.synchroniser.stop()
    await run
    const kept = stopAfterTwoPages.store.total()
    expect(kept).toBeLessThan(450)
    const before = asked().length
    const again = aDesk(simulator.account, first.database)
    await again.synchroniser.run()
    expect(asked()[before]).toBe(`GET ${kept}`)
    expect(again.store.total()).toBe(450)
    expect(new Set(again.names()).size).toBeGreaterThan(1)
  })

  it('after a day finds what was deleted at the provider', async () => {
    seed(130)
    const desk = aDesk()
    await desk.synchroniser.run()
    const [gone] = desk.store.search('', 0, 1).items
    await provider('DELETE', `/${gone?.id}`)
    await desk.synchroniser.run()
    expect(desk.store.total()).toBe(130)
    desk.wait(DAY_MS + 1)
    await desk.synchroniser.run()
    expect(desk.store.total()).toBe(129)
    expect(desk.store.search(gone?.number ?? '', 0, 10).items.map((contact) => contact.id)).not.toContain(
      gone?.id,
    )
  })

  it('writes nothing after a stop, so that the database may be closed', async () => {
    const server = await httpDouble(hang)
    let late = () => {}
    server.act((asked, response) => {
      late = () => answer(200, { data: { count: 1, results: [{ id: 'c1', name: 'Late' }] } })(asked, response)
    })
    const desk = aDesk(anAccount(server.url))
    const run = desk.synchroniser.run()
    await until(() => server.asked.length === 1)
    desk.synchroniser.stop()
    late()
    await run
    expect(desk.store.total()).toBe(0)
    expect(desk.views).toHaveLength(1)
  })
})

/** A provider that lists these ids, two to a page, and changes between pages as told. */
function listing(ids: string[], between: (page: number) => void = () => {}) {
  let page = 0
  return httpDouble((asked, response) => {
    const offset = Number(asked.query.get('offset'))
    const results = ids.slice(offset, offset + 2).map((id) => ({
      id,
      name: `Name ${id}`,
      country_code: '91',
      phone_number: '9876543210',
      modified: '2026-04-07T10:03:23.895Z',
    }))
    answer(200, { data: { count: ids.length, next: null, previous: null, results } })(asked, response)
    page += 1
    between(page)
  })
}

describe('what a list does not prove', () => {
  it('a contact that a deletion moved past the run is not forgotten', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const server = await listing(ids, (page) => {
      // Everything after the first moves up by one: "c" is on no page any more.
      if (page === 4) ids.shift()
    })
    const desk = aDesk(anAccount(server.url))
    await desk.synchroniser.run()
    expect(desk.store.total()).toBe(6)
    desk.wait(DAY_MS + 1)
    await desk.synchroniser.run()
    expect(desk.names()).toContain('Name c')
  })

  it('an account that is suddenly empty is not believed', async () => {
    const ids = ['a', 'b', 'c']
    const server = await listing(ids)
    const desk = aDesk(anAccount(server.url))
    await desk.synchroniser.run()
    ids.length = 0
    desk.wait(DAY_MS + 1)
    await desk.synchroniser.run()
    expect(desk.store.total()).toBe(3)
  })

  it('a short page is not the last one', async () => {
    const desk = aDesk(anAccount((await listing(['a', 'b', 'c', 'd', 'e'])).url))
    await desk.synchroniser.run()
    expect(desk.store.total()).toBe(5)
  })
})

describe('an incremental run', () => {
  it('brings what was made and changed since, and only asks for that', async () => {
    seed(150)
    const desk = aDesk()
    await desk.synchroniser.run()
    const before = asked().length
    const [changed] = desk.store.search('', 0, 1).items
    await provider('PATCH', `/${changed?.id}`, { name: 'Renamed Person' })
    await provider('POST', '', { name: 'Brand New', country_code: '91', phone_number: '7012345678' })
    await desk.synchroniser.run()
    expect(desk.names()).toContain('Renamed Person')
    expect(desk.store.namesFor('+917012345678')).toEqual(['Brand New'])
    expect(
      asked()
        .slice(before + 2)
        .every((line) => line === 'POST'),
    ).toBe(true)
  })

  it('asks from the day of the newest change, page after page', async () => {
    const person = (id: string, modified: string, token: string | null = null) => ({
      id,
      name: `Name ${id}`,
      country_code: '91',
      phone_number: '9876543210',
      modified,
      pagination_token: token,
    })
    const server = await httpDouble((asked, response) => {
      if (asked.method === 'GET') {
        const results = [
          person('a', '2026-04-07T10:03:23.895123456+00:00'),
          person('b', '2026-04-05T23:59:59.1Z'),
        ]
        return answer(200, { data: { count: 2, results } })(asked, response)
      }
      const results = asked.query.has('after')
        ? [person('d', '2026-04-08T00:00:00.000Z', null)]
        : [person('c', '2026-04-09T10:00:00.000Z', 'token-c')]
      return answer(200, { data: { total: 1, filter_total: 2, results } })(asked, response)
    })
    const desk = aDesk(anAccount(server.url))
    await desk.synchroniser.run()
    await desk.synchroniser.run()
    const searches = server.asked.filter((asked) => asked.method === 'POST')
    expect(searches.map((asked) => JSON.parse(asked.body))).toEqual([
      { and: { modified__gte: '2026-04-07' } },
      { and: { modified__gte: '2026-04-07' } },
    ])
    expect(searches.map((asked) => asked.query.get('after'))).toEqual([null, 'token-c'])
    expect(desk.store.total()).toBe(4)
    await desk.synchroniser.run()
    expect(server.asked.at(-1)?.body).toContain('2026-04-09')
  })

  it('that failed half way asks for the same days again', async () => {
    let fails = true
    const server = await httpDouble((asked, response) => {
      const result = (id: string, day: string) => ({
        id,
        modified: `${day}T10:00:00.000Z`,
        pagination_token: id,
      })
      if (asked.method === 'GET') {
        return answer(200, { data: { count: 1, results: [result('a', '2026-04-01')] } })(asked, response)
      }
      if (!asked.query.has('after')) {
        return answer(200, { data: { results: [result('b', '2026-04-09')] } })(asked, response)
      }
      if (fails) return answer(500, 'down')(asked, response)
      return answer(200, { data: { results: [result('c', '2026-04-03')] } })(asked, response)
    })
    const desk = aDesk(anAccount(server.url))
    await desk.synchroniser.run()
    await desk.synchroniser.run()
    expect(desk.synchroniser.view().problem?.code).toBe('contacts-unavailable')
    fails = false
    await desk.synchroniser.run()
    expect(server.asked.at(-1)?.body).toContain('2026-04-01')
    expect(desk.store.total()).toBe(3)
  })
})

describe('the provider', () => {
  it('gets its credential as it wants it, and no other', async () => {
    const server = await httpDouble(answer(200, { data: { count: 0, results: [] } }))
    await aDesk(anAccount(server.url)).synchroniser.run()
    const [{ headers, path, query }] = server.asked as [(typeof server.asked)[number]]
    expect(path).toBe('/publicapi/contacts')
    expect(Object.fromEntries(query)).toEqual({ limit: '100', offset: '0', include: 'custom_fields' })
    expect(headers.authorization).toBe('Bearer publicapi-key-3f81')
    expect(headers['x-myop-company-id']).toBe('6836cad944e39380')
    expect(JSON.stringify(server.asked)).not.toMatch(/obd-|developers-token/)
  })

  it.each<[string, Parameters<typeof answer>, object]>([
    ['a wrong key', [401, { message: 'Unauthorized' }], { code: 'contacts-bad-key', detail: 'Unauthorized' }],
    [
      'an explicit deny',
      [403, { Message: 'explicit deny in an identity-based policy' }],
      { code: 'contacts-bad-key' },
    ],
    [
      'a refusal',
      [400, { errors: { detail: ['Invalid offset.'] } }],
      { code: 'contacts-refused', detail: 'Invalid offset.' },
    ],
    [
      'too many requests',
      [429, { message: 'Slow down' }],
      { code: 'contacts-unavailable', detail: 'Slow down' },
    ],
    ['a broken server', [502, '<html>'], { code: 'contacts-unavailable' }],
    ['a page that is none', [200, '<html>Sign in to the network</html>'], { code: 'contacts-unavailable' }],
    [
      'contacts without an id',
      [200, { data: { count: 1, results: [{ name: 'x' }] } }],
      { code: 'contacts-unavailable' },
    ],
  ])('%s is reported, and changes nothing', async (_what, given, problem) => {
    const desk = aDesk(anAccount((await httpDouble(answer(...given))).url))
    await desk.synchroniser.run()
    expect(desk.synchroniser.view()).toMatchObject({ syncing: false, total: 0, syncedAt: null, problem })
    expect(desk.views.at(-1)?.problem).toMatchObject(problem)
  })

  it('that cannot be reached, or hangs, is reported', async () => {
    const server = await httpDouble(hang)
    const api = createContactsApi(fetch, anAccount(server.url), 100)
    expect(await api.list(0)).toMatchObject({ ok: false, fault: { code: 'timeout' } })
    await server.close()
    expect(await api.list(0)).toMatchObject({ ok: false, fault: { code: 'offline' } })
  })
})

describe('saving an unknown caller', () => {
  it('makes the contact at the provider and here', async () => {
    const desk = aDesk()
    const saved = await createContact(desk.api, desk.store, '070123 45678', 'Meera')
    expect(saved).toMatchObject({
      ok: true,
      value: { name: 'Meera', number: '+917012345678', numberText: '+91 70123 45678', dialable: true },
    })
    expect(desk.store.namesFor('+917012345678')).toEqual(['Meera'])
    expect(await createContact(desk.api, desk.store, '+917012345678', 'Again')).toMatchObject({
      ok: false,
      fault: { code: 'contacts-refused', detail: 'Contact with this phone number already exists.' },
    })
  })

  it.each(['', '100', 'no number', '+91'])('does not ask for %j', async (typed) => {
    const desk = aDesk()
    expect(await createContact(desk.api, desk.store, typed, 'Meera')).toMatchObject({
      fault: { code: 'invalid-number' },
    })
    expect(asked()).toEqual([])
  })
})
