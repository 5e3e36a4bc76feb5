/** Outcomes between whole desks, the real relay and the simulated provider, over a network that can be cut. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { startRelay } from '../../relay/support/relay.ts'
import { openLine } from '../../support/line.ts'
import { until } from '../../support/until.ts'
import { aDesk } from './a-desk.ts'

const CUSTOMER = '+917012345678'

async function aWorld() {
  const relay = await startRelay()
  onTestFinished(() => relay.close())
  const simulator = await createSimulator({ speed: 0, webhookUrl: `${relay.url}/webhooks/myoperator` })
  onTestFinished(() => simulator.close())
  const line = await openLine(relay.url)
  onTestFinished(() => line.close())
  const [asha, bala] = simulator.users
  if (!asha || !bala) throw new Error('the simulator has no team')
  const agentOf = (user: typeof asha) => ({
    userId: user.userId,
    name: user.name,
    role: 'agent' as const,
    phones: [user.phone],
  })
  const tokens = [asha, bala].map((user) => relay.addAgent(agentOf(user)))
  const open = (
    user: typeof asha,
    token = '',
    options: Parameters<typeof aDesk>[4] = {},
    database?: Parameters<typeof aDesk>[3],
  ) => aDesk(line.url, token, simulator.account, database, { agent: agentOf(user), ...options })
  return { relay, simulator, line, asha, bala, tokens, open }
}

type Desk = ReturnType<typeof aDesk>
const due = (desk: Desk) => desk.afterCall.wrapUps.view().view.due
const wrapups = (desk: Desk) => desk.database.get("SELECT count(*) AS n FROM events WHERE type = 'wrapup'")?.n
const draft = { outcome: ['Interested'], note: 'wants a demo', followUpAt: null }

describe('after a call', () => {
  it('an outcome saved offline, over a quit, is in the history of every desk once', async () => {
    const { simulator, line, asha, bala, tokens, open } = await aWorld()
    const desk = open(asha, tokens[0])
    const other = open(bala, tokens[1])
    await until(() => desk.linkView().caughtUp && other.linkView().caughtUp)
    simulator.incomingCall({
      from: CUSTOMER,
      hunt: [asha.userId],
      answeredBy: asha.userId,
      talkSeconds: 60,
    })
    await until(() => due(desk).length === 1)
    expect(due(desk)).toMatchObject([{ number: CUSTOMER, reach: 'talked', inPop: true }])
    expect(due(other)).toEqual([])

    line.cut()
    const [call] = due(desk)
    expect(desk.afterCall.wrapUps.save(call?.sessionId ?? '', draft).ok).toBe(true)
    expect(due(desk)).toEqual([])
    desk.stop()
    // The hold is over when it is opened again, still offline.
    const again = open(asha, tokens[0], { aheadMs: 11_000 }, desk.database)
    expect(again.afterCall.outboxView()).toMatchObject({ held: [], waiting: 1 })
    expect(again.today().outcomes).toEqual([{ name: 'Interested', count: 1 }])
    expect(due(again)).toEqual([])

    line.mend()
    await until(() => again.afterCall.outboxView().waiting === 0)
    await until(() => other.timeline.list([CUSTOMER], null, 10).items.some(({ kind }) => kind === 'wrapup'))
    await until(() => again.linkView().caughtUp)
    expect([wrapups(again), wrapups(other)]).toEqual([1, 1])
    expect(due(other)).toEqual([])
    const [mine, theirs] = [again, other].map((one) => one.timeline.list([CUSTOMER], null, 1).items)
    expect(theirs).toEqual(mine)
  })

  it('the same agent’s two desks owe it once: what one saves is not due on the other', async () => {
    const { relay, simulator, asha, tokens, open } = await aWorld()
    const office = open(asha, tokens[0])
    const home = open(asha, relay.addDevice(asha.userId))
    await until(() => office.linkView().caughtUp && home.linkView().caughtUp)
    simulator.incomingCall({
      from: CUSTOMER,
      hunt: [asha.userId],
      answeredBy: asha.userId,
      talkSeconds: 60,
    })
    await until(() => due(office).length === 1 && due(home).length === 1)
    office.afterCall.wrapUps.save(due(office)[0]?.sessionId ?? '', draft)
    office.stop()
    open(asha, tokens[0], { aheadMs: 11_000 }, office.database)
    await until(() => due(home).length === 0)
  })

  it('a call is due that was handled and over while the desk was closed', async () => {
    const { simulator, asha, tokens, open } = await aWorld()
    const desk = open(asha, tokens[0])
    await until(() => desk.linkView().caughtUp)
    desk.stop()
    simulator.incomingCall({ from: CUSTOMER, hunt: [asha.userId], answeredBy: asha.userId, talkSeconds: 5 })
    await until(
      () => simulator.state().calls.length === 0 && simulator.state().counts.webhooks.delivered >= 4,
    )
    const again = open(asha, tokens[0], {}, desk.database)
    await until(() => due(again).length === 1)
    expect(due(again)).toMatchObject([{ reach: 'short', inPop: false }])
  })

  it('knows the team, each once, by name', async () => {
    const { simulator, asha, tokens, open } = await aWorld()
    const desk = open(asha, tokens[0])
    await until(() => desk.team.members().length === simulator.users.length)
    const names = desk.team.members().map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)))
    expect(new Set(desk.team.members().map(({ userId }) => userId)).size).toBe(names.length)
  })
})
