import { beforeEach, describe, expect, it } from 'vitest'
import { createContactsApi } from '../../../electron/api/public-api.ts'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'
import { until } from '../../support/until.ts'
import { aProvider, elsewhere, aDesk as openDesk } from './a-desk.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
})

const aDesk = (account = simulator.account, folder?: string) =>
  openDesk({ account, ...(folder === undefined ? {} : { folder }) })

const asked = () =>
  simulator
    .requests()
    .filter((request) => request.path.startsWith('/publicapi'))
    .map(({ method, query }) => `${method} ${(query as { offset?: string }).offset ?? ''}`.trim())

const provider = (method: string, path: string, body?: unknown) => elsewhere(simulator, method, path, body)

const seed = (count: number) => simulator.seed({ contacts: count })

describe('a whole run', () => {
  it.each([0, 1, 99, 100, 101, 250])('reads %i contacts in pages', async (count) => {
    seed(count)
    const desk = aDesk()
    await desk.contacts.sync()
    expect(desk.contacts.view()).toMatchObject({ syncing: false, problem: null, total: count })
    expect(desk.contacts.view().syncedAt).not.toBeNull()
  })

  it('tells how far it is', async () => {
    seed(250)
    const desk = aDesk()
    const run = desk.contacts.sync()
    expect(desk.contacts.view()).toMatchObject({ syncing: false, done: 0 })
    await until(() => desk.contacts.view().done > 0)
    expect(desk.contacts.view()).toMatchObject({ syncing: true, expected: 250 })
    await run
    expect(desk.contacts.view()).toMatchObject({ syncing: false, done: 250 })
    await until(() => desk.views.at(-1)?.done === 250)
  })

  it('called while it runs joins the run', async () => {
    seed(10)
    const desk = aDesk()
    const first = desk.contacts.sync()
    await Promise.all([first, desk.contacts.sync()])
    expect(asked()).toHaveLength(1)
  })

  it('goes on where it failed', async () => {
    seed(450)
    const desk = aDesk()
    simulator.fault({ route: '/publicapi/contacts', times: 1, status: 503 })
    await desk.contacts.sync()
    expect(desk.contacts.view()).toMatchObject({ problem: { code: 'contacts-unavailable' }, total: 0 })
    expect(desk.contacts.view().syncedAt).toBeNull()
    await desk.contacts.sync()
    expect(desk.contacts.view().problem).toBeNull()
    expect(desk.contacts.total()).toBe(450)
  })

  it('goes on where it stopped, also after a restart', async () => {
    seed(450)
    const first = aDesk()
    const run = first.contacts.sync()
    await until(() => first.contacts.total() >= 200)
    first.contacts.stop()
    await run
    const kept = first.contacts.total()
    expect(kept).toBeLessThan(450)
    first.close()
    const before = asked().length
    const again = aDesk(simulator.account, first.folder)
    await again.contacts.sync()
    expect(asked()[before]).toBe(`GET ${kept}`)
    expect(again.contacts.total()).toBe(450)
  })

  it('after a day finds what was deleted at the provider', async () => {
    seed(130)
    const desk = aDesk()
    await desk.contacts.sync()
    const [gone] = desk.list()
    await provider('DELETE', `/${gone?.id}`)
    await desk.contacts.sync()
    expect(desk.contacts.total()).toBe(130)
    desk.wait(DAY_MS + 1)
    await desk.contacts.sync()
    expect(desk.contacts.total()).toBe(129)
    expect(desk.list().map((contact) => contact.id)).not.toContain(gone?.id)
  })

  it('writes nothing after a stop, so that the database may be closed', async () => {
    const server = await httpDouble(hang)
    let late = () => {}
    server.act((asked, response) => {
      late = () => answer(200, { data: { count: 1, results: [{ id: 'c1', name: 'Late' }] } })(asked, response)
    })
    const desk = aDesk(anAccount(server.url))
    const run = desk.contacts.sync()
    await until(() => server.asked.length === 1)
    desk.contacts.stop()
    late()
    await run
    expect(desk.contacts.total()).toBe(0)
    expect(desk.views.every((view) => view.total === 0)).toBe(true)
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
    await desk.contacts.sync()
    expect(desk.contacts.total()).toBe(6)
    desk.wait(DAY_MS + 1)
    await desk.contacts.sync()
    expect(desk.names()).toContain('Name c')
  })

  it('an account that is suddenly empty is not believed', async () => {
    const ids = ['a', 'b', 'c']
    const server = await listing(ids)
    const desk = aDesk(anAccount(server.url))
    await desk.contacts.sync()
    ids.length = 0
    desk.wait(DAY_MS + 1)
    await desk.contacts.sync()
    expect(desk.contacts.total()).toBe(3)
  })

  it('a short page is not the last one', async () => {
    const desk = aDesk(anAccount((await listing(['a', 'b', 'c', 'd', 'e'])).url))
    await desk.contacts.sync()
    expect(desk.contacts.total()).toBe(5)
  })
})

