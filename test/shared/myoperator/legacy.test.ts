import { describe, expect, test } from 'vitest'
import { changed, eventOf, fixture, normaliseOne } from './fixtures.ts'

const LOG = fixture('webhooks-deprecated/aftercall-webhook')
const DISPOSITION = fixture('webhooks-deprecated/disposition-webhooks')

describe('the after-call log', () => {
  test('is a call.summary', () => {
    const { payload, at } = eventOf(LOG, 'call.summary')
    expect(at).toBe('2019-10-30T08:39:22.000Z')
    expect(payload).toMatchObject({
      startedAt: '2019-10-30T08:38:51.000Z',
      endedAt: '2019-10-30T08:39:15.000Z',
      durationSeconds: 24,
      status: 'missed',
      category: 'incoming',
      location: 'RJ,IN',
      department: 'Sales',
      billable: true,
      recording: null,
    })
    expect(payload.legs).toMatchObject([
      { index: null, type: 'customer', phone: '+919999999999', result: 'connected', talkSeconds: 24 },
      {
        index: null,
        type: 'agent',
        phone: '+919999999999',
        result: 'answered',
        dialStatus: 'answer',
        userId: '5d45a342eab18943',
        name: 'Agent 1',
        extension: '10',
        answeredAt: '2019-10-30T08:39:05.000Z',
        endedAt: '2019-10-30T08:39:10.000Z',
        talkSeconds: 5,
      },
    ])
  })

  test.each<[number | string, string | null]>([
    [1, 'bridged'],
    ['2', 'missed'],
    [3, 'voicemail'],
    ['', null],
  ])('_su %j is %j', (su, status) => {
    expect(eventOf(changed(LOG, '_su', su), 'call.summary').payload.status).toBe(status)
  })

  test.each<[string, string, string]>([
    ['ANSWER', 'answer', 'answered'],
    ['NOANSWER', 'no_answer', 'not_answered'],
    ['CANCEL', 'cancel', 'not_answered'],
    ['BUSY', 'busy', 'not_answered'],
  ])('_ds %s is %s', (ds, dialStatus, result) => {
    expect(eventOf(changed(LOG, '_ld.0._ds', ds), 'call.summary').payload.legs[1]).toMatchObject({
      dialStatus,
      result,
    })
  })

  test('without _ds the action tells, and without that the status', () => {
    const silent = changed(LOG, '_ld.0._ds', '')
    const result = (body: unknown) => eventOf(body, 'call.summary').payload.legs[1]?.result
    expect(result(silent)).toBe('answered')
    expect(result(changed(silent, '_ld.0._ac', 'transferred'))).toBe('answered')
    expect(result(changed(silent, '_ld.0._ac', 'missed'))).toBe('not_answered')
    expect(result(changed(silent, '_ld.0._ac'))).toBe('answered')
    expect(result(changed(changed(silent, '_ld.0._ac'), '_ld.0._su', '2'))).toBe('not_answered')
    expect(result(changed(changed(silent, '_ld.0._ac'), '_ld.0._su'))).toBe('unknown')
  })

  test('a leg nobody answered rang and never talked', () => {
    const leg = eventOf(changed(LOG, '_ld.0._ds', 'NOANSWER'), 'call.summary').payload.legs[1]
    expect(leg).toMatchObject({ ringSeconds: 5, talkSeconds: null, answeredAt: null })
  })

  test('_rst, in Indian time, is when it began to ring, where it is plausible', () => {
    // 2019-10-30 14:09:05 in India is 1572424745, the _st of the leg.
    const leg = eventOf(changed(LOG, '_ld.0._rst', '2019-10-30 14:08:57'), 'call.summary').payload.legs[1]
    expect(leg).toMatchObject({ startedAt: '2019-10-30T08:38:57.000Z', ringSeconds: 8, talkSeconds: 5 })
    expect(eventOf(LOG, 'call.summary').payload.legs[1]).toMatchObject({ ringSeconds: null })
  })

  test('an outgoing call ends with the customer, whose own times are not in the log', () => {
    const outgoing = changed(changed(LOG, '_ev', '2'), '_ns', '2')
    const event = eventOf(changed(outgoing, '_su', '1'), 'call.summary')
    expect(event.direction).toBe('outgoing')
    expect(event.payload.category).toBe('obd')
    expect(event.payload.legs.map(({ type, result }) => [type, result])).toEqual([
      ['agent', 'answered'],
      ['customer', 'answered'],
    ])
    expect(event.payload.legs[1]?.talkSeconds).toBeNull()
    expect(eventOf(outgoing, 'call.summary').payload.legs[1]?.result).toBe('not_answered')
  })

  test('the company number is _did where it is one', () => {
    expect(normaliseOne(changed(LOG, '_ld.0._did', '+911206544522')).line).toBe('+911206544522')
    expect(normaliseOne(LOG).line).toBeNull()
  })

  test('the session is the call uid, else the log id, else it cannot be known', () => {
    const withoutUid = changed(LOG, '_pm', [])
    expect(normaliseOne(withoutUid).sessionId).toBe('5db94c34447d2410')
    const { payload, legacy } = eventOf(changed(withoutUid, '_ai', null), 'unknown')
    expect(payload.reason).toBe('call log: _ai: missing')
    expect(legacy).toBe(true)
  })

  test('our reference and the provider’s come back', () => {
    const { payload } = eventOf({ ...LOG, _cri: 'ours', _ri: 'theirs' }, 'call.summary')
    expect(payload).toMatchObject({ clientRefId: 'ours', refId: 'theirs' })
  })

  test('the customer is read from the raw number where the formatted one is missing', () => {
    expect(normaliseOne({ ...LOG, _cl: '' }).customer).toBe('+919999999999')
    expect(normaliseOne({ ...LOG, _cl: 'anonymous', _cr: '' }).customer).toBe('anonymous')
    expect(normaliseOne({ ...LOG, _cl: null, _cr: null }).customer).toBeNull()
  })

  test('the form field `myoperator` may hold text or what a parser made of it', () => {
    const expected = normaliseOne(LOG)
    expect(normaliseOne({ myoperator: JSON.stringify(LOG) })).toEqual(expected)
    expect(normaliseOne({ myoperator: LOG })).toEqual(expected)
    expect(normaliseOne({ myoperator: [LOG] })).toEqual(expected)
    expect(normaliseOne({ ...LOG, _ld: JSON.stringify(LOG._ld), _pm: JSON.stringify(LOG._pm) })).toEqual(
      expected,
    )
    expect(eventOf({ myoperator: 'nothing' }, 'unknown').payload.raw).toEqual({ myoperator: 'nothing' })
  })
})

