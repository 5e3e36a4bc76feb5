/** A whole desk, between a relay and a provider on real sockets. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openMeta } from '../../../electron/database/meta.ts'
import type { Account } from '../../../shared/account.ts'
import { cardsForPop } from '../../../shared/calls/pop.ts'
import type { CallEvent, RingsideEvent } from '../../../shared/events.ts'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { startRelay, type TestRelay } from '../../relay/support/relay.ts'
import { ASHA, aCall } from '../../shared/calls/builders.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { AGENT, type RelayDouble, startRelayDouble } from '../../support/relay-double.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'
import { aDesk } from './a-desk.ts'

/** The events of a call that happens now. */
const now = (events: readonly RingsideEvent[]) =>
  events.map((event, index) => ({
    ...event,
    eventId: `${event.sessionId}-${index}`,
    at: new Date(Date.now() + index).toISOString(),
  }))
const ringing = (sessionId: string): CallEvent[] =>
  now(aCall('incoming', { sessionId }).initiated().callsIn('customer').dials(ASHA).events) as CallEvent[]

describe('a desk at a scripted relay', () => {
  let relay: RelayDouble
  let account: Account
  beforeEach(async () => {
    relay = await startRelayDouble()
    onTestFinished(() => relay.stop())
    account = anAccount((await httpDouble(answer(503, {}))).url)
  })
  /** The relay's clock is an hour ahead of the desk's. */
  const relayNow = () => new Date(Date.now() + 3_600_000).toISOString()
  let seq = 0
  const page = (...events: unknown[]) => ({
    type: 'events' as const,
    items: events.map((event) => {
      seq += 1
      return { cursor: `e:${seq}`, receivedAt: relayNow(), event }
    }),
  })
  const welcome = () => ({
    type: 'welcome' as const,
    agent: AGENT,
    cursor: 'e:0',
    backlog: 0,
    serverTime: relayNow(),
  })

  it('rings for what comes live, and knows the relay’s clock', async () => {
    const desk = aDesk(relay.url, 't', account)
    const connection = await relay.connection(0)
    connection.send(welcome(), { type: 'caught-up', cursor: 'e:0' })
    connection.send(page(...ringing('one')))
    await until(() => connection.acks().length === 1)
    expect(desk.linkView()).toMatchObject({ state: 'open', caughtUp: true })
    expect(Math.abs(desk.linkView().clockOffsetMs - 3_600_000)).toBeLessThan(60_000)
    expect(openMeta(desk.database).get('feed.cursor')).toBe(connection.acks()[0])
  })

  it('moves the cursor only together with what it brought', async () => {
    const desk = aDesk(relay.url, 't', account)
    const first = await relay.connection(0)
    first.send(page(...ringing('one')))
    await until(() => first.acks().length === 1)
    const cursor = openMeta(desk.database).get('feed.cursor')
    desk.database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    )
    const events = ringing('two')
    first.sendAtOnce(page(...events), page(...ringing('three')))
    const second = await relay.connection(1)
    expect(second.hello()?.cursor).toBe(cursor)
    expect(desk.database.get('SELECT count(*) AS n FROM events')?.n).toBe(2)
    desk.database.exec('DROP TRIGGER full')
    second.send(page(...events))
    await until(() => second.acks().length === 1)
    expect(desk.cards().map((card) => card.id)).toEqual(['one', 'two'])
  })

  it('applies what comes twice once, and passes over what is no event', async () => {
    const desk = aDesk(relay.url, 't', account)
    const connection = await relay.connection(0)
    const events = ringing('one')
    connection.send(welcome(), { type: 'caught-up', cursor: 'e:0' })
    connection.send(page(...events, null, 7, { type: 'later' }, ...events))
    await until(() => connection.acks().length === 1)
    expect(desk.database.get('SELECT count(*) AS n FROM events')?.n).toBe(events.length)
    expect(desk.cards()).toHaveLength(1)
  })

  it('starts from now on a new agent’s first day, and goes on with its own cursor else', async () => {
    const database = tempDatabase()
    aDesk(relay.url, 't', account, database).stop()
    openMeta(database).set('feed.cursor', 'e:77')
    aDesk(relay.url, 't', account, database)
    expect((await relay.connection(0)).hello()?.cursor).toBe('e:77')
    openMeta(database).set('agent', 'somebody-else')
    aDesk(relay.url, 't', account, database)
    expect((await relay.connection(1)).hello()?.cursor).toBeNull()
  })

  it('goes on where the relay says when what it missed is gone', async () => {
    const desk = aDesk(relay.url, 't', account)
    const connection = await relay.connection(0)
    connection.send(welcome(), { type: 'reset', reason: 'retention', cursor: 'f:5' })
    await until(() => openMeta(desk.database).get('feed.cursor') === 'f:5')
  })
})

