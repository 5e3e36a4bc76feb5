import { describe, expect, it } from 'vitest'
import {
  type ClientFrame,
  clientFrameSchema,
  enrollResponseSchema,
  type ServerFrame,
  serverFrameSchema,
  wrapupRequestSchema,
} from '../../shared/relay-protocol.ts'
import { anAccount } from '../support/an-account.ts'
import { AGENT } from '../support/relay-double.ts'

const CLIENT: readonly ClientFrame[] = [
  { type: 'hello', protocol: 1, cursor: null, client: 'ringside/1.0.0' },
  { type: 'hello', protocol: 2, cursor: 'epoch:17', client: '' },
  { type: 'ack', cursor: 'epoch:18' },
]
const SERVER: readonly ServerFrame[] = [
  { type: 'welcome', agent: AGENT, cursor: 'e:1', backlog: 3, serverTime: '2026-04-07T10:00:00.000Z' },
  { type: 'events', items: [] },
  {
    type: 'events',
    items: [{ cursor: 'e:2', receivedAt: '2026-04-07T10:00:00.000Z', event: { any: 'thing' } }],
  },
  { type: 'caught-up', cursor: 'e:2' },
  { type: 'reset', reason: 'retention', cursor: 'f:1' },
  { type: 'reconnect', afterMs: 2500 },
]

describe('the frames of the relay protocol', () => {
  it.each(CLIENT.map((frame) => [frame]))('the client may say %j', (frame) => {
    expect(clientFrameSchema.parse(JSON.parse(JSON.stringify(frame)))).toEqual(frame)
  })
  it.each(SERVER.map((frame) => [frame]))('the relay may say %j', (frame) => {
    expect(serverFrameSchema.parse(JSON.parse(JSON.stringify(frame)))).toEqual(frame)
  })

  it.each([
    null,
    [],
    {},
    { type: 'hello' },
    { type: 'hello', protocol: 1.5, cursor: null, client: 'x' },
    { type: 'hello', protocol: 1, client: 'x' },
    { type: 'hello', protocol: 1, cursor: '', client: 'x' },
    { type: 'hello', protocol: 1, cursor: null, client: 'x'.repeat(201) },
    { type: 'ack' },
    { type: 'ack', cursor: 17 },
    { type: 'ack', cursor: 'x'.repeat(129) },
    { type: 'welcome', cursor: 'e:1' },
  ])('the client may not say %j', (frame) => {
    expect(clientFrameSchema.safeParse(frame).success).toBe(false)
  })

  it('an odd event does not spoil its page', () => {
    const items = [null, 7, 'text', {}].map((event, n) => ({ cursor: `e:${n}`, receivedAt: '', event }))
    expect(serverFrameSchema.safeParse({ type: 'events', items }).success).toBe(true)
  })
})

describe('the bodies of the relay', () => {
  it.each([null, anAccount()])(
    'enrolment answers with a token and, where it has them, the credentials',
    (account) => {
      const body = { token: 't', agent: AGENT, account }
      expect(enrollResponseSchema.parse(body)).toEqual(body)
      expect(enrollResponseSchema.safeParse({ ...body, token: undefined }).success).toBe(false)
      expect(enrollResponseSchema.safeParse({ ...body, account: {} }).success).toBe(false)
    },
  )

  it('a wrap-up names its call, its outcome and its instants', () => {
    const body = {
      id: 'w1',
      sessionId: 's1',
      customer: '+919876543210',
      outcome: ['Interested'],
      note: '',
      at: '2026-04-07T10:00:00+05:30',
    }
    expect(wrapupRequestSchema.safeParse(body).success).toBe(true)
    expect(wrapupRequestSchema.safeParse({ ...body, followUpAt: null }).success).toBe(true)
    for (const wrong of [
      { id: '' },
      { outcome: [] },
      { outcome: ['a', 'b', 'c'] },
      { outcome: [''] },
      { at: 'yesterday' },
      { followUpAt: '2026-04-07' },
      { note: 'x'.repeat(10_001) },
    ]) {
      expect(wrapupRequestSchema.safeParse({ ...body, ...wrong }).success).toBe(false)
    }
  })
})
