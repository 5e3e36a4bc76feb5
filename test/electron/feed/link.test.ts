import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createLink,
  type Items,
  type Link,
  type LinkOptions,
  type LinkState,
} from '../../../electron/feed/link.ts'
import { type RelayDouble, startRelayDouble } from '../../support/relay-double.ts'
import { SILENT } from '../../support/silent-log.ts'
import { until } from '../../support/until.ts'

const items = (...seqs: number[]): Items =>
  seqs.map((seq) => ({ cursor: `e:${seq}`, receivedAt: '2026-04-07T10:00:00.000Z', event: { seq } }))
const page = (...seqs: number[]) => ({ type: 'events' as const, items: [...items(...seqs)] })

let relay: RelayDouble
let link: Link | null

beforeEach(async () => {
  relay = await startRelayDouble()
})
afterEach(async () => {
  link?.stop()
  link = null
  await relay.stop()
})

/** A desk of its own: what it stored, and what it was told. */
function desk(options: Partial<LinkOptions> = {}) {
  const states: LinkState[] = []
  const stored: string[] = []
  const caughtUp: string[] = []
  const resets: string[] = []
  let cursor: string | null = null
  link = createLink({
    relayUrl: relay.url,
    token: 'desk-token',
    client: 'ringside/1.0.0',
    cursor: () => cursor,
    onState: (state) => states.push(state),
    onWelcome: () => {},
    onItems: (page) => {
      for (const item of page) stored.push(item.cursor)
      cursor = page.at(-1)?.cursor ?? cursor
    },
    onCaughtUp: (at) => caughtUp.push(at),
    onReset: (frame) => {
      resets.push(frame.reason)
      cursor = frame.cursor
    },
    random: () => 0,
    log: SILENT,
    ...options,
  })
  link.start()
  return { states, stored, caughtUp, resets, link }
}

/** How long a socket would have to stay quiet before the desk tries again: no test waits for it. */
const SLOW: Partial<LinkOptions> = { random: () => 0.999 }

