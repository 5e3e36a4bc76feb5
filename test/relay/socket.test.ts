import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { connectAgent, until } from './support/client.ts'
import { startRelay, type TestRelay } from './support/relay.ts'
import { AYESHA, aCall, aMessage, BILAL } from './support/webhooks.ts'

const LEGS = [{ phone: '+919810000001' }]

describe('the stream', () => {
  let relay: TestRelay
  let token: string
  beforeAll(async () => {
    relay = await startRelay()
    token = relay.addAgent(AYESHA)
  })
  afterAll(() => relay.close())

  test('welcome, caught-up, then live items with increasing cursors', async () => {
    const client = connectAgent(relay.url, token)
    const welcome = await client.frame('welcome')
    expect(welcome).toMatchObject({ agent: { ...AYESHA, role: 'agent' }, backlog: 0 })
    expect(Math.abs(Date.parse(welcome.serverTime) - Date.now())).toBeLessThan(60_000)
    expect((await client.frame('caught-up')).cursor).toBe(welcome.cursor)
    await relay.post(aCall({ id: 'live-1', legs: LEGS }))
    await relay.post(aMessage({ id: 'live-2' }))
    await client.until('both', () => client.items.length === 2)
    expect(client.ids()).toEqual(['live-1', 'live-2'])
    const [a, b] = client.items.map(({ cursor }) => cursor.split(':'))
    expect(a?.[0]).toBe(b?.[0])
    expect(Number(a?.[1])).toBeLessThan(Number(b?.[1]))
    expect(client.items[0]?.receivedAt).toMatch(/^\d{4}-.*\.\d{3}Z$/)
    await client.close()
  })

  test('a client that resumes gets what it missed, in pages, once, then live', async () => {
    const first = connectAgent(relay.url, token)
    await first.frame('caught-up')
    await first.close()
    const missed = Array.from({ length: 700 }, (_, i) => aMessage({ id: `missed-${i}` }))
    for (let i = 0; i < missed.length; i += 100) await relay.post(missed.slice(i, i + 100))
    const second = connectAgent(relay.url, token, { cursor: first.cursor() })
    expect(await second.frame('welcome')).toMatchObject({ backlog: 700, cursor: first.cursor() })
    const posting = Promise.all(
      Array.from({ length: 20 }, (_, i) => relay.post(aMessage({ id: `during-${i}` }))),
    )
    await second.frame('caught-up')
    await posting
    await second.until('all', () => second.items.length >= 720)
    expect(new Set(second.ids()).size).toBe(720)
    expect(second.ids().slice(0, 700)).toEqual(missed.map((one) => one.event_id))
    for (const frame of second.frames)
      if (frame.type === 'events') expect(frame.items.length).toBeLessThanOrEqual(100)
    const third = connectAgent(relay.url, token, { cursor: second.cursor() })
    expect(await third.frame('welcome')).toMatchObject({ backlog: 0 })
    await third.close()
  })

  test('null means from now', async () => {
    await relay.post(aMessage())
    const client = connectAgent(relay.url, token, { cursor: null })
    expect(await client.frame('welcome')).toMatchObject({ backlog: 0 })
    await relay.post(aMessage({ id: 'from-now' }))
    await client.until('live', () => client.items.length > 0)
    expect(client.ids()).toEqual(['from-now'])
    await client.close()
  })

  test('at most 256 items are in flight until an ack', async () => {
    const start = connectAgent(relay.url, token)
    await start.frame('caught-up')
    await start.close()
    await relay.post(Array.from({ length: 300 }, (_, i) => aMessage({ id: `window-${i}` })))
    const client = connectAgent(relay.url, token, { cursor: start.cursor(), ack: false })
    await client.until('256', () => client.items.length === 256)
    // The answer to this request, which is sent after it was committed, gives the relay every chance to overrun.
    await relay.post(aMessage({ id: 'window-after' }))
    await new Promise((resolve) => client.socket.once('pong', resolve).ping())
    expect(client.items.length).toBe(256)
    client.send({ type: 'ack', cursor: client.items[99]?.cursor })
    await client.until('the rest', () => client.items.length === 301)
    expect(client.frames.some(({ type }) => type === 'caught-up')).toBe(true)
    expect(client.ids().at(-1)).toBe('window-after')
    await client.close()
  })

  test.each([
    ['of another epoch', 'feedfeedfeedfeed:3'],
    ['malformed', 'nonsense'],
    ['from the future', ':999999999'],
  ])('reset: a cursor %s; what is kept comes again, then live', async (_name, cursor) => {
    const probe = connectAgent(relay.url, token)
    const epoch = (await probe.frame('welcome')).cursor.split(':')[0]
    await probe.close()
    const client = connectAgent(relay.url, token, {
      cursor: cursor.startsWith(':') ? epoch + cursor : cursor,
    })
    const reset = await client.frame('reset')
    expect(reset.cursor.split(':')[0]).toBe(epoch)
    expect(reset.reason).not.toBe('')
    const caughtUp = await client.frame('caught-up')
    expect(client.items.length).toBe((await client.frame('welcome')).backlog)
    expect(caughtUp.cursor).toBe(client.items.at(-1)?.cursor)
    await relay.post(aMessage({ id: `after-reset-${cursor}` }))
    await client.until('live', () => client.ids().includes(`after-reset-${cursor}`))
    await client.close()
  })
})

