import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDirectory } from '../../relay/agents/directory.ts'
import { type Past, routeOf } from '../../relay/routing/route.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { connectAgent } from './support/client.ts'
import { startRelay, tempDir } from './support/relay.ts'
import {
  AYESHA,
  aCall,
  aConversation,
  aDisposition,
  aMessage,
  BILAL,
  CHITRA,
  CUSTOMER,
} from './support/webhooks.ts'

const [A, B, C] = [{ phone: '+919810000001' }, { phone: '+919810000002' }, { phone: '+919810000003' }]
const AT = new Date('2026-01-01T00:00:00Z')

function eventOf(body: unknown): RingsideEvent {
  const [event] = normaliseWebhook(body, AT)
  if (event === undefined) throw new Error('no event')
  return event
}

/** Routes a sequence as the journal does: what an event leaves behind is there for the next. */
function routeAll(bodies: readonly unknown[], inbox: 'shared' | 'assigned' = 'shared') {
  const people = new Map<string, readonly string[]>()
  const conversations = new Map<string, { assignee: string | null; modifiedAt: string | null }>()
  const past: Past = {
    people: (id) => people.get(id) ?? [],
    assignment: (id) => conversations.get(id) ?? null,
  }
  return bodies.map((body) => {
    const route = routeOf(eventOf(body), past, inbox)
    if (route.session) people.set(route.session.id, route.session.people)
    if (route.conversation) conversations.set(route.conversation.id, route.conversation.assignment)
    return { everyone: route.everyone, people: [...route.people].sort() }
  })
}

describe('a call session', () => {
  const legs = fc.array(
    fc.record({
      phone: fc.constantFrom('+919810000001', '+919810000002', '+919810000003', CUSTOMER),
      uuid: fc.constantFrom(undefined, AYESHA.userId, BILAL.userId),
      type: fc.constantFrom('agent', 'customer'),
    }),
    { maxLength: 4 },
  )

  test('every event reaches everybody named in it or before it in that session, and nobody of another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ session: fc.constantFrom('s1', 's2'), legs }), { maxLength: 12 }),
        (calls) => {
          const routes = routeAll(
            calls.map((call) =>
              aCall({ ...call, legs: call.legs.map(({ uuid, ...leg }) => (uuid ? { ...leg, uuid } : leg)) }),
            ),
          )
          const seen = new Map<string, Set<string>>()
          calls.forEach((call, index) => {
            const known = seen.get(call.session) ?? new Set()
            for (const { phone, uuid } of call.legs) {
              known.add(phone)
              if (uuid) known.add(uuid)
            }
            seen.set(call.session, known)
            expect(routes[index]).toEqual({ everyone: false, people: [...known].sort() })
          })
        },
      ),
    )
  })

  test('an event without legs goes to who was there before', () => {
    const routes = routeAll([
      aCall({ type: 'call.initiated', session: 's' }),
      aCall({ session: 's', legs: [A] }),
      aCall({ type: 'call.summary', session: 's' }),
    ])
    expect(routes.map(({ people }) => people)).toEqual([[], [A.phone], [A.phone]])
  })

  test('a disposition goes to the participants and to who is named in it', () => {
    const [, route] = routeAll([
      aCall({ session: 's', legs: [A] }),
      aDisposition({ session: 's', by: [CHITRA.userId] }),
    ])
    expect(route?.people).toEqual([A.phone, CHITRA.userId].sort())
  })
})

describe('WhatsApp', () => {
  test('shared: everybody', () => {
    const routes = routeAll([
      aMessage({ assignedTo: AYESHA.userId }),
      aConversation({ assignedTo: AYESHA.userId }),
    ])
    expect(routes.every(({ everyone }) => everyone)).toBe(true)
  })

  test('assigned: the assignee alone, everybody while there is none, and the previous one on a change', () => {
    const routes = routeAll(
      [
        aMessage({ assignedTo: null }),
        aConversation({ assignedTo: AYESHA.userId }),
        aMessage(),
        aConversation({ assignedTo: BILAL.userId }),
        aMessage({ assignedTo: BILAL.userId }),
        aMessage({ conversation: 'another' }),
      ],
      'assigned',
    )
    expect(routes).toEqual([
      { everyone: true, people: [] },
      { everyone: false, people: [AYESHA.userId] },
      { everyone: false, people: [AYESHA.userId] },
      { everyone: false, people: [AYESHA.userId, BILAL.userId].sort() },
      { everyone: false, people: [BILAL.userId] },
      { everyone: true, people: [] },
    ])
  })

  test('assigned: a late event does not undo a newer assignment', () => {
    const routes = routeAll(
      [
        aConversation({ assignedTo: BILAL.userId, modified: '2026-04-20T10:00:02.000Z' }),
        aConversation({ assignedTo: AYESHA.userId, modified: '2026-04-20T10:00:01.000Z' }),
        aMessage(),
      ],
      'assigned',
    )
    expect(routes[2]).toEqual({ everyone: false, people: [BILAL.userId] })
  })
})

