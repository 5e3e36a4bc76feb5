import { describe, expect, test } from 'vitest'
import { changed, eventOf, fixture, normaliseOne } from './fixtures.ts'

const END = fixture('webhooks/call_end.incoming-call')
const SUMMARY = fixture('webhooks/call_summary.incoming-call')

test('call.end tells the whole call', () => {
  const { payload, at } = eventOf(fixture('webhooks/call_end.obd-agent-first'), 'call.end')
  expect(at).toBe('2025-11-28T09:28:19.119Z')
  expect(payload).toMatchObject({
    startedAt: '2025-11-28T09:27:40.235Z',
    endedAt: '2025-11-28T09:28:19.119Z',
    status: 'bridged',
    category: 'outgoing',
    durationSeconds: 38,
    billable: true,
    refId: '7890c470-cc3c-11f0-9432-f7e9b3b009e3',
    clientRefId: 'abee0de9-0c1c-4760-863c-f8f198b7f230',
    location: null,
    comments: [],
  })
  expect(payload.recording).toMatch(/-v2\.mp3$/)
  expect(payload.legs).toHaveLength(2)
  expect(payload.legs[1]).toEqual({
    index: 2,
    type: 'customer',
    phone: '+919990094254',
    result: 'answered',
    dialStatus: 'answer',
    userId: null,
    name: null,
    extension: null,
    departmentId: null,
    department: null,
    device: 'phone',
    startedAt: '2025-11-28T09:27:57.713Z',
    answeredAt: '2025-11-28T09:27:58.507Z',
    endedAt: '2025-11-28T09:28:17.235Z',
    ringSeconds: 0,
    talkSeconds: 18,
  })
})

test('what is "" in an early or unrecorded call is null', () => {
  const { payload } = eventOf(fixture('webhooks/call_end.obd-ivr-call'), 'call.end')
  expect(payload).toMatchObject({ recording: null, clientRefId: null, status: 'missed' })
  const initiated = eventOf(fixture('webhooks/call_initiated'), 'call.initiated')
  expect(initiated.payload).toMatchObject({ legs: [], startedAt: '2026-04-07T10:03:23.738Z', status: null })
  expect(initiated.at).toBe('2026-04-07T10:03:23.895Z')
})

test('a hunted call keeps the order of its legs and who they are', () => {
  const { legs } = eventOf(SUMMARY, 'call.summary').payload
  expect(legs.map(({ index, type, result, dialStatus }) => ({ index, type, result, dialStatus }))).toEqual([
    { index: 1, type: 'customer', result: 'connected', dialStatus: null },
    { index: 2, type: 'agent', result: 'not_answered', dialStatus: 'busy' },
    { index: 3, type: 'agent', result: 'answered', dialStatus: 'answer' },
  ])
  expect(legs[2]).toMatchObject({
    phone: '+913214567890',
    userId: '69d4d6bb5ffa3909',
    name: 'Agent2 Name',
    extension: '15',
    departmentId: '6836e64613c33702',
    department: 'Technical Department',
  })
})

test('dept_id is the department where there is no department object', () => {
  expect(eventOf(END, 'call.end').payload.legs[1]).toMatchObject({
    departmentId: 'dept123',
    department: null,
  })
})

test('call.ivr_started, of which the document has no example, reads like the others', () => {
  const body = changed(fixture('webhooks/call_initiated'), 'event_type', 'call.ivr_started')
  expect(eventOf(body, 'call.ivr_started').payload.startedAt).toBe('2026-04-07T10:03:23.738Z')
})

describe('the customer, when the envelope has none,', () => {
  test('is the customer leg', () => {
    const body = changed(
      fixture('webhooks/call_dial_begin.obd-agent-first-second-leg'),
      'customer_identifier',
      '',
    )
    expect(normaliseOne(body).customer).toBe('+919990094254')
  })
  test('is payload.customer_number, ten digits as the document says', () => {
    const body = changed(changed(END, 'customer_identifier', null), 'payload.customer_number', '7906225789')
    expect(normaliseOne(body).customer).toBe('+917906225789')
  })
  test('is nobody before the second leg of an agent-first call', () => {
    expect(normaliseOne(fixture('webhooks/call_dial_begin.obd-agent-first-first-leg')).customer).toBeNull()
  })
})

test.each([
  ['ANSWER', 'answer'],
  ['NO ANSWER', 'no_answer'],
  ['NOANSWER', 'no_answer'],
  ['no_answer', 'no_answer'],
  ['BUSY', 'busy'],
  ['CANCEL', 'cancel'],
  ['NO CARRIER', 'failed'],
  ['', null],
  ['something new', null],
])('dial_status %j is %j', (given, expected) => {
  const body = changed(END, 'payload.legs.1.dial_status', given)
  expect(eventOf(body, 'call.end').payload.legs[1]?.dialStatus).toBe(expected)
})

