/** The control interface over HTTP: faults, the list of requests, seeds, reset. */
import { describe, expect, it } from 'vitest'
import { createSimulator } from '../../simulator/create-simulator.ts'
import { aSimulator } from './a-simulator.ts'
import { ask, clientOf } from './client.ts'
import { until } from './receiver.ts'

const { simulator, client } = await aSimulator()

describe('faults', () => {
  it('answer a status and a body so many times, on every path under the route', async () => {
    const fault = { route: '/publicapi/contacts', times: 2, status: 503, body: { message: 'later' } }
    expect((await client.control('fault', fault)).body).toEqual({ faults: 1 })
    expect(await client.contacts()).toEqual({ status: 503, body: { message: 'later' } })
    expect(await client.contacts('/any-id')).toEqual({ status: 503, body: { message: 'later' } })
    expect((await client.contacts()).status).toBe(200)
    expect(simulator.state().counts.faults).toBe(0)
  })

  it('do not touch other routes', async () => {
    simulator.fault({ route: '/publicapi/con', times: 1, status: 500 })
    simulator.fault({ route: '/_control', times: 1, status: 500 })
    expect((await client.contacts()).status).toBe(200)
    expect((await client.control('state')).status).toBe(200)
  })

  it('do not process the request they answer', async () => {
    simulator.fault({ route: '/publicapi/contacts', status: 500 })
    await client.contacts('', 'POST', { name: 'A', country_code: '91', phone_number: '9815516123' })
    expect(simulator.state().counts.contacts).toBe(0)
  })

  const silent = [
    [true, 0],
    ['after', 1],
  ] as const
  it.each(silent)('with timeout %s never answer, having processed %i', async (timeout, calls) => {
    simulator.fault({ route: '/obd-api-v1', timeout })
    const gaveUp = new AbortController()
    const request = fetch(simulator.urls.obd, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': simulator.account.obd.apiKey },
      body: JSON.stringify({ ...client.obdBody, reference_id: 'silent' }),
      signal: gaveUp.signal,
    })
    const ended = request.then(
      () => 'answered',
      () => 'gave up',
    )
    await until(() => simulator.requests().length === 1 && simulator.state().counts.faults === 0)
    await until(() => (calls === 0 ? true : simulator.state().counts.webhooks.skipped > 0))
    gaveUp.abort()
    expect(await ended).toBe('gave up')
    expect(simulator.requests()[0]?.status).toBeNull()
    expect((await client.obd({ reference_id: 'silent' })).status).toBe(calls === 0 ? 200 : 403)
  })

  it('reset the connection', async () => {
    simulator.fault({ route: '/publicapi', reset: true })
    await expect(client.contacts()).rejects.toThrow()
    expect((await client.contacts()).status).toBe(200)
  })

  it.each([
    { route: 'obd', status: 500 },
    { route: '/obd-api-v1' },
    { route: '/x', status: 99 },
    { status: 500 },
  ])('are refused when they make no sense: %j', async (fault) => {
    expect((await client.control('fault', fault)).status).toBe(400)
  })

  it('let the simulator close while a request hangs', async () => {
    const other = await createSimulator()
    other.fault({ route: '/publicapi', timeout: true })
    const request = clientOf(other)
      .contacts()
      .catch(() => 'closed')
    await until(() => other.state().counts.faults === 0)
    await other.close()
    expect(await request).toBe('closed')
  })
})

