/** What agents do after a call: journalled once, for everybody; call-backs in the relay's own order. */
import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createCallBackInstants } from '../../relay/journal/call-back-instants.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { createPruning } from '../../relay/journal/retention.ts'
import { answerOf, send } from './support/agent-requests.ts'
import { connectAgent } from './support/client.ts'
import { startRelay, tempDir } from './support/relay.ts'
import { AYESHA, BILAL, CHITRA, CUSTOMER } from './support/webhooks.ts'

const DAY = 86_400_000
const NOON = Date.parse('2026-11-22T12:00:00.000Z')
const FOLLOW_UP = {
  id: 'f-1',
  followUpId: 'w-1',
  customer: '079062 25789',
  sessionId: 'session-1',
  change: { dueAt: '2026-11-23T10:00:00+05:30', assignee: BILAL.userId, note: 'ask again' },
  at: '2026-11-22T10:00:00+05:30',
}
const CALL_BACK = { id: 'c-1', customer: CUSTOMER, action: 'claim' }
const WRAPUP = {
  id: 'w-1',
  sessionId: 'session-1',
  customer: CUSTOMER,
  outcome: ['Sold'],
  note: '',
  at: '2026-11-22T10:00:00.000Z',
}
/** Every such endpoint, with a request that fits and the path of one that does not. */
const ENDPOINTS = [
  { path: '/v1/wrapups', request: WRAPUP, eventId: 'wrapup-w-1', wrong: { outcome: [] } },
  { path: '/v1/follow-ups', request: FOLLOW_UP, eventId: 'follow-up-f-1', wrong: { followUpId: '' } },
  { path: '/v1/call-backs', request: CALL_BACK, eventId: 'call-back-c-1', wrong: { action: 'forget' } },
]

function freshDir(): string {
  const dataDir = tempDir()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

describe.each(ENDPOINTS)('POST $path', ({ path, request, eventId, wrong }) => {
  test('is journalled once, for everybody, under the name of the token', async () => {
    const relay = await startRelay()
    const tokens = [AYESHA, BILAL, { ...CHITRA, role: 'supervisor' as const }].map(relay.addAgent)
    const clients = tokens.map((token) => connectAgent(relay.url, token))
    await Promise.all(clients.map((client) => client.frame('caught-up')))
    const answers = []
    for (const token of [tokens[0], tokens[0], tokens[1]])
      answers.push(await answerOf(send(relay, 'POST', path, token ?? '', request)))
    expect(answers).toMatchObject([
      [200, { ok: true, accepted: 1, duplicates: 0 }],
      [200, { ok: true, accepted: 0, duplicates: 1 }],
      [200, { ok: true, accepted: 0, duplicates: 1 }],
    ])
    await send(relay, 'POST', path, tokens[1] ?? '', { ...request, id: 'next' })
    for (const client of clients) {
      await client.until('both', () => client.items.length === 2)
      expect(client.ids()).toEqual([eventId, eventId.replace(request.id, 'next')])
      expect(client.items.map(({ event }) => event)).toMatchObject([
        { customer: CUSTOMER, payload: { userId: AYESHA.userId, userName: 'Ayesha' } },
        { payload: { userId: BILAL.userId, userName: 'Bilal' } },
      ])
      await client.close()
    }
    expect(await relay.metric('ringside_relay_events_accepted_total')).toBe(2)
    expect(await relay.metric('ringside_relay_events_duplicate_total')).toBe(2)
    await relay.close()
  })

  test('401 without a token that holds, 400 with the path, 503 and not 200 when it cannot be stored', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    expect((await answerOf(send(relay, 'POST', path, null, request)))[0]).toBe(401)
    expect((await answerOf(send(relay, 'POST', path, 'nonsense', request)))[0]).toBe(401)
    const [place] = Object.keys(wrong)
    expect(await answerOf(send(relay, 'POST', path, token, { ...request, ...wrong }))).toEqual([
      400,
      { error: expect.stringContaining(`${place}: `), path: place },
    ])
    expect((await answerOf(send(relay, 'POST', path, token, '{')))[0]).toBe(400)
    const db = openDatabase(relay.dataDir)
    db.exec('ALTER TABLE deliveries RENAME TO elsewhere')
    expect(await answerOf(send(relay, 'POST', path, token, request))).toEqual([
      503,
      { error: expect.stringMatching(/could not be stored: send it again/) },
    ])
    db.exec('ALTER TABLE elsewhere RENAME TO deliveries')
    expect(await answerOf(send(relay, 'POST', path, token, request))).toMatchObject([200, { accepted: 1 }])
    db.close()
    relay.revoke(AYESHA.userId)
    expect((await answerOf(send(relay, 'POST', path, token, request)))[0]).toBe(401)
    await relay.close()
  })
})