test('what comes in another spelling means the same', () => {
  const spelled = [
    ['timestamp', '2025-12-23T12:21:48.962123456+00:00'],
    ['timestamp', 1766492508962],
    ['timestamp', '1766492508.962'],
    ['customer_identifier', '917906225789'],
    ['customer_identifier', ' 917906225789'],
    ['direction', 'Incoming'],
    ['direction', ''],
    ['event_type', 'CALL.END'],
    ['event_sequence', 'x'],
    ['system_identifier', ''],
    ['system_identifier', null],
    ['payload', JSON.stringify(END.payload)],
    ['payload.legs', JSON.stringify((END.payload as { legs: unknown }).legs)],
    ['payload.billable', '1'],
    ['payload.billable', 'true'],
    ['payload.duration', '43'],
    ['payload.duration', '00:00:43'],
    ['payload.duration', 43.4],
    ['payload.legs.0.talk_duration', '43'],
    ['payload.legs.1.leg_index', '2'],
    ['payload.started_at', '2025-12-23T12:21:05.779999999Z'],
    ['payload.started_at', '2025-12-23T12:21:05.779 00:00'],
    ['payload.news', { more: [1] }],
  ] as const
  const expected = normaliseOne(END)
  for (const [path, value] of spelled) {
    expect(normaliseOne(changed(END, path, value)), `${path} = ${String(value)}`).toEqual(expected)
  }
})

test('a leg that does not say whose it is, is the agent it names', () => {
  const body = changed(SUMMARY, 'payload.legs.1.type', null)
  expect(eventOf(body, 'call.summary').payload.legs[1]?.type).toBe('agent')
})

test.each<[string, unknown, string]>([
  ['payload.legs.0.type', 'robot', 'call.end: payload.legs.0.type: '],
  ['payload.legs.1', 'garbage', 'call.end: payload.legs.1: '],
  ['payload.legs', 'garbage', 'call.end: payload.legs: '],
  ['payload', 7, 'call.end: payload: '],
])('with %s = %j the event is unknown and says where', (path, value, reason) => {
  const body = changed(END, path, value)
  const { payload, eventId, sessionId, customer, at } = eventOf(body, 'unknown')
  expect(payload.reason).toContain(reason)
  expect(payload.raw).toEqual(body)
  expect({ eventId, sessionId, customer, at }).toEqual({
    eventId: END.event_id,
    sessionId: END.session_id,
    customer: '+917906225789',
    at: '2025-12-23T12:21:48.962Z',
  })
})

test('the session is the payload id where the envelope has none, and unknown where both are missing', () => {
  const nameless = changed(END, 'session_id', null)
  expect(normaliseOne(nameless).sessionId).toBe('s4.1766492465.1359')
  expect(eventOf(changed(nameless, 'payload.id'), 'unknown').payload.reason).toBe(
    'call.end: session_id: missing',
  )
})

test('without a timestamp the latest time of the call is when it happened', () => {
  expect(normaliseOne(changed(END, 'timestamp', 'soon')).at).toBe('2025-12-23T12:21:48.962Z')
  const dial = changed(fixture('webhooks/call_dial_begin.incoming-call'), 'timestamp')
  expect(normaliseOne(dial).at).toBe('2025-12-23T12:21:31.978Z')
})

test('comments, of a disposition and of a call, name who wrote them', () => {
  const disposition = fixture('webhooks/disposition.disposition-with-comment')
  const { payload } = eventOf(disposition, 'disposition')
  expect(payload.dispositions).toEqual([
    { level: 1, name: 'test1', userId: '694e6be5a520b309', at: '2026-03-18T05:34:02.000Z' },
    { level: 2, name: 'Test_101', userId: '694e6be5a520b309', at: '2026-03-18T05:34:02.000Z' },
  ])
  const comment = {
    id: 'd74a790f0de2162f',
    text: '1121212',
    at: '2026-03-24T04:11:13.000Z',
    by: '694e6be5a520b309',
    byName: 'John',
  }
  expect(payload.comments).toEqual([comment])
  const comments = (disposition.payload as { comments: unknown }).comments
  expect(eventOf(changed(SUMMARY, 'payload.comments', comments), 'call.summary').payload.comments).toEqual([
    comment,
  ])
  expect(eventOf(changed(SUMMARY, 'payload.comments', 'odd'), 'call.summary').payload.comments).toEqual([])
})
