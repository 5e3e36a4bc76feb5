import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LogPage, readLogAnswer } from '../../../shared/myoperator/log-search.ts'
import { changed, eventOf, fixture, pathsOf } from './fixtures.ts'

const SHORT = fixture('webhooks-deprecated/aftercall-webhook')
/** The same call as a live account answers a search. */
const LONG = {
  allcaller_id: '5db94c34447d2410',
  company_id: '5c80e49d43876264',
  type: 1,
  caller_number: '+919999999999',
  caller_number_raw: '9999999999',
  start_time: 1572424731,
  end_time: 1572424755,
  duration: '00:00:24',
  seconds: 31131,
  event: 1,
  status: 2,
  filename: '',
  fileurl: '',
  department_name: 'Sales',
  log_details: [
    {
      received_by: [
        { id: '5d45a342eab18943', name: 'Agent 1', contact_number: '9999999999', extension: '10' },
      ],
      action: 'received',
      _ds: 'ANSWER',
      _did: 'abcdef123',
      start_time: 1572424745,
      end_time: 1572424750,
      duration: '00:00:05',
    },
  ],
  additional_parameters: [
    { ky: 'ui', vl: 'test.157235dw4727.994' },
    { ky: 'ib', vl: '1' },
  ],
}
const hits = (...records: unknown[]) => ({
  status: 'success',
  code: 200,
  data: { total: 41, hits: records.map((record) => ({ _id: 'x', _source: record })) },
})
const page = (body: unknown): LogPage => {
  const read = readLogAnswer(body)
  if (read === null) expect.fail('no answer of a search')
  return read
}
const only = (body: unknown) => {
  const { calls, unreadable } = page(body)
  expect([calls.length, unreadable]).toEqual([1, 0])
  return calls[0]!
}
const form = (value: unknown): unknown => {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [index, form(item)]))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, form(item)]))
  }
  return value === null ? '' : String(value)
}

describe('an answer of the search', () => {
  test('in short names tells what the after-call webhook tells, by the same id', () => {
    expect(only({ status: 'success', log_from: 20, data: [SHORT] })).toEqual(eventOf(SHORT, 'call.summary'))
  })

  test('in long names tells the same call', () => {
    const [long, short] = [only(hits(LONG)), only([SHORT])]
    expect(long).toMatchObject({
      type: 'call.summary',
      sessionId: 'test.157235dw4727.994',
      customer: '+919999999999',
      direction: 'incoming',
      legacy: true,
      at: '2019-10-30T08:39:15.000Z',
    })
    // The place stands in the short names only.
    expect(long.payload).toEqual({ ...short.payload, location: null })
  })

  test.each<[string, unknown]>([
    ['hits within hits', { hits: { total: { value: 41 }, hits: [{ _source: LONG }] } }],
    ['hits as an object', { data: { total: '41', hits: { 0: { _source: LONG } } } }],
    ['hits as JSON text', { data: JSON.stringify({ total: 41, hits: [{ _source: JSON.stringify(LONG) }] }) }],
    ['records without _source', { data: { total: 41, hits: [LONG] } }],
    ['a list under data', { total: 41, data: [LONG] }],
    ['an object under data', { total_count: '41', data: { 0: SHORT } }],
    ['a form', form(hits(LONG))],
  ])('%s', (_shape, body) => {
    expect(page(body)).toMatchObject({ records: 1, total: 41, unreadable: 0 })
    expect(only(body).sessionId).toBe('test.157235dw4727.994')
  })

  test('a bare list says neither how many there are nor where to go on', () => {
    expect(page([LONG, SHORT])).toMatchObject({ records: 2, total: null, next: null })
    expect(page({ log_from: '40', data: [SHORT] }).next).toBe(40)
  })

  test.each([[{ data: [] }], [{ data: { total: 0, hits: [] } }], [{ data: {} }], [[]]])(
    '%j has no calls',
    (body) => expect(page(body)).toMatchObject({ calls: [], records: 0, unreadable: 0 }),
  )

  test.each([[{}], [null], ['<html>'], [7], [{ status: 'error', code: 500, message: 'x' }], [{ data: 'x' }]])(
    '%j is none',
    (body) => expect(readLogAnswer(body)).toBeNull(),
  )

  test('the session is the unique id, else the id of the record', () => {
    expect(only(hits(changed(LONG, 'additional_parameters'))).sessionId).toBe('5db94c34447d2410')
  })

  test('an outgoing call has its customer, too, under caller_number', () => {
    const call = only(
      hits({ ...LONG, event: '2', status: '1', caller_number: '', caller_number_raw: '9810012301' }),
    )
    expect(call).toMatchObject({ direction: 'outgoing', customer: '+919810012301' })
    expect(call.payload.legs).toMatchObject([
      { type: 'agent', name: 'Agent 1' },
      { type: 'customer', phone: '+919810012301', result: 'answered' },
    ])
    expect(call.payload.status).toBe('bridged')
  })

  test('durations are from start to end, not the figures beside them', () => {
    const wrong = { ...LONG, duration: '08:38:51', seconds: 31131 }
    expect(only(hits(changed(wrong, 'log_details.0.duration', '01:00:00'))).payload).toMatchObject({
      durationSeconds: 24,
      legs: [{ talkSeconds: 24 }, { talkSeconds: 5 }],
    })
  })

  test('what cannot be read is counted, and messages are no calls', () => {
    const read = page(
      hits(LONG, { nothing: 1 }, 'x', changed(changed(LONG, 'start_time'), 'end_time'), { ...LONG, type: 2 }),
    )
    expect(read).toMatchObject({ records: 5, unreadable: 3 })
    expect(read.calls).toHaveLength(1)
  })

  test('outcomes filed in the panel come with the record that carries them', () => {
    const disposed = fixture('webhooks-deprecated/disposition-webhooks')
    const read = page([disposed])
    expect(read.calls).toHaveLength(1)
    expect(read.dispositions).toEqual([eventOf(disposed, 'disposition')])
  })

  test('the id of the event depends on nothing but the content', () => {
    const shuffled = Object.fromEntries(Object.entries(LONG).reverse())
    expect(only([shuffled]).eventId).toBe(only(hits(LONG)).eventId)
    expect(only([{ ...LONG, more: 1 }]).eventId).toBe(only([LONG]).eventId)
    expect(only([{ ...LONG, status: 1 }]).eventId).not.toBe(only([LONG]).eventId)
  })

  test('never throws, whatever stands where', () => {
    const bodies = [hits(LONG), { data: [SHORT] }, { log_from: 1, data: { 0: LONG } }]
    const places = bodies.flatMap((body) => pathsOf(body).map((path) => [body, path] as const))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything({ maxDepth: 3 }), ([body, path], value) => {
        const read = readLogAnswer(changed(body, path, value))
        if (read !== null) expect(read.calls.length + read.unreadable).toBeLessThanOrEqual(read.records)
      }),
      { numRuns: 3_000 },
    )
    fc.assert(
      fc.property(fc.anything(), (body) => void readLogAnswer(body)),
      { numRuns: 2_000 },
    )
  })
})