describe('an incremental run', () => {
  it('brings what was made and changed since, and only asks for that', async () => {
    seed(150)
    const desk = aDesk()
    await desk.contacts.sync()
    const before = asked().length
    const [changed] = desk.list()
    await provider('PATCH', `/${changed?.id}`, { name: 'Renamed Person' })
    await provider('POST', '', { name: 'Brand New', country_code: '91', phone_number: '7012345678' })
    await desk.contacts.sync()
    expect(desk.names()).toContain('Renamed Person')
    expect(desk.contacts.namesFor('+917012345678')).toEqual(['Brand New'])
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
    await desk.contacts.sync()
    await desk.contacts.sync()
    const searches = server.asked.filter((asked) => asked.method === 'POST')
    expect(searches.map((asked) => JSON.parse(asked.body))).toEqual([
      { and: { modified__gte: '2026-04-07' } },
      { and: { modified__gte: '2026-04-07' } },
    ])
    expect(searches.map((asked) => asked.query.get('after'))).toEqual([null, 'token-c'])
    expect(desk.contacts.total()).toBe(4)
    await desk.contacts.sync()
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
    await desk.contacts.sync()
    await desk.contacts.sync()
    expect(desk.contacts.view().problem?.code).toBe('contacts-unavailable')
    fails = false
    await desk.contacts.sync()
    expect(server.asked.at(-1)?.body).toContain('2026-04-01')
    expect(desk.contacts.total()).toBe(3)
  })
})

describe('the provider', () => {
  it('gets its credential as it wants it, and no other', async () => {
    const server = await httpDouble(answer(200, { data: { count: 0, results: [] } }))
    await aDesk(anAccount(server.url)).contacts.sync()
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
    ['a wrong address', [404, { message: 'Not found.' }], { code: 'contacts-refused', detail: 'Not found.' }],
    ['a broken server', [502, '<html>'], { code: 'contacts-unavailable' }],
    ['a page that is none', [200, '<html>Sign in to the network</html>'], { code: 'contacts-unavailable' }],
    [
      'contacts without an id',
      [200, { data: { count: 1, results: [{ name: 'x' }] } }],
      { code: 'contacts-unavailable' },
    ],
  ])('%s is reported, and changes nothing', async (_what, given, problem) => {
    const desk = aDesk(anAccount((await httpDouble(answer(...given))).url))
    await desk.contacts.sync()
    expect(desk.contacts.view()).toMatchObject({ syncing: false, total: 0, syncedAt: null, problem })
    await until(() => desk.views.at(-1)?.problem?.code === (problem as { code: string }).code)
  })

  it('that has had enough is waited for, and the desk says so', async () => {
    const server = await httpDouble(answer(429, { message: 'Slow down' }))
    const desk = aDesk(anAccount(server.url))
    const run = desk.contacts.sync()
    await until(() => desk.contacts.view().problem?.detail === 'Slow down')
    expect(desk.contacts.view()).toMatchObject({ syncing: true, problem: { code: 'contacts-unavailable' } })
    server.act(answer(200, { data: { count: 1, results: [{ id: 'a', name: 'Asha' }] } }))
    await run
    expect(desk.contacts.view()).toMatchObject({ problem: null, total: 1 })
  })

  it('says for how long', async () => {
    const server = await httpDouble((_asked, response) => {
      response.writeHead(429, { 'Retry-After': '7' }).end('{}')
    })
    const api = createContactsApi(fetch, anAccount(server.url))
    expect(await api.list(0)).toMatchObject({ status: 429, retryAfterMs: 7_000 })
  })

  it('that cannot be reached, or hangs, is reported', async () => {
    const server = await httpDouble(hang)
    const api = createContactsApi(fetch, anAccount(server.url), 100)
    expect(await api.list(0)).toMatchObject({ ok: false, fault: { code: 'timeout' } })
    await server.close()
    expect(await api.list(0)).toMatchObject({ ok: false, fault: { code: 'offline' } })
  })
})

describe('a filter on the source', () => {
  it('has the sources fetched, once, and finds by them', async () => {
    seed(120)
    await provider('POST', '', { name: 'From outside', country_code: '91', phone_number: '7012345678' })
    const desk = aDesk()
    await desk.contacts.sync()
    const filter = [{ field: 'source', operator: 'is', value: 'public_api' }] as const
    expect(desk.names('', filter)).toEqual([])
    await until(() => desk.names('', filter).length > 0)
    expect(desk.names('', filter)).toEqual(['From outside'])
    await until(() => !desk.contacts.view().syncing)
    const before = asked().length
    desk.names('', filter)
    expect(desk.names('', [{ field: 'source', operator: 'is', value: 'imported' }])).toHaveLength(120)
    expect(asked()).toHaveLength(before)
  })
})