describe('the door and the close codes', () => {
  let relay: TestRelay
  let token: string
  beforeAll(async () => {
    relay = await startRelay({ timings: { helloMs: 200 } })
    token = relay.addAgent(AYESHA)
  })
  afterAll(() => relay.close())

  test('4401: no token, an unknown one, another scheme', async () => {
    expect(await connectAgent(relay.url, '').closed()).toBe(4401)
    expect(await connectAgent(relay.url, 'x'.repeat(43)).closed()).toBe(4401)
    expect(await connectAgent(relay.url, '', { headers: { authorization: `Basic ${token}` } }).closed()).toBe(
      4401,
    )
  })

  test('an Origin is refused, an unknown path is 404', async () => {
    const answer = (path: string, headers: Record<string, string>) =>
      new Promise((resolve) => {
        const socket = new WebSocket(relay.url.replace('http', 'ws') + path, {
          headers: { authorization: `Bearer ${token}`, ...headers },
        })
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
        socket.on('open', () => resolve('open'))
        socket.on('error', () => {})
      })
    expect(await answer('/v1/events', { origin: 'https://example.com' })).toBe(403)
    expect(await answer('/v1/events', { origin: 'null' })).toBe(403)
    expect(await answer('/v1/other', {})).toBe(404)
  })

  test('permessage-deflate is not negotiated', async () => {
    const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/v1/events`, {
      perMessageDeflate: true,
      headers: { authorization: `Bearer ${token}` },
    })
    await new Promise((resolve) => socket.on('open', resolve))
    expect(socket.extensions).toBe('')
    socket.terminate()
  })

  test.each([
    ['text that is no JSON', 'hello'],
    ['an unknown type', '{"type":"subscribe"}'],
    ['an ack before hello', '{"type":"ack","cursor":"a:1"}'],
    ['a hello of the wrong shape', '{"type":"hello","protocol":"1"}'],
    ['binary', Buffer.from('{"type":"hello","protocol":1,"cursor":null,"client":"x"}')],
  ])('4400: %s', async (_name, data) => {
    const client = connectAgent(relay.url, token, { hello: false })
    client.socket.on('open', () => client.socket.send(data))
    expect(await client.closed()).toBe(4400)
  })

  test('4400: a second hello, an ack of a cursor nobody gave', async () => {
    for (const frame of [
      { type: 'hello', protocol: 1, cursor: null, client: 'x' },
      { type: 'ack', cursor: 'other:1' },
    ]) {
      const client = connectAgent(relay.url, token)
      await client.frame('caught-up')
      client.send(frame)
      expect(await client.closed()).toBe(4400)
    }
  })

  test('4426: another protocol', async () => {
    expect(await connectAgent(relay.url, token, { protocol: 0 }).closed()).toBe(4426)
    expect(await connectAgent(relay.url, token, { protocol: 2 }).closed()).toBe(4426)
  })

  test('4413: a frame over 64 KiB', async () => {
    const client = connectAgent(relay.url, token)
    await client.frame('caught-up')
    client.send('x'.repeat(64 * 1024 + 1))
    expect(await client.closed()).toBe(4413)
  })

  test('4408: no hello in time', async () => {
    expect(await connectAgent(relay.url, token, { hello: false }).closed()).toBe(4408)
  })

  test('4409: the same device again closes the older; another device of the agent does not', async () => {
    const other = connectAgent(relay.url, relay.addDevice(AYESHA.userId))
    const first = connectAgent(relay.url, token)
    await Promise.all([other.frame('caught-up'), first.frame('caught-up')])
    const second = connectAgent(relay.url, token)
    expect(await first.closed()).toBe(4409)
    await second.frame('caught-up')
    await relay.post(aMessage({ id: 'both-devices' }))
    await other.until('other', () => other.ids().includes('both-devices'))
    await second.until('second', () => second.ids().includes('both-devices'))
    expect(await relay.metric('ringside_relay_connected_agents')).toBe(1)
    await other.close()
    await second.close()
  })

  test('4401: a revoked agent is closed and stays out', async () => {
    const theirs = relay.addAgent(BILAL)
    const client = connectAgent(relay.url, theirs)
    await client.frame('caught-up')
    relay.revoke(BILAL.userId)
    expect(await client.closed()).toBe(4401)
    expect(await connectAgent(relay.url, theirs).closed()).toBe(4401)
  })

  test('raw garbage after the upgrade ends that connection only', async () => {
    const { hostname, port } = new URL(relay.url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `GET /v1/events HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    )
    await new Promise((resolve) => socket.once('data', resolve))
    socket.write(Buffer.alloc(64, 0xff))
    await new Promise((resolve) => socket.once('close', resolve).resume())
    expect((await fetch(`${relay.url}/healthz`)).status).toBe(200)
  })
})

