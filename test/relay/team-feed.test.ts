/** The team feed: who asks for it gets how every call ended, beside the own share; who does not, what they got before. */
import { describe, expect, test } from 'vitest'
import type { InboxMode } from '../../relay/config.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { createPruning } from '../../relay/journal/retention.ts'
import { answerOf, send } from './support/agent-requests.ts'
import { type Client, connectAgent } from './support/client.ts'
import { startRelay, type TestRelay } from './support/relay.ts'
import { AYESHA, aCall, aConversation, aDisposition, aMessage, BILAL, CHITRA } from './support/webhooks.ts'

const [A, B] = [{ phone: '+919810000001' }, { phone: '+919810000002' }]
const DEV = { userId: 'aaaabbbbccccdddd', name: 'Dev', phones: ['+919810000004'] }

/** Ayesha with and without the feed, Bilal without, a supervisor with and without. */
async function aTeam(options: { inbox?: InboxMode } = {}) {
  const relay = await startRelay(options)
  const ayesha = relay.addAgent(AYESHA)
  const chitra = relay.addAgent({ ...CHITRA, role: 'supervisor' })
  const who = [
    { token: ayesha, team: true },
    { token: relay.addDevice(AYESHA.userId), team: false },
    { token: relay.addAgent(BILAL) },
    { token: chitra, team: true },
    { token: relay.addDevice(CHITRA.userId) },
  ]
  const connect = (cursors: readonly (string | null)[] = []) =>
    who.map(({ token, ...asked }, i) =>
      connectAgent(relay.url, token, { ...asked, cursor: cursors[i] ?? null }),
    )
  const clients = connect()
  await Promise.all(clients.map((client) => client.frame('caught-up')))
  const cursors = clients.map((client) => client.cursor())
  const last = async (all: readonly Client[], id = 'last') => {
    await Promise.all(all.map((client) => client.until(id, () => client.ids().includes(id))))
    return all.map((client) => client.ids().filter((one) => one !== id))
  }
  return {
    relay,
    /** What each got live. */
    live: async () => {
      await relay.post(aMessage({ id: 'last' }))
      const got = await last(clients)
      await Promise.all(clients.map((client) => client.close()))
      return got
    },
    /** What each gets from where it began, and how much of it the welcome says. */
    replayed: async () => {
      const back = connect(cursors)
      const backlogs = await Promise.all(back.map(async (one) => (await one.frame('welcome')).backlog))
      await Promise.all(back.map((client) => client.frame('caught-up')))
      const got = await last(back)
      expect(backlogs).toEqual(got.map((ids) => ids.length + 1))
      await Promise.all(back.map((client) => client.close()))
      return got
    },
  }
}

const postAll = async (relay: TestRelay, bodies: readonly unknown[]) => {
  for (const body of bodies) expect((await relay.post(body)).status).toBe(200)
}

