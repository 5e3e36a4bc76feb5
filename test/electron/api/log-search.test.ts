import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createDevelopersApi, type LogSearch } from '../../../electron/api/developers.ts'
import { createRateLimit } from '../../../electron/api/rate-limit.ts'
import type { Account } from '../../../shared/account.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'

const ANY: LogSearch = { from: null, to: null, text: '', expression: '' }
const TURN = { urgency: 'screen' } as const
const FIRST = { offset: 0, limit: 100 }

function anApi({ developers }: Pick<Account, 'developers'>) {
  const limit = createRateLimit()
  const found: string[] = []
  const onPrefix = (prefix: string) => found.push(prefix)
  const api = createDevelopersApi({ fetch, account: developers, limit, timeoutMs: 2_000, onPrefix })
  const search = (more: Partial<LogSearch> = {}, page = FIRST) =>
    api.searchCalls({ ...ANY, ...more }, page, TURN)
  return { api, search, found }
}

describe('the search of the call log', () => {
  let simulator: Simulator
  beforeEach(async () => {
    simulator = await createSimulator({ speed: 0 })
    onTestFinished(() => simulator.close())
  })
  const calls = async (more: Partial<LogSearch> = {}) => {
    const found = await anApi(simulator.account).search(more)
    return found.kind === 'page' ? found.page.calls.map(({ sessionId }) => sessionId) : found
  }

  it.each([
    ['hits', 'bare'],
    ['hits', 'search'],
    ['short', 'bare'],
    ['short', 'search'],
  ] as const)('reads %s on the %s paths, and remembers the path', async (logShape, paths) => {
    simulator.developers({ logShape, paths })
    simulator.seed({ calls: 130 })
    const { search, found, api } = anApi(simulator.account)
    const first = await search()
    expect(first).toMatchObject({
      kind: 'page',
      page: { records: 100, unreadable: 0, total: logShape === 'hits' ? 130 : null },
    })
    expect(await search({}, { offset: 100, limit: 100 })).toMatchObject({ page: { records: 30 } })
    const asked = simulator.requests().length
    expect(found).toEqual([paths === 'bare' ? '' : '/search'])
    expect(await api.listFilters()).toMatchObject({ kind: 'filters' })
    expect(simulator.requests()).toHaveLength(asked + 1)
  })

  it('asks for a time, words and filters', async () => {
    simulator.seed({
      calls: [
        { sessionId: 'a', startedAt: '2026-04-07T10:00:00.000Z', customer: '+919810012301' },
        { sessionId: 'b', startedAt: '2026-04-07T11:00:00.500Z', status: 'missed', direction: 'incoming' },
        { sessionId: 'c', startedAt: '2026-04-07T12:00:00.000Z', direction: 'outgoing' },
      ],
    })
    expect(await calls()).toEqual(['c', 'b', 'a'])
    expect(await calls({ from: '2026-04-07T11:00:00.400Z', to: '2026-04-07T12:00:00.000Z' })).toEqual([
      'c',
      'b',
    ])
    expect(await calls({ to: '2026-04-07T11:00:00.400Z' })).toEqual(['b', 'a'])
    expect(await calls({ text: '98100 12301' })).toEqual(['a'])
    expect(await calls({ expression: '5 AND (12 OR 14)' })).toEqual(['a'])
  })

  it('says which expression the account does not understand, and which token it does not know', async () => {
    expect(await calls({ expression: '12 AND 99' })).toEqual({
      kind: 'bad-expression',
      detail: 'Invalid filters: there is no filter 99.',
    })
    const { developers } = simulator.account
    const wrong = anApi({ developers: { ...developers, token: 'x'.repeat(32) } })
    expect(await wrong.search({ expression: '12' })).toMatchObject({ kind: 'bad-token' })
  })

  it('waits where the account says that it is asked too often', async () => {
    simulator.throttle({ on: true })
    const { search } = anApi(simulator.account)
    // Somebody else uses the minute up: another desk of the same account.
    const { search: other } = anApi(simulator.account)
    for (let index = 0; index < 17; index += 1) await other()
    for (let index = 0; index < 3; index += 1) await search()
    expect(await search()).toMatchObject({ kind: 'limited', waitMs: 30_000 })
  })

  it('lists the account’s own filters in groups', async () => {
    const listed = await anApi(simulator.account).api.listFilters()
    const groups = listed.kind === 'filters' ? listed.groups : []
    expect(groups.map(({ id, name, filters }) => [id, name, filters.length])).toEqual([
      ['1', 'Source of logs', 2],
      ['4', 'Event of logs', 2],
      ['7', 'Type of logs', 2],
      ['11', 'Status of logs', 3],
      ['15', 'Tags', 3],
      ['21', 'Call property', 4],
      ['25', 'Two word filters', 8],
      ['36', 'Three word filters', 2],
    ])
    expect(groups[3]?.filters[0]).toEqual({ id: '12', name: 'Connected' })
  })
})

