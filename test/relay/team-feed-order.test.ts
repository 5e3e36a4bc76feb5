/** Who gets what, pushed and replayed, for any events in any order of the journal. */
import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAgentStore } from '../../relay/agents/store.ts'
import type { InboxMode } from '../../relay/config.ts'
import { gets } from '../../relay/journal/audience.ts'
import type { Stored } from '../../relay/journal/journal.ts'
import { openDatabase } from '../../relay/journal/open.ts'
import { createStore } from '../../relay/journal/store.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { tempDir } from './support/relay.ts'
import { AYESHA, aCall, aDisposition, aMessage, BILAL, CHITRA } from './support/webhooks.ts'

const DEV = { userId: 'aaaabbbbccccdddd', name: 'Dev', phones: ['+919810000004'] }
const AGENTS = [AYESHA, BILAL, DEV]
const ALL = { items: 10_000, bytes: Number.MAX_SAFE_INTEGER }
const OF_TEAM = ['call.end', 'call.summary', 'disposition']
const TELLS_OF_A_REPLY = ['message.sent', 'message.delivered', 'message.read']

interface Call {
  readonly session: string
  readonly type: string
  /** Who is in it, by place in AGENTS. */
  readonly people: readonly number[]
}
interface Message {
  readonly conversation: string
  readonly type: string
  readonly message: string
  readonly source: string
  readonly assignee: number | null
}

const aSession = fc.constantFrom('s1', 's2', 's3')
const aConversation = fc.constantFrom('c1', 'c2')
const people = fc.uniqueArray(fc.nat(2), { maxLength: 3 })
const assignee = fc.option(fc.nat(2))
const call: fc.Arbitrary<Call> = fc.record({
  session: aSession,
  people,
  type: fc.constantFrom('call.initiated', 'call.dial_begin', 'call.answered', ...OF_TEAM),
})
const message: fc.Arbitrary<Message> = fc.record({
  conversation: aConversation,
  assignee,
  message: fc.constantFrom('m1', 'm2', 'm3'),
  source: fc.constantFrom('lc', 'cmp'),
  type: fc.constantFrom('message.received', 'message.failed', ...TELLS_OF_A_REPLY),
})

function eventsOf(calls: readonly Call[], messages: readonly Message[]): RingsideEvent[] {
  const sentAt = '2026-09-22T12:21:31.978Z'
  const bodies = [
    ...calls.map(({ session, type, people: named }, i) => {
      const [id, agents] = [`call-${i}`, named.flatMap((place) => AGENTS[place] ?? [])]
      return type === 'disposition'
        ? aDisposition({ id, session, by: agents.map(({ userId }) => userId) })
        : aCall({ id, type, session, legs: agents.map(({ phones: [phone = ''] }) => ({ phone })) })
    }),
    ...messages.map(({ assignee: place, ...given }, i) =>
      aMessage({ ...given, id: `message-${i}`, sentAt, assignedTo: AGENTS[place ?? -1]?.userId ?? null }),
    ),
    { event_type: 'fax', event_id: 'fax' },
  ]
  return bodies.flatMap((body) => normaliseWebhook(body, new Date(0)))
}

/** Events with another order of theirs, and how many come in one request. */
const scenario = (calls: fc.Arbitrary<Call[]>, messages: fc.Arbitrary<Message[]>) =>
  fc.tuple(calls, messages).chain((given) => {
    const events = eventsOf(...given)
    return fc.record({
      events: fc.constant(events),
      mixed: fc.shuffledSubarray(events, { minLength: events.length }),
      batch: fc.integer({ min: 1, max: 5 }),
      inbox: fc.constantFrom<InboxMode>('shared', 'assigned'),
    })
  })

/** The event ids each client gets, sorted, once it is sure that it gets the same live and by replay, each once. */
function shares(events: readonly RingsideEvent[], batch: number, inbox: InboxMode): Record<string, string[]> {
  const dataDir = tempDir()
  const db = openDatabase(dataDir)
  const agents = createAgentStore(db, () => 0)
  for (const one of [...AGENTS, CHITRA])
    agents.add({ ...one, role: one === CHITRA ? 'supervisor' : 'agent', extension: null })
  const pushed: Stored[] = []
  const listeners = { onStored: (items: readonly Stored[]) => pushed.push(...items), onAgents: () => {} }
  const { journal, submit, flush } = createStore(db, inbox, () => 0, listeners)
  for (let i = 0; i < events.length; i += batch) {
    submit({ events: events.slice(i, i + batch), body: null, bodyType: null, receivedAt: 0 }, () => {})
    // Sometimes two requests share a commit.
    if (i % 2 === 0) flush()
  }
  flush()
  const got: Record<string, string[]> = {}
  for (const member of agents.members()) {
    for (const team of [false, true]) {
      const reader = { member, team }
      const live = pushed.filter((item) => gets(reader, item))
      expect(journal.page(reader, 0, ALL).items).toEqual(live.map(({ seq, item }) => ({ seq, item })))
      expect(journal.count(reader, 0)).toBe(live.length)
      const ids = live.map(({ item }) => String(JSON.parse(item).event.eventId))
      expect(new Set(ids).size).toBe(ids.length)
      got[`${member.agent.name}${team ? ' with the team' : ''}`] = ids.sort()
    }
  }
  db.close()
  rmSync(dataDir, { recursive: true, force: true })
  return got
}

test('a team client, a plain client and a supervisor each get the same events', () => {
  // Who is in a call, or has a conversation, is named by each of its events.
  const cast = fc.tuple(fc.tuple(people, people, people), fc.tuple(fc.nat(2), fc.nat(2)))
  const same = cast.chain(([[s1, s2, s3], [c1, c2]]) => {
    const inSession: Record<string, number[]> = { s1, s2, s3 }
    return scenario(
      fc.array(call.map((one) => ({ ...one, people: inSession[one.session] ?? [] }))),
      fc.array(message.map((one) => ({ ...one, assignee: one.conversation === 'c1' ? c1 : c2 }))),
    )
  })
  fc.assert(
    fc.property(same, ({ events, mixed, batch, inbox }) => {
      expect(shares(mixed, batch, inbox)).toEqual(shares(events, 1, inbox))
    }),
    { numRuns: 25 },
  )
})

test('the feed is the own share and every end, summary, disposition and reply, whoever was in it', () => {
  const replyOf = (event: RingsideEvent) =>
    'messageId' in event.payload && TELLS_OF_A_REPLY.includes(event.type) && event.payload.source !== 'cmp'
      ? [`reply-${event.payload.messageId}`]
      : []
  fc.assert(
    fc.property(scenario(fc.array(call), fc.array(message)), ({ events, mixed, batch, inbox }) => {
      const ofTeam = [
        ...events.filter(({ type }) => OF_TEAM.includes(type)).map(({ eventId }) => eventId),
        ...(inbox === 'assigned' ? events.flatMap(replyOf) : []),
      ]
      const distinct = (ids: readonly string[]) => [...new Set(ids)].sort()
      for (const order of [events, mixed]) {
        const got = shares(order, batch, inbox)
        for (const { name } of AGENTS)
          expect(got[`${name} with the team`]).toEqual(distinct([...(got[name] ?? []), ...ofTeam]))
        const everything = distinct([...events.map(({ eventId }) => eventId), ...ofTeam])
        expect([got.Chitra, got['Chitra with the team']]).toEqual([everything, everything])
      }
    }),
    { numRuns: 25 },
  )
})