describe('through the relay', () => {
  test('ends, summaries and dispositions of every call, each once, live and replayed alike', async () => {
    const { relay, live, replayed } = await aTeam()
    await postAll(relay, [
      aCall({ id: 'b-rings', session: 'b', legs: [B] }),
      aCall({ id: 'b-answered', type: 'call.answered', session: 'b', legs: [{ ...B, result: 'answered' }] }),
      aCall({ id: 'b-end', type: 'call.end', session: 'b', legs: [B] }),
      aCall({ id: 'b-summary', type: 'call.summary', session: 'b' }),
      aDisposition({ id: 'b-sold', session: 'b', by: [BILAL.userId] }),
      aCall({ id: 'a-rings', session: 'a', legs: [A] }),
      aCall({ id: 'a-end', type: 'call.end', session: 'a', legs: [A] }),
      { event_type: 'fax', event_id: 'fax' },
    ])
    const all = ['b-rings', 'b-answered', 'b-end', 'b-summary', 'b-sold', 'a-rings', 'a-end', 'fax']
    const expected = [
      ['b-end', 'b-summary', 'b-sold', 'a-rings', 'a-end'],
      ['a-rings', 'a-end'],
      ['b-rings', 'b-answered', 'b-end', 'b-summary', 'b-sold'],
      all,
      all,
    ]
    expect(await live()).toEqual(expected)
    expect(await replayed()).toEqual(expected)
    await relay.close()
  })

  test('in pages, when many came meanwhile', async () => {
    const { relay, live, replayed } = await aTeam()
    const ends = Array.from({ length: 700 }, (_, i) =>
      aCall({ id: `end-${i}`, type: 'call.end', session: `s-${i}`, legs: [i % 7 === 0 ? A : B] }),
    )
    await postAll(relay, [ends.slice(0, 350), ends.slice(350)])
    const ids = ends.map(({ event_id }) => event_id)
    const mine = ids.filter((_id, i) => i % 7 === 0)
    const expected = [ids, mine, ids.filter((_id, i) => i % 7 !== 0), ids, ids]
    expect(await live()).toEqual(expected)
    expect(await replayed()).toEqual(expected)
    await relay.close()
  })

  test('an agent gets nothing of what the team did before they were one of it', async () => {
    const relay = await startRelay()
    const supervisor = connectAgent(relay.url, relay.addAgent({ ...CHITRA, role: 'supervisor' }))
    const { cursor } = await supervisor.frame('caught-up')
    await supervisor.close()
    await relay.post(aCall({ id: 'before', type: 'call.end', legs: [B] }))
    const dev = relay.addAgent(DEV)
    await relay.post(aCall({ id: 'after', type: 'call.end', legs: [B] }))
    const client = connectAgent(relay.url, dev, { cursor, team: true })
    expect((await client.frame('welcome')).backlog).toBe(1)
    await client.frame('caught-up')
    expect(client.ids()).toEqual(['after'])
    await client.close()
    await relay.close()
  })

  test('assigned inbox: the team learns that somebody wrote, once, and not what', async () => {
    const { relay, live, replayed } = await aTeam({ inbox: 'assigned' })
    const to = { conversation: 'c', assignedTo: BILAL.userId, source: 'lc', by: BILAL.userId }
    const secret = 'between us'
    const sent = aMessage({ ...to, id: 'sent', type: 'message.sent', message: 'm', text: secret })
    const answers = []
    for (const body of [
      aConversation({ id: 'assigned', conversation: 'c', assignedTo: BILAL.userId }),
      aMessage({ ...to, id: 'asked', text: 'hello?' }),
      aMessage({ ...to, id: 'delivered', type: 'message.delivered', message: 'm', text: secret }),
      [sent, aMessage({ ...to, id: 'read', type: 'message.read', message: 'm', text: secret })],
      sent,
      aMessage({ ...to, id: 'campaign', type: 'message.sent', message: 'n', source: 'cmp' }),
      aMessage({ ...to, id: 'failed', type: 'message.failed', message: 'o' }),
    ])
      answers.push((await answerOf(relay.post(body)))[1])
    const counts = [1, 1, 1, 2, 0, 1, 1].map((accepted, i) => ({
      ok: true,
      accepted,
      duplicates: i === 4 ? 1 : 0,
    }))
    expect(answers).toEqual(counts)
    expect(await relay.metric('ringside_relay_events_accepted_total')).toBe(7)
    const all = ['assigned', 'asked', 'delivered', 'reply-m', 'sent', 'read', 'campaign', 'failed']
    const own = all.filter((id) => id !== 'reply-m')
    const expected = [['reply-m'], [], own, all, all]
    expect(await live()).toEqual(expected)
    expect(await replayed()).toEqual(expected)
    await relay.close()
  })

  test('shared inbox: everybody gets the message, and no reply is made', async () => {
    const { relay, live } = await aTeam()
    await relay.post(aMessage({ id: 'sent', type: 'message.sent', message: 'm', source: 'lc' }))
    expect(await live()).toEqual([['sent'], ['sent'], ['sent'], ['sent'], ['sent']])
    await relay.close()
  })

  test('a hello may ask, decline or say nothing; anything else is no hello', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    const client = connectAgent(relay.url, token, { hello: false })
    await client.until('open', () => client.socket.readyState === 1)
    client.send({ type: 'hello', protocol: 1, cursor: null, client: 'test/1', team: 'yes' })
    expect(await client.closed()).toBe(4400)
    await relay.close()
  })

  test('an agent whose name changes while connected stays in the feed', async () => {
    const relay = await startRelay()
    const client = connectAgent(relay.url, relay.addAgent(AYESHA), { team: true })
    await client.frame('caught-up')
    relay.invite({ ...AYESHA, name: 'Ayesha K' })
    await relay.post(aCall({ id: 'end', type: 'call.end', legs: [B] }))
    await client.until('the end', () => client.ids().includes('end'))
    await client.close()
    await relay.close()
  })

  test('what agents do after a call reaches everybody, with and without the feed', async () => {
    const { relay, live } = await aTeam()
    const token = relay.addDevice(BILAL.userId)
    await send(relay, 'POST', '/v1/call-backs', token, {
      id: '1',
      customer: '+917906225789',
      action: 'claim',
    })
    expect(new Set((await live()).map(String))).toEqual(new Set(['call-back-1']))
    await relay.close()
  })

  test('the retention leaves nothing of it', async () => {
    const relay = await startRelay()
    relay.addAgent(BILAL)
    await relay.post(aCall({ type: 'call.end', legs: [B] }))
    const db = openDatabase(relay.dataDir)
    const count = () => db.prepare('SELECT count(*) AS n FROM deliveries').get()?.n
    expect(count()).toBe(2)
    createPruning(db, { retentionDays: 30, forgetKeys: () => {} })(Date.now() + 40 * 24 * 3_600_000)
    expect(count()).toBe(0)
    db.close()
    await relay.close()
  })
})
