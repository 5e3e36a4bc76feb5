/** Whatever is posted, the relay answers below 500 and goes on. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../relay/log.ts'
import { maskText } from '../../shared/mask.ts'
import { PATH, startRelay, type TestRelay } from './support/relay.ts'
import { aCall, aMessage } from './support/webhooks.ts'

let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.close())

const RUNS = 800
const key = fc.oneof(
  fc.constantFrom(
    'event_id',
    'event_type',
    'payload',
    'legs',
    '_ai',
    '_ld',
    'uid',
    'call_state',
    'myoperator',
    'type',
    '__proto__',
    '0',
    '',
  ),
  fc.string({ maxLength: 8 }),
)
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
    fc.constantFrom(null, true, '', 'call.end', 'message.received', '+919810000001', -1, 1e308),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
})).value

const real = fc.constantFrom(aCall({ legs: [{ phone: '+919810000001' }] }), aMessage())
/** A real webhook with one part replaced by anything. */
const damaged = fc.tuple(real, key, json).map(([body, name, value]) => ({ ...body, [name]: value }))

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
const pairs = fc
  .array(
    fc.tuple(
      fc.oneof(key, fc.constantFrom('payload[legs][0][type]', 'a[b][c]', '[0][x]', 'a[]', 'a[__proto__][b]')),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((list) => String(new URLSearchParams(list)))
const part = fc
  .tuple(key, bytes)
  .map(([name, body]) =>
    Buffer.concat([
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]),
  )
const multipart = fc
  .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('--b--\r\n', '--b', ''))
  .map(([parts, end]) => Buffer.concat([...parts, Buffer.from(end)]))

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const PARTS_TYPE = 'multipart/form-data; boundary=b'

test.each([
  ['JSON of any shape', JSON_TYPE, json.map((value) => Buffer.from(JSON.stringify(value)))],
  ['a damaged webhook', JSON_TYPE, damaged.map((value) => Buffer.from(JSON.stringify(value)))],
  ['bytes as JSON', JSON_TYPE, bytes],
  ['forms', FORM_TYPE, pairs.map((text) => Buffer.from(text))],
  ['bytes as a form', FORM_TYPE, bytes],
  ['multipart', PARTS_TYPE, multipart],
  ['bytes as multipart', PARTS_TYPE, bytes],
])('%s', async (_name, type, arbitrary) => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (body) => {
      const response = await fetch(relay.url + PATH, {
        method: 'POST',
        headers: { 'content-type': type },
        body: new Uint8Array(body),
      })
      const answer = (await response.json()) as { ok: boolean }
      expect([200, 400]).toContain(response.status)
      expect(answer.ok).toBe(response.status === 200)
    }),
    { numRuns: RUNS },
  )
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200)
})

test('no log line holds a number or a secret, whatever the field', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), fc.stringMatching(/^\+?[1-9]\d{9,12}$/), (field, number) => {
      const lines: string[] = []
      const log = createLog(['s3cr"et'], (line) => lines.push(line))
      log.warn(
        { [`${field}x`]: `call ${number}`, nested: { token: 'abc-token', list: [number] } },
        `from ${number} s3cr"et`,
      )
      const [line = ''] = lines
      expect(() => JSON.parse(line)).not.toThrow()
      for (const hidden of [number, 'abc-token', 's3cr']) expect(line).not.toContain(hidden)
    }),
  )
  expect(maskText('+919876543210')).toMatch(/210$/)
})
