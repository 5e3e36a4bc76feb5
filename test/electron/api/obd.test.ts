import { describe, expect, it } from 'vitest'
import { placeCall } from '../../../electron/api/obd.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'

const NUMBER = '+919876543210'
const REFERENCE = '0d5f2f6e-3d0f-4bb3-9a53-0f2f7a1f5d10'
const PLAIN = { callerId: '', stdCode: '', callHold: true, maxDurationSeconds: null }
const UNCONFIRMED = { kind: 'unconfirmed' }

const said = (code: number, details: string) => ({
  details,
  status: code === 200 ? 'success' : 'error',
  code: String(code),
  unique_id: 'provider-id',
  reference_id: REFERENCE,
})

async function place(act: Parameters<typeof httpDouble>[0], timeoutMs?: number) {
  const server = await httpDouble(act)
  const outcome = await placeCall(fetch, anAccount(server.url), NUMBER, REFERENCE, PLAIN, timeoutMs)
  return { outcome, server }
}

describe('the request', () => {
  it('is the documented one, and carries each credential in its place only', async () => {
    const { outcome, server } = await place(answer(200, said(200, 'Request accepted successfully')))
    expect(outcome).toEqual({ kind: 'accepted' })
    expect(server.asked).toHaveLength(1)
    const { method, path, query, headers, body } = server.asked[0]!
    expect([method, path, query.size]).toEqual(['POST', '/obd-api-v1', 0])
    expect(JSON.parse(body)).toEqual({
      company_id: '6836cad944e39380',
      secret_token: 'obd-secret-token-91cd',
      type: '1',
      number: NUMBER,
      public_ivr_id: '6981d1c6c99f8650',
      user_id: '694e6be5a520b301',
      reference_id: REFERENCE,
      call_hold: true,
    })
    expect(headers['x-api-key']).toBe('obd-x-api-key-77aa')
    expect(headers['content-type']).toBe('application/json')
    expect(headers.authorization).toBeUndefined()
    const { 'x-api-key': _key, ...others } = headers
    expect(JSON.stringify(others)).not.toMatch(/publicapi-key|obd-|developers-token/)
  })

  it.each<[string, object, object]>([
    ['nothing that is not set', PLAIN, { call_hold: true }],
    ['that it may be dropped', { callHold: false }, { call_hold: false }],
    [
      'company number, region and longest talk',
      { callerId: ' +911206544522 ', stdCode: '120', maxDurationSeconds: 300 },
      { call_hold: true, caller_id: '+911206544522', std_code: '120', max_call_duration: 300 },
    ],
    [
      'no longer talk than there is',
      { maxDurationSeconds: 9000 },
      { call_hold: true, max_call_duration: 5400 },
    ],
    ['whole seconds', { maxDurationSeconds: 0.4 }, { call_hold: true, max_call_duration: 1 }],
  ])('says %s', async (_what, options, sent) => {
    const server = await httpDouble(answer(200, said(200, 'ok')))
    await placeCall(fetch, anAccount(server.url), NUMBER, REFERENCE, { ...PLAIN, ...options })
    const body: unknown = JSON.parse(server.asked[0]?.body ?? '')
    const { caller_id, std_code, call_hold, max_call_duration } = body as Record<string, unknown>
    expect(JSON.parse(JSON.stringify({ caller_id, std_code, call_hold, max_call_duration }))).toEqual(sent)
  })

  it('is taken by the simulator, once for one reference', async () => {
    const simulator = await createSimulator({ speed: 0 })
    try {
      expect(await placeCall(fetch, simulator.account, NUMBER, REFERENCE, PLAIN)).toEqual({
        kind: 'accepted',
      })
      expect(await placeCall(fetch, simulator.account, NUMBER, REFERENCE, PLAIN)).toMatchObject({
        fault: { code: 'obd-duplicate' },
      })
      const { obd } = simulator.account
      const wrong = async (change: Partial<typeof obd>) => {
        const account = { ...simulator.account, obd: { ...obd, ...change } }
        const outcome = await placeCall(fetch, account, NUMBER, crypto.randomUUID(), PLAIN)
        return outcome.kind === 'refused' ? outcome.fault.code : outcome.kind
      }
      expect(await wrong({ apiKey: 'no' })).toBe('obd-bad-key')
      expect(await wrong({ secretToken: 'no' })).toBe('obd-bad-key')
      expect(await wrong({ publicIvrId: '0' })).toBe('obd-ivr-not-found')
      expect(await wrong({ userId: '0' })).toBe('obd-bad-request')
    } finally {
      await simulator.close()
    }
  })
})

