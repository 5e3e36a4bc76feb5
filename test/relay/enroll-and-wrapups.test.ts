import { describe, expect, test } from 'vitest'
import { createAgentStore } from '../../relay/agents/store.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { connectAgent } from './support/client.ts'
import { startRelay, type TestRelay } from './support/relay.ts'
import { AYESHA, BILAL } from './support/webhooks.ts'

const HOUR = 3_600_000
const NEW = { role: 'agent' as const, extension: null }

const post = (relay: TestRelay, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(relay.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('enrolment', () => {
  test('a code works once, however it is typed, and what is stored is a hash', async () => {
    const relay = await startRelay()
    const db = openDatabase(relay.dataDir)
    const { code } = createAgentStore(db, Date.now).add({ ...AYESHA, ...NEW })
    const response = await post(relay, '/v1/enroll', { code: ` ${code.toLowerCase().replaceAll('-', ' ')}` })
    expect(response.status).toBe(200)
    const body = (await response.json()) as { token: string }
    expect(body).toEqual({ token: body.token, agent: { ...AYESHA, role: 'agent' }, account: null })
    expect((await post(relay, '/v1/enroll', { code })).status).toBe(403)
    const client = connectAgent(relay.url, body.token)
    await client.frame('welcome')
    await client.close()
    const everything = JSON.stringify([
      db.prepare('SELECT hex(hash) AS hash FROM tokens').all(),
      db.prepare('SELECT hex(hash) AS hash FROM codes').all(),
    ])
    expect(everything).not.toContain(Buffer.from(body.token).toString('hex').toUpperCase())
    expect(relay.logged()).not.toContain(body.token)
    expect(relay.logged()).not.toContain(code)
    db.close()
    await relay.close()
  })

  test('a code dies after 48 hours', async () => {
    let now = Date.now()
    const relay = await startRelay({ now: () => now })
    const db = openDatabase(relay.dataDir)
    const agents = createAgentStore(db, () => now)
    const [young, old] = [agents.add({ ...AYESHA, ...NEW }), agents.add({ ...BILAL, ...NEW })]
    expect(Date.parse(old.expiresAt) - now).toBe(48 * HOUR)
    now += 48 * HOUR - 1
    expect((await post(relay, '/v1/enroll', { code: young.code })).status).toBe(200)
    now += 1
    expect((await post(relay, '/v1/enroll', { code: old.code })).status).toBe(403)
    db.close()
    await relay.close()
  })

  test('wrong codes are 403, then 429 for that address; right ones are not counted', async () => {
    let now = Date.now()
    const relay = await startRelay({ now: () => now, trustProxy: true })
    const db = openDatabase(relay.dataDir)
    const agents = createAgentStore(db, () => now)
    const enroll = (code: string, from: string) =>
      post(relay, '/v1/enroll', { code }, { 'x-forwarded-for': from })
    for (let i = 0; i < 15; i++) {
      const { code } = agents.add({ ...AYESHA, ...NEW, userId: `aaaa${i}` })
      expect((await enroll(code, '203.0.113.1')).status).toBe(200)
    }
    const wrong = await enroll('AAAA-BBBB-CCCC-DDDD', '203.0.113.1')
    expect(wrong.status).toBe(403)
    expect(((await wrong.json()) as { error: string }).error).toMatch(/code/)
    for (let i = 0; i < 9; i++) await enroll('AAAA', '203.0.113.1')
    const { code } = agents.add({ ...BILAL, ...NEW })
    expect((await enroll(code, '203.0.113.1')).status).toBe(429)
    expect((await enroll('AAAA', '203.0.113.2')).status).toBe(403)
    now += 60_000
    expect((await enroll(code, '203.0.113.1')).status).toBe(200)
    db.close()
    await relay.close()
  })

  test('bad bodies are 400 with the path', async () => {
    const relay = await startRelay()
    expect(await (await post(relay, '/v1/enroll', { code: 5 })).json()).toMatchObject({ path: 'code' })
    for (const body of ['{', '', '[]', '{}']) expect((await post(relay, '/v1/enroll', body)).status).toBe(400)
    await relay.close()
  })
})

describe('wrap-ups', () => {
  const WRAPUP = {
    id: 'w-1',
    sessionId: 'session-1',
    customer: '+917906225789',
    outcome: ['Interested', 'Call again'],
    note: 'wants a quote',
    followUpAt: '2026-11-23T10:00:00+05:30',
    at: '2026-11-22T10:00:00.000Z',
  }

  test('journalled once, for everybody, under the name of the token', async () => {
    const relay = await startRelay()
    const [token, other] = [relay.addAgent(AYESHA), relay.addAgent(BILAL)]
    const auth = { authorization: `Bearer ${token}` }
    const client = connectAgent(relay.url, other)
    await client.frame('caught-up')
    expect(await (await post(relay, '/v1/wrapups', WRAPUP, auth)).json()).toEqual({
      ok: true,
      accepted: 1,
      duplicates: 0,
    })
    expect(await (await post(relay, '/v1/wrapups', WRAPUP, auth)).json()).toEqual({
      ok: true,
      accepted: 0,
      duplicates: 1,
    })
    await post(relay, '/v1/wrapups', { ...WRAPUP, id: 'w-2', followUpAt: null }, auth)
    await client.until('two', () => client.items.length === 2)
    expect(client.items[0]?.event).toMatchObject({
      type: 'wrapup',
      sessionId: 'session-1',
      customer: '+917906225789',
      at: '2026-11-22T10:00:00.000Z',
      payload: {
        id: 'w-1',
        outcome: ['Interested', 'Call again'],
        note: 'wants a quote',
        followUpAt: '2026-11-23T04:30:00.000Z',
        userId: AYESHA.userId,
        userName: 'Ayesha',
      },
    })
    await client.close()
    await relay.close()
  })

  test('401 without a token that holds, 400 with the path', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    const auth = { authorization: `Bearer ${token}` }
    expect((await post(relay, '/v1/wrapups', WRAPUP)).status).toBe(401)
    expect((await post(relay, '/v1/wrapups', WRAPUP, { authorization: 'Bearer nonsense' })).status).toBe(401)
    expect(await (await post(relay, '/v1/wrapups', { ...WRAPUP, outcome: [] }, auth)).json()).toMatchObject({
      path: 'outcome',
    })
    expect((await post(relay, '/v1/wrapups', { ...WRAPUP, at: 'yesterday' }, auth)).status).toBe(400)
    expect((await post(relay, '/v1/wrapups', '{', auth)).status).toBe(400)
    relay.revoke(AYESHA.userId)
    expect((await post(relay, '/v1/wrapups', WRAPUP, auth)).status).toBe(401)
    await relay.close()
  })
})
