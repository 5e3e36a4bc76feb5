/** The call log of a whole desk, between a scripted relay and a provider on real sockets. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openMeta } from '../../../electron/database/meta.ts'
import { createDesk } from '../../../electron/desk/desk.ts'
import { composeState } from '../../../electron/desk/state.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { ASHA, aCall } from '../../shared/calls/builders.ts'
import { AGENT, type RelayDouble, startRelayDouble } from '../../support/relay-double.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'
import { ALL, searchesOf } from '../call-log/a-log.ts'
import { deskOptions } from './a-desk.ts'

const HOUR_MS = 3_600_000
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

let relay: RelayDouble
let simulator: Simulator
beforeEach(async () => {
  relay = await startRelayDouble()
  simulator = await createSimulator({ speed: 0 })
  onTestFinished(async () => {
    relay.stop()
    await simulator.close()
  })
})

function aDesk() {
  const database = tempDatabase()
  const meta = openMeta(database)
  const told: number[] = []
  const { options } = deskOptions(relay.url, 't', simulator.account, database)
  const desk = createDesk({ ...options, onCalls: (total) => told.push(total) })
  const start = () => {
    desk.start()
    onTestFinished(() => desk.stop())
  }
  const state = () =>
    composeState({
      signIn: { setup: 'ready', problem: null, secretsKept: 'vault' },
      desk,
      settings: DEFAULT_SETTINGS,
      demo: false,
    }).state
  const ids = () => {
    const found = desk.callLog.search(ALL, { offset: 0, limit: 100 })
    return found.ok ? found.value.items.map(({ sessionId }) => sessionId) : []
  }
  return { desk, meta, told, start, state, ids }
}
const welcome = {
  type: 'welcome' as const,
  agent: AGENT,
  cursor: 'e:0',
  backlog: 0,
  serverTime: new Date().toISOString(),
}

describe('the call log of a desk', () => {
  it('is filled on the first day, and told of with the desk’s state', async () => {
    simulator.seed({ calls: [{ sessionId: 'past', startedAt: ago(60) }] })
    const { start, state, told, ids, meta } = aDesk()
    start()
    await until(() => ids().length === 1)
    expect(state()).toMatchObject({ cards: [], callLog: { total: 1, gap: null, fetch: { state: 'idle' } } })
    await until(() => told.at(-1) === 1)
    expect(state().callLog.asOf).not.toBeNull()
    expect(meta.get('developers.prefix')).toBe('')
  })

  it('is filled again after an outage, and after the relay has forgotten what was missed', async () => {
    const { start, meta, ids } = aDesk()
    meta.set('call-log.begun', ago(9_000))
    meta.set('feed.aliveAt', ago(120))
    simulator.seed({
      calls: [
        { sessionId: 'in the outage', startedAt: ago(60) },
        { sessionId: 'long before', startedAt: ago(600) },
      ],
    })
    start()
    const connection = await relay.connection(0)
    connection.send(welcome)
    await until(() => ids().length === 1)
    expect(ids()).toEqual(['in the outage'])
    const [search] = searchesOf(simulator)
    expect(Math.abs(Number(search?.from) - (Date.now() - 2 * HOUR_MS - 300_000) / 1000)).toBeLessThan(30)

    connection.send({ type: 'reset', reason: 'retention', cursor: 'f:5' })
    await until(() => ids().length === 2)
    expect(ids()).toEqual(['in the outage', 'long before'])
  })

  it('shows events as they come, and says so', async () => {
    const { start, ids, told } = aDesk()
    start()
    const connection = await relay.connection(0)
    connection.send(welcome, { type: 'caught-up', cursor: 'e:0' })
    const events = aCall('incoming', { sessionId: 'live' }).initiated().callsIn('customer').dials(ASHA).events
    connection.send({
      type: 'events',
      items: events.map((event, index) => ({ cursor: `e:${index + 1}`, receivedAt: ago(0), event })),
    })
    await until(() => told.at(-1) === 1)
    expect(ids()).toEqual(['live'])
  })
})