test('a log with _dsp is a disposition, at the time it was filed', () => {
  const { payload, at } = eventOf(DISPOSITION, 'disposition')
  expect(at).toBe('2024-03-22T07:05:06.000Z')
  expect(payload).toEqual({
    dispositions: [
      { level: 1, name: 'Support', userId: '5d45a342eab18943', at },
      { level: 2, name: 'Missed Call', userId: '5d45a342eab18943', at },
    ],
    comments: [],
  })
  expect(normaliseOne({ ...DISPOSITION, _dsp: [] }).type).toBe('call.summary')
})

describe('the in-call webhook', () => {
  const RINGING = {
    uid: 's4.1.2',
    clid: '9876543210',
    call_state: 0,
    event: 1,
    users: ['9000000001', '+919000000002'],
    public_ivr_id: 'x',
  }

  test('ringing is call.dial_begin with everybody dialled', () => {
    const event = eventOf(RINGING, 'call.dial_begin')
    expect(event).toMatchObject({
      sessionId: 's4.1.2',
      customer: '+919876543210',
      direction: 'incoming',
      legacy: true,
    })
    expect(event.at).toBe('2026-11-22T10:00:00.000Z')
    expect(event.payload.legs.map(({ type, phone, result }) => [type, phone, result])).toEqual([
      ['customer', '+919876543210', 'connected'],
      ['agent', '+919000000001', 'dialing'],
      ['agent', '+919000000002', 'dialing'],
    ])
  })

  test('answered names who did, unless several are listed', () => {
    const answered = { ...RINGING, call_state: '1', event: '2', users: '9000000001' }
    expect(eventOf(answered, 'call.answered').payload.legs[1]?.result).toBe('answered')
    const several = eventOf({ ...answered, users: '9000000001,9000000002' }, 'call.answered').payload.legs
    expect(several.map(({ result }) => result)).toEqual(['connected', 'unknown', 'unknown'])
  })

  test.each<[unknown]>([
    ['9000000001, 9000000002'],
    ['["9000000001","9000000002"]'],
    [{ 0: 9000000001, 1: 9000000002 }],
  ])('users as %j', (users) => {
    expect(
      eventOf({ ...RINGING, users }, 'call.dial_begin')
        .payload.legs.slice(1)
        .map(({ phone }) => phone),
    ).toEqual(['+919000000001', '+919000000002'])
  })

  test('without a state it is unknown', () => {
    expect(eventOf({ ...RINGING, call_state: 7 }, 'unknown').payload.reason).toBe(
      'in-call webhook: call_state: missing',
    )
  })
})
