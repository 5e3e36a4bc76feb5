import { beforeEach, describe, expect, it } from 'vitest'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { ASHA, aCall } from '../../shared/calls/builders.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { until } from '../../support/until.ts'
import { ALL, ago, aLog, aProvider, searchesOf } from './a-log.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
})

/** Calls of the last minutes, the first the newest. */
const seeded = (count: number, more: (index: number) => object = () => ({})) =>
  simulator.seed({
    calls: Array.from({ length: count }, (_, index) => ({
      sessionId: `s${index}`,
      direction: 'incoming' as const,
      startedAt: ago(5 + index),
      ...more(index),
    })),
  })

describe('the provider’s log', () => {
  it.each(['hits', 'short'] as const)('read as %s is shown among the calls kept here', async (logShape) => {
    simulator.developers({ logShape })
    seeded(3, (index) => ({ status: (['bridged', 'missed', 'voicemail'] as const)[index] }))
    const desk = aLog({ account: simulator.account })
    desk.replay(
      ...aCall('incoming', { sessionId: 'event' }).initiated().callsIn('customer').ends('missed').events,
    )
    expect(await desk.fetched()).toMatchObject({ state: 'idle', read: 3, problem: null })
    expect(desk.ids()).toEqual(['s0', 's1', 's2', 'event'])
    expect(desk.page().items.map(({ status }) => status)).toEqual(['ended', 'missed', 'voicemail', 'missed'])
    expect(desk.page().items[0]).toMatchObject({ talkSeconds: 60, recorded: true, rang: 1 })
    expect(desk.log.view()).toMatchObject({ total: 4, asOf: ago(0) })
    expect(desk.totals.at(-1)).toBe(4)
  })

  it('is read page by page to its end, for the time and the words that are asked', async () => {
    seeded(230)
    const desk = aLog({ account: simulator.account })
    const query = { from: ago(300), to: ago(0), text: 'x' }
    await desk.fetched(query)
    expect(searchesOf(simulator)[0]).toMatchObject({
      from: Date.parse(ago(300)) / 1000,
      to: Date.parse(ago(0)) / 1000,
      search_key: 'x',
    })
    expect(await desk.fetched({})).toMatchObject({ read: 230, total: 230 })
    expect(searchesOf(simulator).map(({ log_from }) => log_from)).toEqual([0, 0, 100, 200])
    expect(desk.page().total).toBe(230)
    expect(desk.ids().slice(0, 3)).toEqual(['s0', 's1', 's2'])
  })

  it('is no news: nothing rings, nothing lies on the desk', async () => {
    seeded(3, () => ({ status: 'missed', agents: [ASHA.userId] }))
    const desk = aLog({ account: simulator.account })
    await desk.fetched()
    expect(desk.cards()).toEqual([])
    expect(desk.pop()).toEqual([])
    expect(desk.database.get('SELECT count(*) AS n FROM calls WHERE missed = 1 AND mine = 1')?.n).toBe(3)
    expect(desk.database.get('SELECT count(*) AS n FROM events')?.n).toBe(0)
  })

  it('is left when another query is asked', async () => {
    seeded(500)
    const desk = aLog({ account: simulator.account })
    desk.log.fetch(ALL)
    await until(() => searchesOf(simulator).length === 1)
    expect(await desk.fetched({ from: ago(14.5), to: ago(0) })).toMatchObject({ read: 10, total: 10 })
    expect(searchesOf(simulator).length).toBeLessThanOrEqual(3)
    // The first query is read anew, and not given up because it was stopped.
    expect(await desk.fetched()).toMatchObject({ read: 500, total: 500 })
  })

  it('is waited for at the limit, and says until when', async () => {
    seeded(1_900)
    const desk = aLog({ account: simulator.account })
    desk.log.fetch(ALL)
    await until(() => desk.log.view().fetch.state === 'waiting')
    expect(desk.log.view().fetch).toMatchObject({ read: 1_700, total: 1_900, until: ago(-1) })
    expect(searchesOf(simulator)).toHaveLength(17)
    await desk.passUntil(59_999, () => true)
    expect(searchesOf(simulator)).toHaveLength(17)
    await desk.passUntil(1, () => desk.log.view().fetch.state === 'idle')
    expect(desk.log.view().fetch).toMatchObject({ read: 1_900, until: null })
  })

  it('is asked again after the time the provider names', async () => {
    seeded(1)
    let refusals = 1
    const { developers } = simulator.account
    const server = await httpDouble((asked, response) => {
      if (refusals-- > 0) return void response.writeHead(429, { 'Retry-After': '40' }).end('{}')
      void fetch(`${developers.baseUrl}/search`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: asked.body,
      }).then(async (reply) => answer(reply.status, await reply.json())(asked, response))
    })
    const desk = aLog({
      account: { ...simulator.account, developers: { ...developers, baseUrl: server.url } },
    })
    desk.log.fetch(ALL)
    await until(() => desk.log.view().fetch.state === 'waiting')
    expect(desk.log.view().fetch.until).toBe(ago(-40 / 60))
    await desk.passUntil(40_000, () => desk.log.view().fetch.state === 'idle')
    expect(desk.ids()).toEqual(['s0'])
  })

  it('that cannot be read says why, and goes on where it stopped when it is asked again', async () => {
    const server = await httpDouble(answer(503, ''))
    const desk = aLog({ account: anAccount(server.url) })
    expect(await desk.fetched()).toMatchObject({ state: 'failed', problem: { code: 'log-unavailable' } })
    server.act(answer(401, { status: 'error', code: 401, message: 'Wrong.' }))
    expect(await desk.fetched()).toMatchObject({ problem: { code: 'log-bad-token', detail: 'Wrong.' } })
    server.act(answer(200, { data: { total: 0, hits: [] } }))
    expect(await desk.fetched()).toMatchObject({ state: 'idle', read: 0, total: 0, problem: null })
    expect(desk.problems).toEqual([])
  })

  it('stops after 2,000 calls, and goes on when it is asked to', async () => {
    simulator.seed({ calls: 2_300 })
    const desk = aLog({ account: simulator.account })
    desk.log.fetch(ALL)
    await until(() => desk.log.view().fetch.state === 'waiting')
    await desk.passUntil(60_000, () => desk.log.view().fetch.state === 'idle')
    expect(desk.log.view().fetch).toMatchObject({ read: 2_000, total: 2_300 })
    await desk.clock.pass(60_000)
    desk.log.fetch(ALL)
    await until(() => desk.log.view().fetch.state === 'idle')
    expect(desk.log.view().fetch).toMatchObject({ read: 2_300, total: 2_300 })
  })
})

