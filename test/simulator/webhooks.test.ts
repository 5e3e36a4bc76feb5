/** Delivery of webhooks: credentials, order, retries, and giving up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseWebhookAuth } from '../../shared/webhook-auth.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from '../../simulator/create-simulator.ts'
import { clientOf } from './client.ts'
import { createReceiver, type Receiver, until } from './receiver.ts'

let receiver: Receiver
const open: Simulator[] = []
const start = async (options: SimulatorOptions = {}): Promise<Simulator> => {
  const simulator = await createSimulator({ speed: 0, webhookUrl: receiver.url, ...options })
  open.push(simulator)
  return simulator
}

beforeEach(async () => {
  receiver = await createReceiver()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()))
  await receiver.close()
})

const ring = (simulator: Simulator, change: Partial<Parameters<Simulator['incomingCall']>[0]> = {}) =>
  simulator.incomingCall({
    from: '+919876543210',
    hunt: [simulator.users[0]!.userId],
    answeredBy: null,
    ...change,
  })
const types = () => receiver.received.map((one) => JSON.parse(one.text).event_type)

describe('credentials of a webhook', () => {
  const cases = [
    ['none', undefined],
    ['basic:desk:pass:word', `Basic ${Buffer.from('desk:pass:word').toString('base64')}`],
    ['header:X-Key:a:b', undefined],
    ['query:key:v&1', undefined],
  ] as const
  it.each(cases)('%s', async (text, authorization) => {
    const webhookAuth = parseWebhookAuth(text)!
    const simulator = await start({ webhookAuth })
    await expect(simulator.emit({ event: { any: 'thing' } })).resolves.toEqual({ status: 200 })
    const [sent] = receiver.received
    expect(sent?.headers.authorization).toBe(authorization)
    expect(sent?.headers['x-key']).toBe(text.startsWith('header') ? 'a:b' : undefined)
    expect(new URL(sent?.url ?? '', receiver.url).searchParams.get('key')).toBe(
      text.startsWith('query') ? 'v&1' : null,
    )
  })
  it.each(['', 'basic', 'basic:user', 'bearer:x:y', 'header:bad name:x', 'query::x'])(
    'refuses %j',
    (text) => {
      expect(parseWebhookAuth(text)).toBeNull()
    },
  )
})

describe('delivery', () => {
  it('posts the events of a call in order', async () => {
    const simulator = await start()
    ring(simulator)
    await until(() => receiver.received.length === 4)
    expect(types()).toEqual(['call.initiated', 'call.dial_begin', 'call.end', 'call.summary'])
    await until(() => simulator.state().counts.webhooks.delivered === 4)
  })

  it('retries the same bytes until they are taken, while later events go on', async () => {
    const simulator = await start()
    let refused = 0
    receiver.answerWith(({ text }) => {
      if (!text.includes('call.dial_begin') || refused === 2) return 200
      refused += 1
      return 503
    })
    ring(simulator)
    await until(() => simulator.state().counts.webhooks.delivered === 4)
    expect(simulator.state().counts.webhooks).toEqual({ delivered: 4, retried: 2, dropped: 0, skipped: 0 })
    const dials = receiver.received.filter((one) => one.text.includes('call.dial_begin'))
    expect(dials).toHaveLength(3)
    expect(new Set(dials.map((one) => one.text)).size).toBe(1)
    expect(types().indexOf('call.end')).toBeLessThan(types().lastIndexOf('call.dial_begin'))
  })

  it('gives an event up after three retries', async () => {
    const simulator = await start()
    receiver.answerWith(({ text }) => (text.includes('call.end') ? 500 : 200))
    ring(simulator)
    await until(() => simulator.state().counts.webhooks.dropped === 1)
    expect(types().filter((type) => type === 'call.end')).toHaveLength(4)
  })

  it('gives up when nobody listens', async () => {
    const simulator = await start({ webhookUrl: 'http://127.0.0.1:1/' })
    ring(simulator)
    await until(() => simulator.state().counts.webhooks.dropped === 4)
    const attempt = await simulator.emit({ event: {} })
    expect(attempt.status).toBeNull()
    expect(attempt.error).toBeTruthy()
  })

  it('stops retrying on a reset', async () => {
    const simulator = await start({ speed: 1 })
    receiver.answerWith(() => 500)
    ring(simulator, { hold: true, hunt: [] })
    await until(() => receiver.received.length > 0)
    simulator.reset()
    expect(simulator.state().counts.webhooks).toEqual({ delivered: 0, retried: 0, dropped: 0, skipped: 0 })
    expect(simulator.state().calls).toEqual([])
  })

  it('counts what it cannot send when no address is set', async () => {
    const simulator = await start({ webhookUrl: null })
    ring(simulator)
    await until(() => simulator.state().counts.webhooks.skipped === 4)
    const { status } = await clientOf(simulator).control('emit', { event: {} })
    expect(status).toBe(409)
  })

  it('emits a text as it is, under any content type', async () => {
    const simulator = await start()
    receiver.answerWith(() => 415)
    const attempt = await simulator.emit({ event: '<not json', contentType: 'text/xml' })
    expect(attempt).toEqual({ status: 415 })
    expect(receiver.received[0]).toMatchObject({ contentType: 'text/xml', text: '<not json' })
  })
})

describe('time', () => {
  const events = () => receiver.received.map((one) => JSON.parse(one.text))

  it('runs as fast as the speed says, with honest instants and the durations of the script', async () => {
    const simulator = await start({ speed: 100 })
    const before = Date.now()
    ring(simulator, { ringSeconds: 5, talkSeconds: 30, answeredBy: simulator.users[0]!.userId })
    await until(() => receiver.received.length === 5)
    const after = Date.now()
    for (const event of events()) {
      const at = Date.parse(event.timestamp)
      expect(at).toBeGreaterThanOrEqual(before)
      expect(at).toBeLessThanOrEqual(after)
    }
    const end = events()[3].payload
    expect(end.legs[1]).toMatchObject({ ring_duration: 5, talk_duration: 30 })
    // 35 s of script at speed 100 from the request on: timers may be late, never early.
    expect(Date.parse(end.ended_at) - before).toBeGreaterThanOrEqual(345)
  })

  it('without waiting starts now and keeps the gaps of the script', async () => {
    const now = Date.UTC(2026, 3, 7, 10)
    const simulator = await start({ clock: () => now })
    ring(simulator, { ringSeconds: 5, talkSeconds: 30, answeredBy: simulator.users[0]!.userId })
    await until(() => receiver.received.length === 5)
    const [initiated, , answered, end] = events()
    expect(initiated.payload.started_at).toBe('2026-04-07T10:00:00.000Z')
    expect(answered.payload.legs[1].answered_at).toBe('2026-04-07T10:00:05.200Z')
    expect(end.payload).toMatchObject({ ended_at: '2026-04-07T10:00:35.200Z', duration: 35 })
  })

  it('holds a call while it rings, and goes on event by event', async () => {
    const simulator = await start()
    const user = simulator.users[0]!
    const { sessionId } = ring(simulator, { answeredBy: user.userId, hold: true })
    await until(() => simulator.state().calls[0]?.held)
    await until(() => receiver.received.length === 2)
    simulator.continueCall(sessionId, { events: 1 })
    await until(() => receiver.received.length === 3)
    expect(simulator.state().calls).toEqual([{ sessionId, customer: '+919876543210', held: true }])
    simulator.continueCall(sessionId)
    await until(() => simulator.state().calls.length === 0)
    expect(types()).toEqual([
      'call.initiated',
      'call.dial_begin',
      'call.answered',
      'call.end',
      'call.summary',
    ])
    const instants = events().map((event) => event.timestamp)
    expect([...instants].sort()).toEqual(instants)
  })
})
