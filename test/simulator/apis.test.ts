/** Credentials of the three systems, errors of outbound calls, users, and the limit of /developers. */
import { describe, expect, it } from 'vitest'
import { aSimulator } from './a-simulator.ts'
import { ask } from './client.ts'

let now = Date.UTC(2026, 3, 7, 10)

const { simulator, client } = await aSimulator({ clock: () => now })

describe('credentials', () => {
  const key = () => simulator.account.publicApi.apiKey
  const cases: [what: string, headers: () => Record<string, string>, status: number, words: RegExp][] = [
    ['no key', () => ({}), 401, /Unauthorized/],
    ['a wrong key', () => ({ Authorization: 'Bearer nonsense' }), 403, /explicit deny/],
    [
      'bearer in lower case',
      () => ({ Authorization: `bearer ${key()}` }),
      403,
      /explicit deny in an identity-based policy/,
    ],
    ['the key without its word', () => ({ Authorization: key() }), 403, /explicit deny/],
    [
      'another company',
      () => ({ Authorization: `Bearer ${key()}`, 'X-MYOP-COMPANY-ID': 'other' }),
      403,
      /Company/,
    ],
    ['no company', () => ({ Authorization: `Bearer ${key()}` }), 403, /Company/],
  ]
  it.each(cases)('publicapi refuses %s', async (_what, headers, status, words) => {
    const answer = await ask(`${simulator.urls.publicApi}/contacts`, { headers: headers() })
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toMatch(words)
  })

  it('developers takes its token as a parameter, not as a header', async () => {
    const { token } = simulator.account.developers
    const url = `${simulator.urls.developers}/user`
    expect((await client.users()).status).toBe(200)
    expect((await ask(url)).status).toBe(401)
    expect((await ask(`${url}?token=wrong`)).status).toBe(401)
    expect((await ask(url, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(401)
  })

  it('outbound calls need the key of the gateway', async () => {
    const body = JSON.stringify(client.obdBody)
    for (const headers of [{}, { 'x-api-key': 'wrong' }, { Authorization: simulator.account.obd.apiKey }]) {
      const answer = await ask(simulator.urls.obd, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
      expect(answer).toEqual({ status: 403, body: { message: 'Forbidden' } })
    }
    expect(simulator.state().calls).toEqual([])
  })

  it('unknown paths are 404', async () => {
    expect((await ask(`${simulator.urls.publicApi}/nothing`, { headers: client.publicHeaders })).status).toBe(
      404,
    )
    expect((await ask(`${simulator.url}/nothing`)).status).toBe(404)
  })
})

describe('outbound calls', () => {
  const documented: [change: Record<string, unknown>, status: number, words: RegExp][] = [
    [{ company_id: '' }, 400, /company_id/],
    [{ number: '' }, 400, /number/],
    [{ public_ivr_id: '' }, 400, /public_ivr_id/],
    [{ company_id: 'other' }, 400, /Invalid company_id/],
    [{ secret_token: 'other' }, 400, /Invalid secret_token/],
    [{ type: '3' }, 400, /type/],
    [{ user_id: undefined }, 400, /user_id or number_2/],
    [{ number_2: '+919810012399' }, 403, /not allowed together/],
    [{ type: '2' }, 403, /not allowed for type 2/],
    [{ type: '2', user_id: undefined, number_2: '+919810012399' }, 403, /not allowed for type 2/],
    [{ number: '9876543210' }, 400, /Invalid number/],
    [{ number: '919876543210' }, 400, /Invalid number/],
    [{ number: '+91 98765 43210' }, 400, /Invalid number/],
    [{ number: '+910000000000' }, 400, /Invalid number/],
    [{ user_id: undefined, number_2: '9810012399' }, 400, /Invalid number_2/],
    [{ max_call_duration: 0 }, 400, /max_call_duration/],
    [{ max_call_duration: 5401 }, 400, /max_call_duration/],
    [{ public_ivr_id: 'other' }, 404, /IVR/],
    [{ user_id: '694e6be5a520b399' }, 400, /user_id/],
  ]
  it.each(documented)('%j is %i', async (change, status, words) => {
    const answer = await client.obd({ reference_id: 'echoed', ...change })
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.body).sort()).toEqual([
      'code',
      'details',
      'reference_id',
      'status',
      'unique_id',
    ])
    expect(answer.body).toMatchObject({ status: 'error', code: String(status), reference_id: 'echoed' })
    expect(answer.body.details).toMatch(words)
    expect(simulator.state().calls).toEqual([])
  })

  const datatypes = [
    { number: 919876543210 },
    { type: 1 },
    { call_hold: 'true' },
    { max_call_duration: '300' },
    { max_call_duration: 1.5 },
    { custom_1: 5 },
    { company_id: undefined },
    { secret_token: undefined },
    { number: undefined },
  ]
  it.each(datatypes)('%j does not pass the gateway', async (change) => {
    expect(await client.obd(change)).toEqual({ status: 400, body: { message: 'Invalid request body' } })
  })
  it('neither does a body that is no JSON', async () => {
    const headers = { 'x-api-key': simulator.account.obd.apiKey, 'content-type': 'application/json' }
    const answer = await ask(simulator.urls.obd, { method: 'POST', headers, body: '{"company_id":' })
    expect(answer).toEqual({ status: 400, body: { message: 'Invalid request body' } })
  })

  const wrong = [
    [{ secret_token: 'other' }, /secret_token/],
    [{ company_id: 'other' }, /company_id/],
    [{ public_ivr_id: 'other' }, /IVR/],
    [{ user_id: '694e6be5a520b399' }, /user_id/],
    [{}, /Invalid number/],
  ] as const
  it.each(wrong)('with an impossible number tell what else is wrong first: %j', async (change, words) => {
    const answer = await client.obd({ ...change, number: '+910000000000' })
    expect(answer.body.details).toMatch(words)
    expect(simulator.state().calls).toEqual([])
    expect(simulator.state().counts.webhooks.skipped).toBe(0)
  })

  it('takes every optional field', async () => {
    const answer = await client.obd({
      region: 'x',
      std_code: '11',
      caller_id: '+911206544522',
      max_call_duration: 5400,
      call_hold: true,
      custom_1: 'value',
    })
    expect(answer).toMatchObject({
      status: 200,
      body: { details: 'Request accepted successfully', reference_id: '' },
    })
  })

  it('warns when the call is not held', async () => {
    expect((await client.obd({ call_hold: false })).body.details).toBe(
      'This call might get cancelled due to unavailability of UDC(User/Department/Channels)!!',
    )
  })

  it('refuses a reference_id for two days once it was accepted, and not before', async () => {
    expect((await client.obd({ reference_id: 'once', number: 'bad' })).status).toBe(400)
    expect((await client.obd({ reference_id: 'once' })).status).toBe(200)
    const again = await client.obd({ reference_id: 'once' })
    expect(again).toMatchObject({ status: 403, body: { details: 'Duplicate reference_id' } })
    now += 48 * 3_600_000
    expect((await client.obd({ reference_id: 'once' })).status).toBe(200)
  })
})

describe('an address that is not on the list', () => {
  it('may neither read contacts nor place calls, whatever its credentials', async () => {
    expect((await client.control('ip', { allowed: false })).body).toEqual({ allowed: false })
    expect(await client.contacts()).toEqual({ status: 403, body: { message: 'Forbidden' } })
    expect(await client.obd()).toMatchObject({
      status: 403,
      body: { status: 'error', code: '403', details: 'Unauthorised source IP' },
    })
    expect(simulator.state().calls).toEqual([])
    expect((await client.users()).status).toBe(200)
    simulator.sourceIp({ allowed: true })
    expect((await client.contacts()).status).toBe(200)
    expect((await client.obd()).status).toBe(200)
  })
})

describe('users', () => {
  const ids = async (query: string) =>
    (await client.users(query)).body.data.map((user: { user_id: string }) => user.user_id)

  it('are the six of the start line, the first being the account’s own', async () => {
    const { body } = await client.users()
    expect(body).toMatchObject({ total_user: 6, page_size: 20, next_page: '', prev_page: '' })
    expect(await ids('')).toEqual(simulator.users.map((user) => user.userId))
    expect(simulator.users[0]?.userId).toBe(simulator.account.obd.userId)
    for (const { userId } of simulator.users) expect(userId).toMatch(/^[0-9a-f]{16}$/)
  })

  it('are found by name, e-mail or phone', async () => {
    expect(await ids('&keyword=asha')).toEqual([simulator.users[0]?.userId])
    expect(await ids('&keyword=rohan@example')).toEqual([simulator.users[1]?.userId])
    expect(await ids('&keyword=9810012303')).toEqual([simulator.users[2]?.userId])
    expect(await ids('&keyword=nobody')).toEqual([])
  })

  it('come in pages', async () => {
    const second = await client.users('&page=2&page-size=4')
    expect(second.body).toMatchObject({ page_size: 4, next_page: '', prev_page: '1', total_user: 6 })
    expect(second.body.data).toHaveLength(2)
    expect((await client.users('&page=1&page-size=4')).body.next_page).toBe('2')
    expect(await ids('&page=2&page-size=4&_all=1')).toHaveLength(6)
  })

  it('answer on one of the two paths', async () => {
    const url = `${simulator.urls.developers}/search/user?token=${simulator.account.developers.token}`
    expect((await ask(url)).status).toBe(404)
    simulator.developers({ paths: 'search' })
    expect((await ask(url)).status).toBe(200)
    expect((await client.users()).status).toBe(404)
  })

  it('are not there on a plan without them, for whoever has the token', async () => {
    expect((await client.control('users', { available: false })).body).toEqual({ available: false })
    expect((await client.users()).status).toBe(404)
    expect((await ask(`${simulator.urls.developers}/user?token=wrong`)).status).toBe(401)
    simulator.developers({ paths: 'search' })
    const url = `${simulator.urls.developers}/search/user?token=${simulator.account.developers.token}`
    expect((await ask(url)).status).toBe(404)
    simulator.userApi({ available: true })
    expect((await ask(url)).status).toBe(200)
  })

  it('are limited to 20 a minute when asked to be', async () => {
    simulator.throttle({ on: true })
    for (let count = 0; count < 20; count += 1) expect((await client.users()).status).toBe(200)
    expect((await client.users()).status).toBe(429)
    now += 61_000
    expect((await client.users()).status).toBe(200)
    simulator.throttle({ on: false })
    for (let count = 0; count < 25; count += 1) expect((await client.users()).status).toBe(200)
  })
})