describe('a list by the account’s own filters', () => {
  const QUERY = { expression: '5 and (12 or 14)' }

  it('is what the provider answers, in its order', async () => {
    seeded(6, (index) => ({
      direction: index === 5 ? 'outgoing' : 'incoming',
      status: index === 5 ? 'bridged' : (['bridged', 'missed', 'voicemail'] as const)[index % 3],
    }))
    const desk = aLog({ account: simulator.account })
    expect(desk.page(QUERY)).toEqual({ total: 0, items: [] })
    await until(() => desk.log.view().fetch.state === 'idle')
    expect(searchesOf(simulator)[0]).toMatchObject({ filters: '5 AND (12 OR 14)' })
    expect(desk.ids(QUERY)).toEqual(['s0', 's2', 's3'])
    expect(desk.page(QUERY).total).toBe(3)
    // The same in another spelling is the same list, and is not asked again.
    expect(desk.ids({ expression: '(5) AND (12 OR 14)' })).toEqual(['s0', 's2', 's3'])
    expect(searchesOf(simulator)).toHaveLength(1)
  })

  it('is read on as it is scrolled, and not further', async () => {
    seeded(350)
    const desk = aLog({ account: simulator.account })
    const shown = async (offset: number) => {
      desk.page(QUERY, offset, 50)
      await until(() => desk.log.view().fetch.state === 'idle')
      return desk.page(QUERY, offset, 50)
    }
    expect(await shown(0)).toMatchObject({ total: 350, items: { length: 50 } })
    await shown(50)
    expect(searchesOf(simulator)).toHaveLength(1)
    expect((await shown(80)).items[49]).toMatchObject({ sessionId: 's129' })
    expect(searchesOf(simulator).map(({ log_from }) => log_from)).toEqual([0, 100])
  })

  it('may be narrowed by what only this desk knows', async () => {
    seeded(250, (index) => ({ department: index === 240 ? 'Support' : 'Sales' }))
    const desk = aLog({ account: simulator.account })
    const query = { ...QUERY, department: 'Support' }
    const reading = () => desk.log.view().fetch.state !== 'idle'
    do {
      desk.page(query)
      await until(() => !reading())
    } while (desk.page(query).total === 0)
    expect(desk.page(query)).toMatchObject({ total: 1, items: [{ sessionId: 's240' }] })
  })

  it('says where an expression is wrong, and does not ask', () => {
    const desk = aLog({ account: simulator.account })
    for (const asked of [
      desk.log.search({ ...ALL, expression: '5 AND' }, { offset: 0, limit: 10 }),
      desk.log.fetch({ ...ALL, expression: '5 AND' }),
      desk.log.export({ ...ALL, expression: '5 AND' }),
    ]) {
      expect(asked).toEqual({ ok: false, fault: { code: 'log-expression', detail: 'AND' } })
    }
    expect(searchesOf(simulator)).toEqual([])
  })

  it('that the account does not know is refused in its words', async () => {
    const desk = aLog({ account: simulator.account })
    expect(await desk.fetched({ expression: '99' })).toMatchObject({
      state: 'failed',
      problem: { code: 'log-expression', detail: 'Invalid filters: there is no filter 99.' },
    })
  })

  it('offers the filters once asked for, and asks again after a failure', async () => {
    const desk = aLog({ account: simulator.account })
    const filters = () => simulator.requests().filter(({ path }) => path.endsWith('/filters')).length
    const [first, second] = await Promise.all([desk.log.listFilters(), desk.log.listFilters()])
    expect(first.ok && first.value.length).toBe(8)
    expect(second).toBe(first)
    await desk.log.listFilters()
    expect(filters()).toBe(1)
    const server = await httpDouble(answer(503, ''))
    const failing = aLog({ account: anAccount(server.url) })
    expect(await failing.log.listFilters()).toMatchObject({ fault: { code: 'log-unavailable' } })
    server.act(answer(200, { status: 'success', filters: [] }))
    expect(await failing.log.listFilters()).toEqual({ ok: true, value: [] })
  })
})
