/** WhatsApp's past: as it is given, or by the number, told or only kept. */
import { describe, expect, it } from 'vitest'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { aToldSimulator } from './a-simulator.ts'

type Json = ReturnType<typeof JSON.parse>

const { simulator, client, receiver, heard } = await aToldSimulator()

const told = (): Json[] => heard().flatMap(({ text }) => JSON.parse(text))
const MEERA = '+919876500001'
const RAMESH = '+919876500002'

describe('seeding WhatsApp', () => {
  it('keeps what is given, and tells nothing of it', async () => {
    const asha = simulator.users[0]!.userId
    const { body } = await client.control('seed', {
      conversations: [{ customer: MEERA, name: 'Meera', assignedTo: asha }],
      messages: [
        {
          customer: MEERA,
          direction: 'outgoing',
          text: 'Hello',
          at: '2026-03-01T10:05:00Z',
          status: 'delivered',
        },
        { customer: MEERA, direction: 'incoming', text: 'Hi', at: '2026-03-01T10:00:00Z' },
      ],
    })
    expect(body).toMatchObject({ conversations: 1, messages: 2 })
    expect(simulator.sentMessages()).toMatchObject([
      { direction: 'incoming', customer: MEERA, status: 'received', by: null },
      { direction: 'outgoing', customer: MEERA, status: 'delivered', by: asha },
    ])
    expect(told()).toEqual([])
  })

  it('tells it in the order of time, when asked to', async () => {
    const asha = simulator.users[0]!.userId
    await client.control('seed', {
      deliver: true,
      conversations: [
        { customer: MEERA, assignedTo: asha, createdAt: '2026-03-01T09:00:00Z', status: 'closed' },
        { customer: RAMESH, expiresAt: '2026-03-09T00:00:00Z' },
      ],
      messages: [
        { customer: MEERA, direction: 'outgoing', text: 'Hello', at: '2026-03-01T10:05:00Z' },
        { customer: RAMESH, direction: 'incoming', text: 'One', at: '2026-03-01T11:00:00Z' },
        { customer: MEERA, direction: 'incoming', text: 'Hi', at: '2026-03-01T10:00:00Z' },
        { customer: RAMESH, direction: 'incoming', text: 'Two', at: '2026-03-01T11:01:00Z' },
      ],
    })
    const events = told()
    expect(events.map(({ event_type }) => event_type)).toEqual([
      'conversation.assign',
      'message.received',
      'message.read',
      'conversation.close',
      'message.received',
      'message.received',
    ])
    const times = events.map(({ timestamp }) => timestamp)
    expect(times.toSorted()).toEqual(times)
    expect(events.at(-1).payload.conversation).toMatchObject({ unread_count: 2, status: 'unassigned' })
    for (const event of events) {
      expect(normaliseWebhook(event, new Date())[0]?.customer).toMatch(/^\+91987650000[12]$/)
    }
  })

  it('makes so many of both, by the number', async () => {
    const { body } = await client.control('seed', { conversations: 30, messages: 1_000, deliver: true })
    expect(body).toMatchObject({ conversations: 30, messages: 1_000 })
    const events = told().filter(({ event_type }) => event_type.startsWith('message.'))
    expect(events).toHaveLength(1_000)
    expect(new Set(events.map(({ session_id }) => session_id)).size).toBe(30)
    expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(1_000)
    const times = events.map(({ timestamp }) => timestamp)
    expect(times.toSorted()).toEqual(times)
  })

  it('puts a number of messages into the one conversation that is given with it', () => {
    simulator.seed({ conversations: 3 })
    simulator.seed({ conversations: [{ customer: MEERA }], messages: 500 })
    const customers = new Set(simulator.sentMessages().map(({ customer }) => customer))
    expect(customers).toEqual(new Set([MEERA]))
  })

  it('makes 200,000 messages', () => {
    expect(simulator.seed({ conversations: 2_000, messages: 200_000 })).toMatchObject({
      conversations: 2_000,
      messages: 200_000,
    })
  })

  it('refuses what makes no sense', async () => {
    const bad = [
      { conversations: [{ customer: 'nobody' }] },
      { conversations: [{ customer: MEERA, assignedTo: 'nobody' }] },
      { messages: [{ customer: MEERA, direction: 'outgoing', by: 'nobody', at: 1 }] },
      { campaigns: [{ templateName: 'nothing' }] },
    ]
    for (const body of bad) expect((await client.control('seed', body)).status).toBe(400)
    receiver.answerWith(() => 500)
    const refused = await client.control('seed', { conversations: 1, messages: 3, deliver: true })
    expect(refused.status).toBe(502)
    receiver.answerWith(() => 200)
  })
})
