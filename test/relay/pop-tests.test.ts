import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../relay/journal/open.ts'
import { createPruning } from '../../relay/journal/retention.ts'
import { connectAgent } from './support/client.ts'
import { startRelay, type TestRelay } from './support/relay.ts'
import { AYESHA, aMessage, BILAL, CHITRA } from './support/webhooks.ts'

const ID = '6f1d2c3b-0000-4000-8000-00000000000'

const ask = (relay: TestRelay, token: string | null, body: unknown) =>
  fetch(`${relay.url}/v1/pop-tests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('a test of the pop', () => {
  test('reaches all devices of the one who asked, once, live and by replay, and nobody else', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    const tokens = [
      token,
      relay.addDevice(AYESHA.userId),
      relay.addAgent(BILAL),
      relay.addAgent({ ...CHITRA, role: 'supervisor' }),
    ]
    const before = tokens.map((one) => connectAgent(relay.url, one))
    await Promise.all(before.map((client) => client.frame('caught-up')))
    const cursors = before.map((client) => client.cursor())
    for (let i = 0; i < 3; i++) {
      const response = await ask(relay, token, { id: `${ID}1` })
      expect([response.status, await response.json()]).toEqual([200, { ok: true }])
    }
    await relay.post(aMessage({ id: 'to-all' }))
    await Promise.all(
      before.map((client) => client.until('the message', () => client.ids().includes('to-all'))),
    )
    const expected = [[`${ID}1`, 'to-all'], [`${ID}1`, 'to-all'], ['to-all'], ['to-all']]
    expect(before.map((client) => client.ids())).toEqual(expected)
    expect(before[0]?.items[0]?.event).toEqual({
      eventId: `${ID}1`,
      type: 'test',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      sessionId: null,
      customer: null,
      line: null,
      direction: null,
      legacy: false,
      payload: { userId: AYESHA.userId },
    })
    await Promise.all(before.map((client) => client.close()))

    const after = tokens.map((one, i) => connectAgent(relay.url, one, { cursor: cursors[i] ?? null }))
    const backlogs = await Promise.all(after.map(async (client) => (await client.frame('welcome')).backlog))
    await Promise.all(after.map((client) => client.frame('caught-up')))
    expect(after.map((client) => client.ids())).toEqual(expected)
    expect(backlogs).toEqual([2, 2, 1, 1])
    expect(await relay.metric('ringside_relay_events_accepted_total')).toBe(2)
    expect(await relay.metric('ringside_relay_events_duplicate_total')).toBe(2)
    await Promise.all(after.map((client) => client.close()))
    await relay.close()
  })

  test('a supervisor tests the own desk, and no other supervisor sees it', async () => {
    const relay = await startRelay()
    const [token, other] = [AYESHA, CHITRA].map((agent) => relay.addAgent({ ...agent, role: 'supervisor' }))
    const clients = [token, other].map((one) => connectAgent(relay.url, one ?? ''))
    await Promise.all(clients.map((client) => client.frame('caught-up')))
    await ask(relay, token ?? '', { id: `${ID}2` })
    await relay.post({ event_type: 'fax', event_id: 'for-supervisors' })
    await Promise.all(clients.map((one) => one.until('the fax', () => one.ids().includes('for-supervisors'))))
    expect(clients.map((one) => one.ids())).toEqual([[`${ID}2`, 'for-supervisors'], ['for-supervisors']])
    await Promise.all(clients.map((one) => one.close()))
    await relay.close()
  })

  test('401 without a token that holds, 400 with the path, 503 and not 200 when it cannot be stored', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    expect((await ask(relay, null, { id: `${ID}3` })).status).toBe(401)
    expect((await ask(relay, 'nonsense', { id: `${ID}3` })).status).toBe(401)
    for (const body of [{ id: 'short' }, { id: 5 }, {}, { id: 'x'.repeat(101) }]) {
      const response = await ask(relay, token, body)
      expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ path: 'id' })])
    }
    expect((await ask(relay, token, '{')).status).toBe(400)
    const db = openDatabase(relay.dataDir)
    db.exec('ALTER TABLE deliveries RENAME TO elsewhere')
    expect((await ask(relay, token, { id: `${ID}3` })).status).toBe(503)
    db.exec('ALTER TABLE elsewhere RENAME TO deliveries')
    expect((await ask(relay, token, { id: `${ID}3` })).status).toBe(200)
    db.close()
    relay.revoke(AYESHA.userId)
    expect((await ask(relay, token, { id: `${ID}3` })).status).toBe(401)
    await relay.close()
  })

  test('the retention leaves nothing of it', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    await ask(relay, token, { id: `${ID}4` })
    const db = openDatabase(relay.dataDir)
    const rows = () =>
      ['deliveries', 'events', 'keys'].map(
        (table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n,
      )
    expect(rows()).toEqual([2, 1, 1])
    const prune = createPruning(db, {
      retentionDays: 30,
      forgetKeys: (seq) => db.prepare('DELETE FROM keys WHERE seq <= ?').run(seq),
    })
    prune(Date.now() + 40 * 24 * 3_600_000)
    expect(rows()).toEqual([0, 0, 0])
    db.close()
    await relay.close()
  })

  test('ten a minute for each agent, then 429', async () => {
    let now = Date.now()
    const relay = await startRelay({ now: () => now })
    const [token, other] = [relay.addAgent(AYESHA), relay.addAgent(BILAL)]
    const second = relay.addDevice(AYESHA.userId)
    for (let i = 0; i < 10; i++)
      expect((await ask(relay, i % 2 ? token : second, { id: `${ID}${i}` })).status).toBe(200)
    for (const one of [token, second]) {
      const refused = await ask(relay, one, { id: `${ID}-more` })
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    }
    expect((await ask(relay, other, { id: `${ID}-other` })).status).toBe(200)
    now += 60_000
    expect((await ask(relay, token, { id: `${ID}-more` })).status).toBe(200)
    await relay.close()
  })
})