describe('the list of requests', () => {
  it('says what was asked and answered, in order, without control itself', async () => {
    await client.contacts('?limit=3')
    await client.obd({ reference_id: 'seen' })
    await client.users()
    const list = (await client.control('requests')).body
    expect(list.map((one: Record<string, unknown>) => [one.method, one.path, one.status])).toEqual([
      ['GET', '/publicapi/contacts', 200],
      ['POST', '/obd-api-v1', 200],
      ['GET', '/developers/user', 200],
    ])
    expect(list[0].query).toEqual({ limit: '3' })
    expect(list[1].body).toMatchObject({ reference_id: 'seen', number: '+919876543210' })
    expect(Date.parse(list[0].at)).toBeGreaterThan(0)
  })

  it('holds no secret, right or wrong', async () => {
    const { account } = simulator
    await client.obd({ custom_1: `echo ${account.publicApi.apiKey}` })
    await client.obd({ secret_token: 'almost-the-secret' })
    await client.users('&keyword=x')
    await ask(`${simulator.urls.developers}/user?token=almost-the-token`)
    await client.contacts('', 'POST', { name: account.obd.apiKey })
    const text = JSON.stringify((await client.control('requests')).body)
    expect(JSON.parse(text)).toHaveLength(5)
    const secrets = [
      account.publicApi.apiKey,
      account.obd.apiKey,
      account.obd.secretToken,
      account.developers.token,
    ]
    for (const secret of [...secrets, 'almost-the-secret', 'almost-the-token'])
      expect(text).not.toContain(secret)
  })

  it('keeps the newest two thousand', async () => {
    const url = `${simulator.url}/x`
    for (let done = 0; done < 2_020; done += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, index) => fetch(`${url}/${done + index}`)))
    }
    const list = simulator.requests()
    expect(list).toHaveLength(2_000)
    expect(list.some((one) => one.path === '/x/2019')).toBe(true)
    expect(list.some((one) => one.path === '/x/0')).toBe(false)
  })
})

describe('seed, state and reset', () => {
  it('fills nothing when what it is given cannot be read', async () => {
    for (const what of ['conversations', 'messages', 'campaigns']) {
      const answer = await client.control('seed', { contacts: 3, [what]: 'many' })
      expect(answer.status).toBe(400)
      expect(answer.body.error).toContain(what)
    }
    expect(simulator.state().counts.contacts).toBe(0)
    expect((await client.control('seed', { contacts: 3, calls: [], messages: [] })).status).toBe(200)
  })

  it('shows the account', async () => {
    const { body } = await client.control('state')
    expect(body.users).toHaveLength(6)
    expect(body.departments).toHaveLength(2)
    expect(body.lines[0]).toMatch(/^\+91/)
  })

  it('goes back to the start', async () => {
    await client.control('seed', { contacts: 5 })
    await client.control('developers', { paths: 'search' })
    await client.control('outgoing', { agentAnswers: false })
    await client.control('throttle', { on: true })
    await client.control('fault', { route: '/publicapi', status: 500 })
    await client.obd({ reference_id: 'again' })
    expect((await client.control('reset', {})).status).toBe(200)
    expect((await ask(`${simulator.urls.control}/reset`, { method: 'POST' })).status).toBe(200)
    expect(simulator.state().counts).toMatchObject({ contacts: 0, calls: 0, requests: 0, faults: 0 })
    expect((await client.users()).status).toBe(200)
    expect((await client.contacts()).status).toBe(200)
    expect((await client.obd({ reference_id: 'again' })).status).toBe(200)
  })

  it('stops held calls', async () => {
    const { sessionId } = simulator.incomingCall({
      from: '+919876543210',
      hunt: [simulator.users[0]!.userId],
      hold: true,
    })
    await until(() => simulator.state().calls[0]?.held)
    simulator.reset()
    expect((await client.control(`calls/${sessionId}/continue`, {})).status).toBe(404)
  })

  it('says so when a call is not held, unknown, or a control is', async () => {
    const slow = await createSimulator({ speed: 1 })
    const { sessionId } = slow.incomingCall({ from: '+919876543210', hunt: [slow.users[0]!.userId] })
    expect((await clientOf(slow).control(`calls/${sessionId}/continue`, {})).status).toBe(409)
    await slow.close()
    expect((await client.control('calls/none/continue', {})).status).toBe(404)
    expect((await client.control('nothing', {})).status).toBe(404)
  })
})