test('unknown goes to nobody but supervisors', () => {
  expect(routeAll([{ event_type: 'fax' }])).toEqual([{ everyone: false, people: [] }])
})

test('a phone may be shared, and nobody is named twice', () => {
  const member = (id: number, userId: string, phones: string[]) => ({
    id,
    agent: { userId, name: '', role: 'agent' as const, phones },
    sinceSeq: 0,
    supervisorSince: null,
  })
  const directory = createDirectory([member(1, 'aa', ['+911']), member(2, 'bb', ['+911', '+912'])])
  expect(directory.match(['+911']).sort()).toEqual([1, 2])
  expect(directory.match(['+912', 'bb', '+911', 'nobody']).sort()).toEqual([1, 2])
})

describe('through the relay', () => {
  test('hunting, a supervisor, an agent added later, and a restart in the middle of a call', async () => {
    const dir = tempDir()
    let relay = await startRelay({ dataDir: dir })
    const tokens = [
      relay.addAgent(AYESHA),
      relay.addAgent(BILAL),
      relay.addAgent({ ...CHITRA, role: 'supervisor' }),
    ]
    let clients = tokens.map((token) => connectAgent(relay.url, token))
    await Promise.all(clients.map((client) => client.frame('caught-up')))
    await relay.post(aCall({ id: 'e1', type: 'call.initiated', session: 's' }))
    await relay.post(aCall({ id: 'e2', session: 's', legs: [A] }))
    await relay.post(aCall({ id: 'e3', session: 's', legs: [{ ...A, result: 'not_answered' }, B] }))
    await relay.post({ event_type: 'fax', event_id: 'e4' })
    const [ayesha, bilal, chitra] = clients
    await chitra?.until('supervisor', () => chitra.items.length === 4)
    await bilal?.until('second', () => bilal.items.length === 1)
    expect(ayesha?.ids()).toEqual(['e2', 'e3'])
    expect(bilal?.ids()).toEqual(['e3'])
    expect(chitra?.ids()).toEqual(['e1', 'e2', 'e3', 'e4'])
    const cursors = clients.map((client) => client.cursor())
    await Promise.all(clients.map((client) => client.close()))

    await relay.close()
    relay = await startRelay({ dataDir: dir })
    const another = relay.addAgent({ userId: 'aaaabbbbccccdddd', name: 'Dev', phones: ['+919810000004'] })
    await relay.post(aCall({ id: 'e5', type: 'call.end', session: 's' }))
    clients = [...tokens, another].map((token, i) =>
      connectAgent(relay.url, token, { cursor: cursors[i] ?? cursors[2] ?? null }),
    )
    await Promise.all(clients.map((client) => client.frame('caught-up')))
    expect(clients.map((client) => client.ids())).toEqual([['e5'], ['e5'], ['e5'], []])
    await Promise.all(clients.map((client) => client.close()))
    await relay.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test('who becomes a supervisor gets everything from then on', async () => {
    const relay = await startRelay()
    const token = relay.addAgent(AYESHA)
    const start = connectAgent(relay.url, token)
    const cursor = (await start.frame('caught-up')).cursor
    await start.close()
    await relay.post(aCall({ id: 'before-mine', legs: [A] }))
    await relay.post(aCall({ id: 'before-other', legs: [C] }))
    relay.addAgent({ ...AYESHA, role: 'supervisor' })
    await relay.post(aCall({ id: 'after-other', legs: [C] }))
    await relay.post(aMessage({ id: 'after-all' }))
    const client = connectAgent(relay.url, token, { cursor })
    await client.frame('caught-up')
    expect(client.ids()).toEqual(['before-mine', 'after-other', 'after-all'])
    await client.close()
    await relay.close()
  })
})