test('a follow-up carries what changed and nothing else, in UTC', async () => {
  const relay = await startRelay()
  const token = relay.addAgent(AYESHA)
  const client = connectAgent(relay.url, token)
  await client.frame('caught-up')
  await send(relay, 'POST', '/v1/follow-ups', token, FOLLOW_UP)
  const { sessionId: _none, ...without } = FOLLOW_UP
  await send(relay, 'POST', '/v1/follow-ups', token, { ...without, id: 'f-2', change: { done: true } })
  await client.until('both', () => client.items.length === 2)
  const user = { userId: AYESHA.userId, userName: 'Ayesha' }
  expect(client.items.map(({ event }) => event)).toMatchObject([
    {
      type: 'follow-up',
      at: '2026-11-22T04:30:00.000Z',
      sessionId: 'session-1',
      customer: CUSTOMER,
      payload: {
        followUpId: 'w-1',
        change: { dueAt: '2026-11-23T04:30:00.000Z', assignee: BILAL.userId, note: 'ask again' },
        ...user,
      },
    },
    { sessionId: null },
  ])
  expect(client.items[1]?.event.payload).toEqual({ followUpId: 'w-1', change: { done: true }, ...user })
  await client.close()
  await relay.close()
})

describe('a call-back', () => {
  test('says until when nobody needs a call back, of "not needed" only', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    const client = connectAgent(relay.url, token)
    await client.frame('caught-up')
    const upTo = '2026-11-22T10:00:00+05:30'
    const actions = ['claim', 'release', 'not-needed']
    for (const action of actions)
      await send(relay, 'POST', '/v1/call-backs', token, { ...CALL_BACK, id: action, action, upTo })
    await client.until('all', () => client.items.length === 3)
    expect(client.items.map(({ event }) => event.payload)).toMatchObject([
      { action: 'claim', upTo: null },
      { action: 'release', upTo: null },
      { action: 'not-needed', upTo: '2026-11-22T04:30:00.000Z' },
    ])
    await client.close()
    await relay.close()
  })

  test('has an instant of its own: within a millisecond, over a restart, when the clock goes back', async () => {
    const dataDir = freshDir()
    let now = NOON
    let relay = await startRelay({ dataDir, now: () => now })
    const token = relay.addAgent(AYESHA)
    const first = connectAgent(relay.url, token)
    const cursor = (await first.frame('caught-up')).cursor
    await first.close()
    let count = 0
    const claim = async (id = `c-${++count}`) => {
      const [status, body] = await answerOf(
        send(relay, 'POST', '/v1/call-backs', token, { ...CALL_BACK, id }),
      )
      expect(status).toBe(200)
      return (body as { at: string }).at
    }
    // Of requests that come at once the answers tell the order of the journal.
    const answered = await Promise.all(Array.from({ length: 20 }, () => claim()))
    now += 5
    answered.push(await claim())
    now -= DAY
    answered.push(await claim(), await claim())
    await relay.close()
    relay = await startRelay({ dataDir, now: () => now })
    answered.push(await claim())
    now += 2 * DAY
    answered.push(await claim())

    const client = connectAgent(relay.url, token, { cursor })
    await client.frame('caught-up')
    const journalled = client.items.map(({ event }) => event.at)
    expect(journalled).toEqual([...new Set(journalled)].sort())
    expect([...answered].sort()).toEqual(journalled)
    expect(journalled[0]).toBe('2026-11-22T12:00:00.000Z')
    expect(journalled.at(-1)).toBe('2026-11-23T12:00:00.005Z')
    await client.close()
    await relay.close()
  })

  test('sent again gets the first instant, and the day it came once the retention took the event', async () => {
    const dataDir = freshDir()
    let now = NOON
    const relay = await startRelay({ dataDir, retentionDays: 1, now: () => now })
    const token = relay.addAgent(AYESHA)
    const claim = () => answerOf(send(relay, 'POST', '/v1/call-backs', token, CALL_BACK))
    const at = '2026-11-22T12:00:00.000Z'
    expect(await claim()).toEqual([200, { ok: true, accepted: 1, duplicates: 0, at }])
    now += 2 * DAY
    expect(await claim()).toEqual([200, { ok: true, accepted: 0, duplicates: 1, at }])
    const db = openDatabase(dataDir)
    createPruning(db, { retentionDays: 1, forgetKeys: () => {} })(now)
    expect(db.prepare('SELECT count(*) AS n FROM events WHERE event IS NULL').get()?.n).toBe(1)
    db.close()
    expect(await claim()).toEqual([200, { ok: true, accepted: 0, duplicates: 1, at }])
    await relay.close()
  })

  test('of any clock and with restarts at any place: later than all before it', () => {
    const dataDir = freshDir()
    const db = openDatabase(dataDir)
    const step = fc.record({
      now: fc.integer({ min: 1, max: 1_000 }),
      stored: fc.boolean(),
      restart: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        db.exec("DELETE FROM meta WHERE key = 'call_back_at'")
        let instants = createCallBackInstants(db)
        let last = ''
        for (const { now, stored, restart } of steps) {
          if (restart) instants = createCallBackInstants(db)
          const at = instants.next(now)
          expect(Date.parse(at)).toBeGreaterThanOrEqual(now)
          expect(at > last).toBe(true)
          // What was never journalled nobody has seen.
          if (!stored) continue
          instants.keep(at)
          last = at
        }
      }),
    )
    db.close()
  })
})