describe('heartbeat and back-pressure', () => {
  test('a client that answers pings stays; one that does not is dropped after two', async () => {
    const relay = await startRelay({ timings: { heartbeatMs: 60 } })
    const well = connectAgent(relay.url, relay.addAgent(AYESHA))
    const dead = connectAgent(relay.url, relay.addAgent(BILAL))
    await Promise.all([well.frame('caught-up'), dead.frame('caught-up')])
    let pings = 0
    well.socket.on('ping', () => {
      pings += 1
    })
    dead.socket.pause()
    await until('dropped', async () => (await relay.metric('ringside_relay_connected_agents')) === 1)
    await until('more pings', () => pings > 5)
    expect(well.closeCode()).toBeNull()
    dead.socket.terminate()
    await well.close()
    await relay.close()
  })

  test('4408: a client that reads nothing is closed, others go on, and it resumes where it was', async () => {
    const relay = await startRelay({ timings: { stallMs: 300 } })
    const [stalledToken, liveToken] = [relay.addAgent(AYESHA), relay.addAgent(BILAL)]
    const stalled = connectAgent(relay.url, stalledToken)
    const live = connectAgent(relay.url, liveToken)
    await Promise.all([stalled.frame('caught-up'), live.frame('caught-up')])
    stalled.socket.pause()
    const text = 'x'.repeat(100_000)
    let sent = 0
    while (stalled.closeCode() === null && sent < 200) {
      await relay.post(aMessage({ id: `stall-${sent++}`, text }))
      if ((await relay.metric('ringside_relay_sockets_closed_total{code="4408"}')) > 0) break
    }
    await until(
      'closed',
      async () => (await relay.metric('ringside_relay_sockets_closed_total{code="4408"}')) === 1,
    )
    await live.until('live has all', () => live.items.length === sent)
    stalled.socket.resume()
    expect(await stalled.closed()).toBe(4408)
    const again = connectAgent(relay.url, stalledToken, { cursor: stalled.cursor() })
    await again.until('resumed', () => stalled.items.length + again.items.length === sent)
    expect(new Set([...stalled.ids(), ...again.ids()]).size).toBe(sent)
    await Promise.all([live.close(), again.close()])
    await relay.close()
  })

  test('an event of nearly 1 MiB reaches a healthy client, live and in a replay', async () => {
    const relay = await startRelay()
    const token = relay.addAgent({ ...AYESHA, role: 'supervisor' })
    const client = connectAgent(relay.url, token)
    const start = (await client.frame('caught-up')).cursor
    const large = { event_type: 'odd', event_id: 'large', pad: '"'.repeat(500_000) }
    expect((await relay.post(large)).status).toBe(200)
    await relay.post({ ...large, event_id: 'large-2' })
    await client.until('live', () => client.items.length === 2)
    await client.close()
    const replayed = connectAgent(relay.url, token, { cursor: start })
    await replayed.until('replayed', () => replayed.items.length === 2)
    await replayed.close()
    await relay.close()
  })
})
