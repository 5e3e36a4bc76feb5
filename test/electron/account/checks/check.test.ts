/** What the live systems were seen, or may be expected, to answer beside what the simulator does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, type Known } from '../../../../electron/account/checks/check.ts'
import type { Typed } from '../../../../electron/account/fields.ts'
import { type CheckGroup, type CheckResult, SECRET_FIELDS } from '../../../../shared/views/setup.ts'
import { answer, hang, httpDouble, reset } from '../../../support/http-double.ts'
import { NOTHING_KNOWN, NOW, OPTIONS, typedFor } from './typed.ts'

const GROUPS = ['contacts', 'calls', 'users'] as const

async function run(
  group: CheckGroup,
  act: Parameters<typeof httpDouble>[0],
  change: Partial<Typed> = {},
  known: Partial<Known> = {},
) {
  const server = await httpDouble(act)
  const typed = { ...typedFor(server.url), ...change }
  const { result, learned } = await check(group, typed, { ...NOTHING_KNOWN, ...known }, OPTIONS)
  return { result, learned, server }
}
const said = (code: number, details: string) => ({ details, status: 'error', code: String(code) })
const aResult = (code: CheckResult['code']): CheckResult => ({
  ok: code === 'ok',
  code,
  fields: [],
  detail: null,
  checkedAt: NOW,
})

describe('contacts', () => {
  it('reads one contact, with the credentials in their headers only', async () => {
    const page = { status: 'success', data: { count: 0, next: null, previous: null, results: [] } }
    const { result, server } = await run('contacts', answer(200, page))
    expect(result).toEqual(aResult('ok'))
    const [asked] = server.asked
    expect([asked?.method, asked?.path, String(asked?.query)]).toEqual([
      'GET',
      '/publicapi/contacts',
      'limit=1',
    ])
    expect(asked?.headers.authorization).toBe('Bearer publicapi-key-3f81')
    expect(asked?.headers['x-myop-company-id']).toBe('6836cad944e39380')
    expect(JSON.stringify(asked)).not.toMatch(/obd-|developers-token/)
  })

  const DENY =
    'User is not authorized to access this resource with an explicit deny in an identity-based policy'
  it.each<[number, unknown, CheckResult['code'], string[]]>([
    [401, { message: 'Unauthorized' }, 'bad-key', ['publicApiKey']],
    [403, { Message: DENY }, 'bad-key', ['publicApiKey', 'companyId']],
    [403, '', 'bad-key', ['publicApiKey', 'companyId']],
    [403, { message: 'Forbidden' }, 'ip-not-allowed', []],
    [403, { message: 'Your IP is not whitelisted' }, 'ip-not-allowed', []],
    [401, { message: 'IP whitelist enforcement' }, 'ip-not-allowed', []],
    [403, { message: 'Company mismatch' }, 'company-mismatch', ['companyId']],
    [400, { errors: { company: ['Invalid company id.'] } }, 'company-mismatch', ['companyId']],
    [429, { message: 'Too Many Requests' }, 'rate-limited', []],
    [404, '<html>Not Found</html>', 'unexpected', ['publicApiUrl']],
    [200, '<html>Sign in to the network</html>', 'unexpected', ['publicApiUrl']],
    [200, [], 'unexpected', ['publicApiUrl']],
    [200, { status: 'error', code: '401', message: 'Unauthorized' }, 'bad-key', ['publicApiKey']],
    [502, '<html>Bad gateway</html>', 'unreachable', ['publicApiUrl']],
  ])('%i %j is %s', async (status, body, code, fields) => {
    expect((await run('contacts', answer(status, body))).result).toMatchObject({ ok: false, code, fields })
  })
})

describe('calls', () => {
  it('sends what can never dial, once, new each time', async () => {
    const { server } = await run('calls', answer(400, said(400, 'Invalid number, country code is required')))
    expect(server.asked).toHaveLength(1)
    const [asked] = server.asked
    const { reference_id, ...body } = JSON.parse(asked?.body ?? '')
    expect(body).toEqual({
      company_id: '6836cad944e39380',
      secret_token: 'obd-secret-token-91cd',
      type: '1',
      number: '+0',
      public_ivr_id: '6981d1c6c99f8650',
      user_id: '694e6be5a520b301',
      call_hold: false,
    })
    expect(asked?.headers['x-api-key']).toBe('obd-x-api-key-77aa')
    expect(reference_id).toMatch(/^[0-9a-f-]{36}$/)
    const again = await run('calls', answer(400, said(400, 'Invalid number')))
    expect(JSON.parse(again.server.asked[0]?.body ?? '').reference_id).not.toBe(reference_id)
  })

  it.each<[number, unknown, CheckResult['code'], string[]]>([
    [400, said(400, 'Invalid number, country code is required'), 'ok', []],
    [200, said(400, 'Invalid number'), 'ok', []],
    [403, { message: 'Forbidden' }, 'bad-key', ['obdKey']],
    [403, '', 'bad-key', ['obdKey']],
    [401, { message: 'Unauthorized' }, 'bad-key', ['obdKey']],
    [403, said(403, 'Unauthorised source IP'), 'ip-not-allowed', []],
    [403, said(403, 'IP whitelist enforcement'), 'ip-not-allowed', []],
    [400, said(400, 'Invalid secret_token'), 'bad-secret-token', ['obdSecretToken']],
    [403, said(403, 'Token mismatch'), 'bad-secret-token', ['obdSecretToken']],
    [400, said(400, 'Invalid company_id'), 'company-mismatch', ['companyId']],
    [
      400,
      said(400, 'Invalid company_id or secret_token'),
      'bad-secret-token',
      ['obdSecretToken', 'companyId'],
    ],
    [400, said(400, 'Invalid IVR configuration'), 'ivr-not-found', ['publicIvrId']],
    [404, said(404, 'Routing configuration is not available'), 'ivr-not-found', ['publicIvrId']],
    [400, said(400, 'Invalid user_id'), 'user-unknown', ['userId']],
    [403, said(403, 'user_id is not active'), 'user-unknown', ['userId']],
    [429, { message: 'Too many requests' }, 'rate-limited', []],
    [403, said(403, 'Usage threshold exceeded'), 'rate-limited', []],
    [403, said(403, 'something new'), 'unexpected', []],
    [400, { message: 'Invalid request body' }, 'unexpected', []],
    [404, '<html>Not Found</html>', 'unexpected', ['obdUrl']],
    [404, 'nothing here', 'unexpected', ['obdUrl']],
    [503, said(503, 'Service unavailable'), 'unreachable', ['obdUrl']],
    [200, { status: 'success', code: '200', details: 'Request accepted successfully' }, 'unexpected', []],
  ])('%i %j is %s', async (status, body, code, fields) => {
    expect((await run('calls', answer(status, body))).result).toMatchObject({
      code,
      fields,
      ok: code === 'ok',
    })
  })

  it.each(['Billing expiry', 'Anonymous dialer is not enabled'])(
    'a desk may open though the provider says "%s"',
    async (details) => {
      const { result } = await run('calls', answer(403, said(403, details)))
      expect(result).toMatchObject({ ok: true, code: 'ok', detail: details })
    },
  )

  it('knows which of two is wrong from the test of contacts', async () => {
    const both = answer(400, said(400, 'Invalid company_id or secret_token'))
    const testedAs = async (code: CheckResult['code']) =>
      (await run('calls', both, {}, { contacts: aResult(code) })).result
    expect(await testedAs('ok')).toMatchObject({ code: 'bad-secret-token', fields: ['obdSecretToken'] })
    expect(await testedAs('company-mismatch')).toMatchObject({
      code: 'company-mismatch',
      fields: ['companyId'],
    })
  })
})

describe('users', () => {
  const page = (...data: unknown[]) => ({ status: 'success', total_user: data.length, data, next_page: '' })
  const ME = { uuid: '694e6be5a520b301', name: 'Asha', country_code: '91', contact_number: '9876543210' }

  it('learns who the agent is, and only their real numbers', async () => {
    const me = { ...ME, alternate_number: '67' }
    const { result, learned, server } = await run('users', answer(200, page({ uuid: 'x' }, me)))
    expect(result).toEqual(aResult('ok'))
    expect(learned).toEqual({ prefix: '', user: { name: 'Asha', phones: ['+919876543210'] } })
    expect(server.asked).toHaveLength(1)
    expect(server.asked[0]?.headers.authorization).toBeUndefined()
  })

  it('needs no user id to find the path', async () => {
    const { result, learned } = await run('users', answer(200, page(ME)), { userId: '' })
    expect(result.code).toBe('ok')
    expect(learned).toEqual({ prefix: '', user: null })
  })

  it('asks the other path where a gateway refuses one that it does not know', async () => {
    const { result, learned } = await run('users', ({ path }, response) => {
      const known = path === '/developers/search/user'
      answer(known ? 200 : 403, known ? page(ME) : { message: 'Missing Authentication Token' })(
        { path } as never,
        response,
      )
    })
    expect(result.code).toBe('ok')
    expect(learned?.prefix).toBe('/search')
  })

  it('finds the path that has moved', async () => {
    const { learned, server } = await run(
      'users',
      (asked, response) => answer(asked.path.includes('/search/') ? 404 : 200, page(ME))(asked, response),
      {},
      { prefix: '/search' },
    )
    expect(server.asked.map(({ path }) => path)).toEqual(['/developers/search/user', '/developers/user'])
    expect(learned?.prefix).toBe('')
  })

  it.each<[number, unknown, CheckResult['code'], string[]]>([
    [401, { message: 'This is not an authorized request.' }, 'bad-key', ['developersToken']],
    [
      400,
      { status: 'error', code: 400, message: 'not an authorized request' },
      'bad-key',
      ['developersToken'],
    ],
    [200, { status: 'error', code: 401, message: 'Invalid token' }, 'bad-key', ['developersToken']],
    [403, 'Forbidden', 'bad-key', ['developersToken']],
    [403, { message: 'IP not whitelisted' }, 'ip-not-allowed', []],
    [429, { message: 'Throttled' }, 'rate-limited', []],
    [200, '<html>Sign in to the network</html>', 'unexpected', ['developersUrl']],
    [500, 'oops', 'unreachable', ['developersUrl']],
  ])('%i %j is %s', async (status, body, code, fields) => {
    expect((await run('users', answer(status, body))).result).toMatchObject({ ok: false, code, fields })
  })
})

describe.each(GROUPS)('each group: %s', (group) => {
  it('looks at the address where a gateway does not know it', async () => {
    const { result } = await run(group, answer(403, { message: 'Missing Authentication Token' }))
    const field = { contacts: 'publicApiUrl', calls: 'obdUrl', users: 'developersUrl' }[group]
    expect(result).toMatchObject({ ok: false, code: 'unexpected', fields: [field] })
  })

  it('cannot be reached where nobody listens, answers or stays', async () => {
    const unreachable = { ok: false, code: 'unreachable' }
    expect((await run(group, reset)).result).toMatchObject(unreachable)
    const server = await httpDouble(hang)
    const typed = typedFor(server.url)
    const hanging = await check(group, typed, NOTHING_KNOWN, { ...OPTIONS, timeoutMs: 100 })
    expect(hanging.result).toMatchObject({ ...unreachable, detail: new URL(server.url).host })
    await server.close()
    expect((await check(group, typed, NOTHING_KNOWN, OPTIONS)).result).toMatchObject(unreachable)
  })

  it('is incomplete, and asks nobody, while a field is missing or an address is none', async () => {
    const server = await httpDouble(answer(500, ''))
    const fields = {
      contacts: ['companyId', 'publicApiUrl', 'publicApiKey'],
      calls: ['companyId', 'obdUrl', 'obdKey', 'obdSecretToken', 'publicIvrId', 'userId'],
      users: ['developersUrl', 'developersToken'],
    } as const
    for (const field of fields[group]) {
      for (const value of field.endsWith('Url') ? ['', 'here', 'ftp://x', 'https://'] : ['']) {
        const typed = { ...typedFor(server.url), [field]: value }
        const { result } = await check(group, typed, NOTHING_KNOWN, OPTIONS)
        expect(result).toEqual({ ...aResult('incomplete'), fields: [field] })
      }
    }
    expect(server.asked).toEqual([])
  })

  it('never follows a redirect with the credentials', async () => {
    const elsewhere = await httpDouble(answer(200, {}))
    const { result } = await run(group, (_asked, response) => {
      response.writeHead(307, { Location: elsewhere.url }).end()
    })
    expect(result.code).toBe('unreachable')
    expect(elsewhere.asked).toEqual([])
  })

  it('tells no secret, whatever the other side quotes', async () => {
    const typed = typedFor('http://x')
    const secrets = SECRET_FIELDS.map((field) => typed[field])
    for (const status of [200, 400, 401, 403, 404, 429, 500]) {
      const quoted = `IP, user_id, number: ${secrets.join(' ')} ${'x'.repeat(1_000)}`
      const { result } = await run(group, answer(status, { details: quoted, message: quoted }))
      for (const secret of secrets) expect(JSON.stringify(result)).not.toContain(secret)
      expect(result.detail?.length ?? 0).toBeLessThanOrEqual(300)
    }
  })

  it('always has a result', async () => {
    const server = await httpDouble(answer(200, {}))
    const status = fc.integer({ min: 200, max: 599 }).filter((code) => code !== 204 && code !== 304)
    const body = fc.oneof(fc.json(), fc.string(), fc.constant('{"status":"error","code":"x"}'))
    const key = fc.oneof(fc.string(), fc.constant('ключ'), fc.constant('a\nb'))
    await fc.assert(
      fc.asyncProperty(status, body, key, async (code, text, odd) => {
        server.act((_asked, response) => response.writeHead(code).end(text))
        const keys = Object.fromEntries(SECRET_FIELDS.map((field) => [field, odd]))
        const typed = { ...typedFor(server.url), ...keys }
        const { result } = await check(group, typed, NOTHING_KNOWN, OPTIONS)
        expect(result.checkedAt).toBe(NOW)
        expect(result.ok).toBe(result.code === 'ok' || result.code === 'no-user-api')
      }),
      { numRuns: 60 },
    )
  })
})