describe('a desk at the relay and the provider', () => {
  async function aWorld() {
    const relay: TestRelay = await startRelay()
    onTestFinished(() => relay.close())
    const simulator = await createSimulator({ speed: 0, webhookUrl: `${relay.url}/webhooks/myoperator` })
    onTestFinished(() => simulator.close())
    const [user] = simulator.users
    if (!user) throw new Error('the simulator has no team')
    const token = relay.addAgent({ userId: user.userId, name: user.name, phones: [user.phone] })
    return { relay, simulator, user, token }
  }

  it('shows a caller by name, and after a restart the same as history', async () => {
    const { relay, simulator, user, token } = await aWorld()
    simulator.seed({ contacts: [{ name: 'Meera', country_code: '91', phone_number: '7012345678' }] })
    const desk = aDesk(relay.url, token, simulator.account)
    await until(() => desk.linkView().caughtUp && desk.contacts.total() === 1)
    simulator.incomingCall({ from: '+917012345678', hunt: [user.userId], hold: true })
    await until(() => cardsForPop(desk.cards()).length === 1)
    expect(desk.cards()).toMatchObject([
      { status: 'ringing', names: ['Meera'], number: '+917012345678', mine: true },
    ])
    expect(desk.agent()).toMatchObject({ userId: user.userId, phones: [user.phone] })

    desk.stop()
    simulator.continueCall(desk.cards()[0]!.id)
    simulator.incomingCall({ from: '+917012345678', hunt: [user.userId] })
    await until(
      () => simulator.state().calls.length === 0 && simulator.state().counts.webhooks.delivered >= 8,
    )
    const again = aDesk(relay.url, token, simulator.account, desk.database)
    await until(() => again.linkView().caughtUp)
    expect(again.cards().map((card) => card.kind)).toEqual(['missed', 'missed'])
    expect(again.cards().find((card) => card.id !== desk.cards()[0]?.id)?.history).toBe(true)
  })

  it('calls a customer, and the webhooks carry the one card to its end', async () => {
    const { relay, simulator, token } = await aWorld()
    const desk = aDesk(relay.url, token, simulator.account)
    await until(() => desk.linkView().caughtUp)
    const dialled = desk.dialler.dial('070123 45678')
    expect(desk.dialler.dial('070123 45678')).toMatchObject({ fault: { code: 'already-calling' } })
    await until(() => desk.cards()[0]?.status === 'ended')
    expect(desk.cards()).toMatchObject([
      {
        id: dialled.ok && dialled.value.cardId,
        kind: 'outgoing',
        number: '+917012345678',
        unconfirmed: false,
      },
    ])
    expect(simulator.requests().filter((request) => request.path === '/obd-api-v1')).toHaveLength(1)
  })

  it('hears how a colleague’s call ended, for the customer’s history, and shows nothing of it', async () => {
    const { relay, simulator, token } = await aWorld()
    const [, colleague] = simulator.users
    if (!colleague) throw new Error('the simulator has no second user')
    relay.addAgent({ userId: colleague.userId, name: colleague.name, phones: [colleague.phone] })
    const desk = aDesk(relay.url, token, simulator.account)
    await until(() => desk.linkView().caughtUp)
    simulator.incomingCall({
      from: '+917012345678',
      hunt: [colleague.userId],
      answeredBy: colleague.userId,
    })
    const history = () => desk.timeline.list(['+917012345678'], null, 10).items
    const types = () => desk.database.all('SELECT type FROM events ORDER BY type').map((row) => row.type)
    await until(() => types().includes('call.summary'))
    expect(types()).toEqual(['call.end', 'call.summary'])
    expect(history()).toMatchObject([{ agent: colleague.name, status: 'ended', live: false }])
    expect([desk.cards(), desk.calls.recent(), desk.calls.today().incoming]).toEqual([[], [], 0])
    const [entry] = history()
    expect(desk.explainer.explain({ sessionId: entry?.id ?? '' }).verdict).toBe('not-my-phone')
  })

  it('is refused once its agent is revoked', async () => {
    const { relay, simulator, user, token } = await aWorld()
    const desk = aDesk(relay.url, token, simulator.account)
    await until(() => desk.linkView().caughtUp)
    relay.revoke(user.userId)
    await until(() => desk.linkView().state === 'refused')
  })
})