describe('the link to the relay', () => {
  it('says hello with its token and without a cursor, and is open once welcomed', async () => {
    const { states } = desk()
    const connection = await relay.connection(0)
    expect(connection.authorization).toBe('Bearer desk-token')
    expect(connection.hello()).toEqual({
      type: 'hello',
      protocol: 1,
      cursor: null,
      client: 'ringside/1.0.0',
      team: true,
    })
    expect(new Set(states)).toEqual(new Set(['connecting']))
    connection.welcome()
    await until(() => states.at(-1) === 'open')
  })

  it('acknowledges a page only when it is stored, and goes on from there after a break', async () => {
    const { stored } = desk()
    const first = await relay.connection(0)
    first.welcome(2)
    first.send(page(1, 2))
    await until(() => first.acks().length === 1)
    expect(first.acks()).toEqual(['e:2'])
    expect(stored).toEqual(['e:1', 'e:2'])
    first.close(1012)
    expect((await relay.connection(1)).hello()?.cursor).toBe('e:2')
  })

  it('acknowledges nothing for an empty page', async () => {
    desk()
    const connection = await relay.connection(0)
    connection.send(page(), page(7))
    await until(() => connection.acks().length > 0)
    expect(connection.acks()).toEqual(['e:7'])
  })

  it('drops the connection when items cannot be stored, and gets them again', async () => {
    const stored: string[] = []
    let fails = true
    desk({
      onItems: (page) => {
        if (fails) throw new Error('disk full')
        for (const item of page) stored.push(item.cursor)
      },
    })
    const first = await relay.connection(0)
    first.send(page(1))
    await until(() => first.isClosed())
    fails = false
    const second = await relay.connection(1)
    expect(second.hello()?.cursor).toBeNull()
    second.send(page(1))
    await until(() => second.acks().length === 1)
    expect(first.acks()).toEqual([])
    expect(stored).toEqual(['e:1'])
  })

  it('applies nothing that came right behind the items it could not store', async () => {
    const tried: string[] = []
    desk({
      onItems: (page) => {
        tried.push(...page.map((item) => item.cursor))
        if (tried.length === 1) throw new Error('disk full')
      },
    })
    const first = await relay.connection(0)
    first.sendAtOnce(page(1), page(2), page(3), { type: 'caught-up', cursor: 'e:3' })
    const second = await relay.connection(1)
    expect(tried).toEqual(['e:1'])
    second.send(page(1), page(2))
    await until(() => second.acks().length === 2)
    expect(tried).toEqual(['e:1', 'e:1', 'e:2'])
  })

  it('tells when it has caught up, and when what it missed is gone', async () => {
    const { caughtUp, resets } = desk()
    const first = await relay.connection(0)
    first.welcome()
    first.send({ type: 'reset', reason: 'retention', cursor: 'f:90' }, { type: 'caught-up', cursor: 'f:91' })
    await until(() => caughtUp.length === 1)
    expect(resets).toEqual(['retention'])
    expect(caughtUp).toEqual(['f:91'])
    first.close(1012)
    expect((await relay.connection(1)).hello()?.cursor).toBe('f:90')
  })

  it('passes over what it cannot read', async () => {
    const { stored } = desk()
    const connection = await relay.connection(0)
    for (const text of ['', 'not json', '[]', 'null', '{"type":"later-version"}', '{"type":"events"}']) {
      connection.sendText(text)
    }
    connection.send(page(1))
    await until(() => connection.acks().length === 1)
    expect(stored).toEqual(['e:1'])
  })

  it('comes back as late as a draining relay asked', async () => {
    const { states } = desk()
    const first = await relay.connection(0)
    first.welcome()
    first.send({ type: 'reconnect', afterMs: 400 })
    const closedAt = performance.now()
    first.close(1012)
    await until(() => states.at(-1) === 'waiting')
    await relay.connection(1)
    // Timers may fire a millisecond early.
    expect(performance.now() - closedAt).toBeGreaterThan(395)
  })

  it('does not take a wait beyond any timer as none at all', async () => {
    const { states } = desk()
    const first = await relay.connection(0)
    first.send({ type: 'reconnect', afterMs: 2 ** 40 }, page(1))
    await until(() => first.acks().length === 1)
    first.close(1012)
    await until(() => states.at(-1) === 'waiting')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(relay.connections).toHaveLength(1)
  })

  it.each([
    ['refused', 4401],
    ['replaced', 4409],
    ['outdated', 4426],
  ] as const)('is %s after a close with %i, and stays so', async (state, code) => {
    const { states, link } = desk()
    const connection = await relay.connection(0)
    connection.welcome()
    connection.close(code)
    await until(() => states.at(-1) === state)
    // The screen was unlocked: two desks of one agent must not take turns.
    link.wake()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(states.at(-1)).toBe(state)
    expect(relay.connections).toHaveLength(1)
  })

  it('takes its place back when the agent says so, and only from where it was replaced', async () => {
    const { states, link } = desk()
    const first = await relay.connection(0)
    first.welcome()
    await until(() => states.at(-1) === 'open')
    link.takeOver()
    expect(states.at(-1)).toBe('open')
    first.close(4409)
    await until(() => states.at(-1) === 'replaced')
    link.takeOver()
    link.takeOver()
    ;(await relay.connection(1)).welcome()
    await until(() => states.at(-1) === 'open')
    expect(relay.connections).toHaveLength(2)
  })

  it('is refused by a 401, and does not try again', async () => {
    relay.refuseWith(401)
    const { states, link } = desk()
    await until(() => states.at(-1) === 'refused')
    link.wake()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(relay.refusals()).toBe(1)
    expect(states.at(-1)).toBe('refused')
  })

  it.each([403, 404, 429, 500, 502, 503])('tries again after a %i', async (status) => {
    relay.refuseWith(status)
    const { states } = desk()
    await until(() => states.includes('waiting'))
    relay.refuseWith(null)
    ;(await relay.connection(0)).welcome()
    await until(() => states.at(-1) === 'open')
  })

  it('waits while the relay is gone, and connects when it is back', async () => {
    const { states } = desk()
    const first = await relay.connection(0)
    first.welcome()
    await until(() => states.at(-1) === 'open')
    await relay.stop()
    await until(() => states.at(-1) !== 'open')
    await until(() => states.filter((state) => state === 'waiting').length > 1)
    await relay.restart()
    ;(await relay.connection(1)).welcome()
    await until(() => states.at(-1) === 'open')
  })

  it('notices a peer that went silent without closing', async () => {
    const { states } = desk({ heartbeatMs: 20 })
    const first = await relay.connection(0)
    first.welcome()
    await until(() => states.at(-1) === 'open')
    first.goSilent()
    await relay.connection(1)
    expect(states).toContain('waiting')
  })

  it('tries again at a relay that took the socket and never says welcome', async () => {
    const { states } = desk({ welcomeMs: 30 })
    await relay.connection(0)
    await relay.connection(1)
    expect(states).not.toContain('open')
    // On a busy machine the welcome may come too late as well: then it has tried once more.
    for (let index = 1; !states.includes('open'); index += 1) {
      ;(await relay.connection(index)).welcome()
      await until(() => states.includes('open') || relay.connections.length > index + 1)
    }
  })

  it('keeps a peer that answers pings and says nothing else', async () => {
    const { states } = desk({ heartbeatMs: 10 })
    ;(await relay.connection(0)).welcome()
    await until(() => states.at(-1) === 'open')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(states.at(-1)).toBe('open')
    expect(relay.connections).toHaveLength(1)
  })

  it('connects at once on waking up', async () => {
    const { states, link } = desk()
    const first = await relay.connection(0)
    first.send({ type: 'reconnect', afterMs: 60_000 }, page(1))
    await until(() => first.acks().length === 1)
    first.close(1012)
    await until(() => states.at(-1) === 'waiting')
    link.wake()
    await relay.connection(1)
    expect(relay.connections).toHaveLength(2)
  })

  it('drops a socket that died in its sleep soon after waking up', async () => {
    const { link, states } = desk({ probeMs: 20 })
    const first = await relay.connection(0)
    first.welcome()
    await until(() => states.at(-1) === 'open')
    first.goSilent()
    link.wake()
    await relay.connection(1)
  })

  it('keeps a living socket on waking up', async () => {
    const { link, states } = desk({ probeMs: 500 })
    ;(await relay.connection(0)).welcome()
    await until(() => states.at(-1) === 'open')
    link.wake()
    link.wake()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(states.at(-1)).toBe('open')
    expect(relay.connections).toHaveLength(1)
  })

  it.each(['before it connects', 'while it is open', 'while it waits'])(
    'leaves nothing behind, stopped %s',
    async (when) => {
      const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
      const before = timers()
      const { states, link } = desk(when === 'before it connects' ? SLOW : {})
      if (when !== 'before it connects') {
        const first = await relay.connection(0)
        first.welcome()
        first.send({ type: 'reconnect', afterMs: 60_000 })
        await until(() => states.at(-1) === 'open')
        if (when === 'while it waits') {
          first.close(1012)
          await until(() => states.at(-1) === 'waiting')
        }
      }
      const told = states.length
      link.stop()
      link.wake()
      await until(() => relay.connections.every((connection) => connection.isClosed()))
      await until(() => timers() <= before)
      expect(states).toHaveLength(told)
    },
  )
})