describe('a call log that answers otherwise', () => {
  const UNSEEN = { status: 'error', code: 400, message: 'This is not an authorized request.' }

  it('is asked in a form where the account does not see JSON, and from then on', async () => {
    const server = await httpDouble((asked, response) =>
      answer(
        asked.body.startsWith('{') ? 400 : 200,
        asked.body.startsWith('{') ? UNSEEN : { data: { total: 0, hits: [] } },
      )(asked, response),
    )
    const account = anAccount(server.url)
    const { search } = anApi(account)
    expect(await search({ text: 'a&b' })).toMatchObject({ kind: 'page', page: { total: 0 } })
    expect(await search()).toMatchObject({ kind: 'page' })
    expect(server.asked.map(({ headers }) => headers['content-type']?.split(';')[0])).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
    ])
    expect(Object.fromEntries(new URLSearchParams(server.asked[1]?.body))).toEqual({
      token: account.developers.token,
      log_from: '0',
      page_size: '100',
      search_key: 'a&b',
    })
    expect(JSON.parse(server.asked[0]?.body ?? '')).toMatchObject({ log_from: 0, page_size: 100 })
    expect(server.asked.every(({ path, query }) => path === '/developers/search' && query.size === 0)).toBe(
      true,
    )
  })

  it.each([
    ['in neither way seen', 400, UNSEEN, { kind: 'bad-token' }],
    ['refused', 401, { status: 'error', code: 401, message: 'No.' }, { kind: 'bad-token', detail: 'No.' }],
    ['not there', 404, { message: 'Not Found' }, { kind: 'none' }],
    ['away', 503, 'maintenance', { kind: 'unavailable', detail: null }],
    ['of a third shape', 200, { status: 'success', calls: 7 }, { kind: 'unavailable', detail: null }],
    ['throttled', 429, {}, { kind: 'limited', waitMs: 30_000 }],
    [
      'throttled in a 200',
      200,
      { status: 'error', code: 503, message: 'Request was throttled.' },
      { kind: 'limited', waitMs: 30_000 },
    ],
  ])('%s', async (_how, status, body, expected) => {
    const server = await httpDouble(answer(status, body))
    expect(await anApi(anAccount(server.url)).search()).toMatchObject(expected)
  })

  it('a wait that the account names is kept', async () => {
    const server = await httpDouble((_asked, response) => {
      response.writeHead(429, { 'Retry-After': '7' }).end('{}')
    })
    expect(await anApi(anAccount(server.url)).search()).toEqual({ kind: 'limited', waitMs: 7_000 })
  })

  it('no failure names the token', async () => {
    const server = await httpDouble(hang)
    const account = anAccount(server.url)
    const limit = createRateLimit()
    const api = createDevelopersApi({ fetch, account: account.developers, limit, timeoutMs: 50 })
    const failures = [await api.searchCalls(ANY, FIRST, TURN)]
    server.act(answer(500, { status: 'error', code: 500, message: `bad ${account.developers.token}` }))
    failures.push(await api.searchCalls(ANY, FIRST, TURN))
    expect(failures.map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable'])
    expect(JSON.stringify(failures)).not.toContain(account.developers.token)
  })
})
