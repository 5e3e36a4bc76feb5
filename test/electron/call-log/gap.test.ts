import { beforeEach, describe, expect, it } from 'vitest'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { ASHA, aCall } from '../../shared/calls/builders.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { ago, aLog, aProvider, searchesOf } from './a-log.ts'

const DAY = 24 * 60
const seconds = (iso: string) => Date.parse(iso) / 1000

let simulator: Simulator
beforeEach(async () => {
  simulator = await aProvider()
})
const seeded = (...minutesAgo: number[]) =>
  simulator.seed({
    calls: minutesAgo.map((minutes) => ({
      sessionId: `m${minutes}`,
      startedAt: ago(minutes),
      direction: 'incoming' as const,
      status: 'missed' as const,
      agents: [ASHA.userId],
    })),
  })

/** A desk whose first day is over. */
async function settled(folder = tempFolder()) {
  const desk = aLog({ account: simulator.account, folder, start: true })
  await desk.passUntil(0, () => searchesOf(simulator).length === 1)
  await until(() => desk.meta.get('call-log.gaps') === null)
  return desk
}

describe('the gap fill', () => {
  it('reads the last thirty days on the first day, and only then', async () => {
    seeded(10, 29 * DAY, 31 * DAY)
    const folder = tempFolder()
    const desk = await settled(folder)
    expect(searchesOf(simulator)[0]).toMatchObject({ from: seconds(ago(30 * DAY)), to: seconds(ago(0)) })
    expect(desk.ids()).toEqual(['m10', `m${29 * DAY}`])
    expect(desk.cards()).toEqual([])
    desk.close()
    const again = aLog({ account: simulator.account, folder, start: true })
    await again.clock.pass(DAY * 60_000)
    expect(searchesOf(simulator)).toHaveLength(1)
  })

  it('goes on over a restart where it stood', async () => {
    simulator.seed({ calls: 1_600 })
    const folder = tempFolder()
    const first = aLog({ account: simulator.account, folder, start: true })
    await first.clock.pass(0)
    await until(() => first.log.view().gap?.waitingUntil != null)
    // Background work leaves room for clicks: 14 of the 20 requests of a minute.
    expect(first.log.view().gap).toMatchObject({
      from: ago(30 * DAY),
      until: ago(0),
      read: 1_400,
      total: 1_600,
      waitingUntil: ago(-1),
    })
    first.close()
    const second = aLog({ account: simulator.account, folder, start: true })
    await second.passUntil(0, () => second.meta.get('call-log.gaps') === null)
    expect(searchesOf(simulator).map(({ log_from }) => log_from)).toEqual(
      Array.from({ length: 16 }, (_, page) => page * 100),
    )
    expect(second.page().total).toBe(1_600)
    expect(second.log.view().gap).toBeNull()
  })

  it('reads 5,000 calls of one gap at most, the newest', async () => {
    simulator.seed({ calls: 5_150 })
    const desk = aLog({ account: simulator.account, start: true })
    for (const [minute, searches] of [14, 28, 42, 50].entries()) {
      await desk.passUntil(minute === 0 ? 0 : 60_000, () => searchesOf(simulator).length === searches)
    }
    await until(() => desk.meta.get('call-log.gaps') === null)
    expect(searchesOf(simulator)).toHaveLength(50)
    expect(desk.page().total).toBe(5_000)
  })

  it('reads an outage of more than 90 seconds, from five minutes before it', async () => {
    const desk = await settled()
    seeded(25, 36)
    desk.log.gaps.outage(ago(30), ago(28.5))
    await desk.clock.pass(20_000)
    expect(searchesOf(simulator)).toHaveLength(1)
    desk.log.gaps.outage(ago(30), ago(20))
    await desk.passUntil(0, () => desk.meta.get('call-log.gaps') === null)
    expect(searchesOf(simulator)[1]).toMatchObject({ from: seconds(ago(35)), to: seconds(ago(20)) })
    expect(desk.ids()).toEqual(['m25'])
  })

  it('reads further back for a call that was going on when the outage began', async () => {
    const desk = await settled()
    const { events } = aCall('incoming', { sessionId: 'long' })
      .initiated()
      .callsIn('customer')
      .dials(ASHA)
      .answers(ASHA)
    const begun = events.map((event) => ({ ...event, at: ago(70) }))
    for (const event of begun) {
      desk.calls.apply(
        event.type === 'disposition'
          ? event
          : { ...event, payload: { ...event.payload, startedAt: ago(70) } },
        ago(70),
        false,
      )
    }
    desk.log.gaps.outage(ago(30), ago(20))
    await desk.passUntil(0, () => desk.meta.get('call-log.gaps') === null)
    expect(searchesOf(simulator)[1]).toMatchObject({ from: seconds(ago(70)) })
  })

  it('reads what the relay has forgotten', async () => {
    const desk = await settled()
    desk.log.gaps.reset(ago(3 * DAY))
    await desk.passUntil(0, () => desk.meta.get('call-log.gaps') === null)
    desk.log.gaps.reset(null)
    await desk.passUntil(0, () => searchesOf(simulator).length === 3)
    expect(searchesOf(simulator).map(({ from }) => from)).toEqual(
      [ago(30 * DAY), ago(3 * DAY + 5), ago(30 * DAY)].map(seconds),
    )
  })

  it('joins gaps that touch, and begins no two at once', async () => {
    const desk = await settled()
    desk.log.gaps.outage(ago(300), ago(290))
    desk.log.gaps.outage(ago(30), ago(20))
    desk.log.gaps.outage(ago(22), ago(10))
    await desk.passUntil(20_000, () => desk.meta.get('call-log.gaps') === null)
    expect(
      searchesOf(simulator)
        .slice(1)
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      [seconds(ago(305)), seconds(ago(290))],
      [seconds(ago(35)), seconds(ago(10))],
    ])
  })

  it('begins after up to 20 seconds, so that a team’s desks do not all ask at once', async () => {
    const desk = aLog({ account: simulator.account, random: () => 0.5, start: true })
    await desk.clock.pass(9_999)
    expect(searchesOf(simulator)).toEqual([])
    await desk.passUntil(1, () => searchesOf(simulator).length === 1)
  })

  it('is silent where the account has no log, and asks again hours later', async () => {
    const server = await httpDouble(answer(404, { message: 'Not Found' }))
    const desk = aLog({ account: anAccount(server.url), start: true })
    await desk.passUntil(0, () => server.asked.length === 2)
    await until(() => desk.clock.pending() === 1)
    expect(desk.log.view()).toMatchObject({ gap: null, fetch: { state: 'idle', problem: null } })
    await desk.clock.pass(6 * 3_600_000 - 1)
    expect(server.asked).toHaveLength(2)
    server.act(answer(200, { data: { total: 0, hits: [] } }))
    await desk.passUntil(1, () => desk.meta.get('call-log.gaps') === null)
    expect(desk.problems).toEqual([])
  })

  it('tries again after a while when the provider is away', async () => {
    seeded(10)
    const server = await httpDouble(answer(503, ''))
    const { developers } = simulator.account
    const folder = tempFolder()
    const away = { ...simulator.account, developers: { ...developers, baseUrl: server.url } }
    const desk = aLog({ account: away, folder, start: true })
    await desk.passUntil(0, () => server.asked.length === 2)
    for (const [minutes, asked] of [
      [1, 4],
      [2, 6],
      [4, 8],
    ] as const) {
      // The pause begins when the answer is in.
      await until(() => desk.clock.pending() === 1)
      await desk.clock.pass(minutes * 60_000 - 1)
      await desk.passUntil(1, () => server.asked.length === asked)
    }
    desk.close()
    const back = aLog({ account: simulator.account, folder, start: true })
    await back.passUntil(0, () => back.meta.get('call-log.gaps') === null)
    expect(back.ids()).toEqual(['m10'])
  })
})