describe('what the provider says', () => {
  it.each<[number, string, FaultCode]>([
    [400, 'Missing required field: number, type', 'invalid-number'],
    [400, 'Invalid number, country code is required', 'invalid-number'],
    [400, 'max_call_duration should be between 1 and 5400', 'obd-bad-request'],
    [400, 'Invalid user_id', 'obd-bad-request'],
    [400, 'Invalid company_id or secret_token', 'obd-bad-key'],
    [400, 'Invalid IVR configuration', 'obd-ivr-not-found'],
    [400, 'Missing required field: public_ivr_id', 'obd-ivr-not-found'],
    [401, 'Unauthorized', 'obd-bad-key'],
    [403, 'Unauthorised source IP', 'obd-ip-not-allowed'],
    [403, 'IP whitelist enforcement', 'obd-ip-not-allowed'],
    [403, 'Usage threshold exceeded', 'obd-limit'],
    [403, 'Duplicate reference_id', 'obd-duplicate'],
    [403, 'Billing expiry', 'obd-billing'],
    [403, 'Insufficient balance', 'obd-billing'],
    [403, 'user_id and number_2 are not allowed together', 'obd-dialler-not-allowed'],
    [403, 'Anonymous dialer is not enabled', 'obd-dialler-not-allowed'],
    [403, 'Invalid field usage for selected dialer type', 'obd-dialler-not-allowed'],
    [403, 'something new', 'obd-forbidden'],
    [404, 'Routing configuration is not available', 'obd-ivr-not-found'],
    [429, 'Too many requests', 'obd-limit'],
    [500, 'Dependent services are unavailable', 'obd-unavailable'],
    [503, 'Service unavailable', 'obd-unavailable'],
  ])('%i "%s" is %s', async (status, details, code) => {
    const { outcome } = await place(answer(status, said(status, details)))
    expect(outcome).toEqual({ kind: 'refused', fault: { code, detail: details } })
  })

  it.each<[string, number, unknown, FaultCode, string | null]>([
    ['the gateway’s own 403', 403, { message: 'Forbidden' }, 'obd-bad-key', 'Forbidden'],
    ['its other 403', 403, { message: 'User is not authorized' }, 'obd-bad-key', 'User is not authorized'],
    ['an empty 403', 403, '', 'obd-bad-key', null],
    ['a gateway’s 400', 400, { message: 'Invalid request body' }, 'obd-bad-request', 'Invalid request body'],
    ['an HTML page', 500, '<html><h1>Internal Server Error</h1></html>', 'obd-unavailable', null],
    ['plain text', 404, 'not here', 'obd-ivr-not-found', null],
    ['a list', 400, [], 'obd-bad-request', null],
    [
      'an error in a 200',
      200,
      said(403, 'Duplicate reference_id'),
      'obd-duplicate',
      'Duplicate reference_id',
    ],
    ['an error without its code in a 200', 200, { status: 'error' }, 'obd-unavailable', null],
  ])('%s', async (_what, status, body, code, detail) => {
    const { outcome } = await place(answer(status, body))
    expect(outcome).toEqual({ kind: 'refused', fault: { code, detail } })
  })

  it.each([
    ['with a warning', said(200, 'This call might get cancelled due to unavailability of UDC')],
    ['without a body', ''],
    ['with fields nobody knows', { status: 'success', code: 200, queue: { position: 4 } }],
  ])('accepts a 200 %s', async (_what, body) => {
    expect((await place(answer(200, body))).outcome).toEqual({ kind: 'accepted' })
  })

  it('hands on no credential that the provider quotes', async () => {
    const { outcome } = await place(
      answer(403, said(403, 'Token obd-secret-token-91cd of obd-x-api-key-77aa')),
    )
    expect(outcome).toMatchObject({ fault: { code: 'obd-bad-key', detail: 'Token *** of ***' } })
  })
})

describe('when nobody answers', () => {
  it.each([408, 502, 504])('a gateway’s %i says nothing about the call', async (status) => {
    expect((await place(answer(status, '<html>Bad gateway</html>'))).outcome).toEqual(UNCONFIRMED)
  })

  it('a server that hangs leaves it unconfirmed', async () => {
    const { outcome, server } = await place(hang, 100)
    expect(outcome).toEqual(UNCONFIRMED)
    expect(server.asked).toHaveLength(1)
  })

  it('a body that never ends leaves it unconfirmed', async () => {
    const { outcome } = await place((_asked, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"status":')
    }, 100)
    expect(outcome).toEqual(UNCONFIRMED)
  })

  it('a reset after the request was read leaves it unconfirmed, and it is not sent again', async () => {
    const { outcome, server } = await place(reset)
    expect(outcome).toEqual(UNCONFIRMED)
    expect(server.asked).toHaveLength(1)
  })

  it('a refused connection means that nothing was dialled', async () => {
    const server = await httpDouble(hang)
    await server.close()
    const outcome = await placeCall(fetch, anAccount(server.url), NUMBER, REFERENCE, PLAIN)
    expect(outcome).toMatchObject({ kind: 'refused', fault: { code: 'offline' } })
    expect(JSON.stringify(outcome)).not.toMatch(/obd-|9876543210/)
  })

  it('so does a name that nobody knows', async () => {
    const account = anAccount('http://no-such-host.invalid')
    expect(await placeCall(fetch, account, NUMBER, REFERENCE, PLAIN)).toMatchObject({
      fault: { code: 'offline' },
    })
  })

  it.each([
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_NAME_NOT_RESOLVED', 'offline'],
    ['net::ERR_CONNECTION_RESET', 'unconfirmed'],
    ['net::ERR_NETWORK_CHANGED', 'unconfirmed'],
    ['net::ERR_EMPTY_RESPONSE', 'unconfirmed'],
    ['anything else', 'unconfirmed'],
  ])('Chromium’s %s is %s', async (message, expected) => {
    const failing = () => Promise.reject(new Error(message))
    const outcome = await placeCall(failing, anAccount(), NUMBER, REFERENCE, PLAIN)
    expect(outcome.kind === 'refused' ? outcome.fault.code : outcome.kind).toBe(expected)
  })
})
