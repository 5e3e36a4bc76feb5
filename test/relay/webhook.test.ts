import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../relay/journal/open.ts'
import { parseWebhookAuth } from '../../shared/webhook-auth.ts'
import { connectAgent } from './support/client.ts'
import { PATH, startRelay, type TestRelay } from './support/relay.ts'
import { AYESHA, aCall, aMessage } from './support/webhooks.ts'

const FORM = 'application/x-www-form-urlencoded'

describe('the content types', () => {
  let relay: TestRelay
  let supervisor: string
  beforeAll(async () => {
    relay = await startRelay()
    supervisor = relay.addAgent({ ...AYESHA, role: 'supervisor' })
  })
  afterAll(() => relay.close())

  const send = (body: string | FormData, type?: string) =>
    fetch(relay.url + PATH, {
      method: 'POST',
      body,
      headers: type === undefined ? {} : { 'content-type': type },
    })

  /** The event a body became, as a supervisor gets it. */
  async function delivered(body: string | FormData, type?: string) {
    const client = connectAgent(relay.url, supervisor)
    await client.frame('caught-up')
    const response = await send(body, type)
    expect(await response.json()).toEqual({ ok: true, accepted: 1, duplicates: 0 })
    expect(response.status).toBe(200)
    await client.until('delivered', () => client.items.length === 1)
    await client.close()
    return client.items[0]?.event
  }

  test('the same webhook is the same event as JSON, form, JSON text in a form field, and multipart', async () => {
    const call = (id: string) => ({
      ...aCall({ session: 's1', legs: [{ phone: '+919810000001' }] }),
      event_id: id,
    })
    const flat = (body: ReturnType<typeof call>, legs: Record<string, string>) => ({
      ...Object.fromEntries(
        Object.entries(body)
          .filter(([key]) => key !== 'payload')
          .map(([key, value]) => [key, String(value)]),
      ),
      ...legs,
    })
    const brackets = {
      'payload[legs][0][leg_index]': '1',
      'payload[legs][0][type]': 'agent',
      'payload[legs][0][phone_number]': '+919810000001',
      'payload[legs][0][result]': 'dialing',
      'payload[legs][0][started_at]': '2026-09-22T12:21:31.978Z',
    }
    const json = await delivered(JSON.stringify(call('c-json')), 'application/json; charset=utf-8')
    const form = await delivered(String(new URLSearchParams(flat(call('c-form'), brackets))), FORM)
    const text = await delivered(
      String(new URLSearchParams(flat(call('c-text'), { payload: JSON.stringify(call('x').payload) }))),
      `${FORM};charset=UTF-8`,
    )
    const multipart = new FormData()
    for (const [name, value] of Object.entries(flat(call('c-multi'), brackets))) multipart.append(name, value)
    const parts = await delivered(multipart)
    expect(json).toMatchObject({
      type: 'call.dial_begin',
      payload: { legs: [{ phone: '+919810000001', index: 1 }] },
    })
    const same = { ...json, eventId: '', at: '' }
    for (const one of [form, text, parts]) expect({ ...one, eventId: '', at: '' }).toEqual(same)
  })

  test('a whole event as JSON text in one field, and no content type at all', async () => {
    const body = JSON.stringify(aCall({ id: 'whole' }))
    expect((await delivered(String(new URLSearchParams({ event: body })), FORM))?.eventId).toBe('whole')
    const bytes = Buffer.from(JSON.stringify(aCall({ id: 'untyped' })))
    const status = await new Promise((resolve) => {
      request(relay.url + PATH, { method: 'POST' }, (response) => resolve(response.statusCode)).end(bytes)
    })
    expect(status).toBe(200)
  })

  test('the deprecated form field `myoperator`', async () => {
    const log = { _ai: 'abc', _cl: '+919999999999', _ev: 1, _su: 2, _st: 1572424731, _et: 1572424755 }
    const event = await delivered(String(new URLSearchParams({ myoperator: JSON.stringify(log) })), FORM)
    expect(event).toMatchObject({ legacy: true, customer: '+919999999999' })
  })

  test('an unknown type, and JSON that is no event, are stored and delivered as unknown', async () => {
    expect(
      await delivered('{"event_type":"fax.received","event_id":"fax-1"}', 'application/json'),
    ).toMatchObject({
      type: 'unknown',
      eventId: 'fax-1',
      payload: { raw: { event_type: 'fax.received' } },
    })
    for (const body of ['5', '"text"', 'null', '{}']) {
      expect(await delivered(body, 'application/json')).toMatchObject({ type: 'unknown' })
    }
  })

  test('a list counts each item, and duplicates within it', async () => {
    const items = [aMessage({ id: 'l-1' }), aMessage({ id: 'l-2' }), aMessage({ id: 'l-1' })]
    expect(await (await send(JSON.stringify(items), 'application/json')).json()).toEqual({
      ok: true,
      accepted: 2,
      duplicates: 1,
    })
    expect(await (await send(JSON.stringify(items), 'application/json')).json()).toEqual({
      ok: true,
      accepted: 0,
      duplicates: 3,
    })
    expect(await (await send('[]', 'application/json')).json()).toEqual({
      ok: true,
      accepted: 0,
      duplicates: 0,
    })
  })

  test('the raw body is kept with its event', async () => {
    const body = `  ${JSON.stringify(aCall({ id: 'raw-1' }))}\n`
    await send(body, 'application/json')
    const db = openDatabase(relay.dataDir)
    const row = db.prepare("SELECT body, body_type FROM events WHERE event_id = 'raw-1'").get()
    db.close()
    expect(Buffer.from(row?.body as Uint8Array).toString()).toBe(body)
    expect(row?.body_type).toBe('application/json')
  })

  test.each([
    ['bad JSON', '{"a":', 'application/json'],
    ['empty JSON', '', 'application/json'],
    ['JSON as a form', '{"event_id":"1"}', FORM],
    ['an empty form', '', FORM],
    ['text as multipart', 'hello', 'multipart/form-data; boundary=x'],
    ['multipart without a boundary', 'hello', 'multipart/form-data'],
  ])('400: %s', async (_name, body, type) => {
    const before = await relay.metric('ringside_relay_webhooks_rejected_total{reason="malformed"}')
    const response = await send(body, type)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ ok: false })
    expect(await relay.metric('ringside_relay_webhooks_rejected_total{reason="malformed"}')).toBe(before + 1)
  })

  test('415 for other content types and encodings', async () => {
    expect((await send('<a/>', 'application/xml')).status).toBe(415)
    expect((await send('a', 'text/plain')).status).toBe(415)
    expect((await relay.post({}, { headers: { 'content-encoding': 'gzip' } })).status).toBe(415)
  })

  test('bodies made to hurt: very deep, and with __proto__', async () => {
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`
    expect((await send(deep, 'application/json')).status).toBe(200)
    const nested = `{"event_type":"message.received","event_id":"deep-2","payload":{"id":"m","data":{"type":"x","context":{"a":${deep}}}}}`
    expect((await send(nested, 'application/json')).status).toBe(200)
    expect(
      (
        await send(
          '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
          'application/json',
        )
      ).status,
    ).toBe(200)
    expect((await send('__proto__[polluted]=1&constructor[prototype][polluted]=1&a=1', FORM)).status).toBe(
      200,
    )
    expect((await send(`a${'[b]'.repeat(100_000)}=1`, FORM)).status).toBe(200)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await send('a=1&'.repeat(100_000), FORM)).status).toBe(400)
  })

  test('413 over 1 MiB, with and without a length, and the connection is closed cleanly', async () => {
    const large = 'x'.repeat(1024 * 1024 + 1)
    expect((await send(large, 'application/json')).status).toBe(413)
    const chunked = await new Promise<{ status: number; ended: boolean }>((resolve, reject) => {
      const sent = request(relay.url + PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      })
      sent.on('error', reject)
      sent.on('response', (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, ended: true }))
      })
      for (let i = 0; i < 24; i++) sent.write(Buffer.alloc(64 * 1024, 120))
      sent.end()
    })
    expect(chunked).toEqual({ status: 413, ended: true })
    expect((await send('x'.repeat(1024 * 1024), 'application/json')).status).toBe(400)
  })

  test('413 for a body that never ends: answered at once, and cut off', async () => {
    const { hostname, port } = new URL(relay.url)
    const socket = connect(Number(port), hostname)
    let seen = ''
    socket.on('data', (data) => {
      seen += data
    })
    socket.write(
      `POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2000000\r\n\r\n[1`,
    )
    await new Promise((resolve) => socket.on('close', resolve))
    expect(seen).toMatch(/^HTTP\/1.1 413 /)
    expect(seen.toLowerCase()).toContain('connection: close')
  })

  test('other methods and paths are 404, and nothing is stored', async () => {
    expect((await fetch(relay.url + PATH, { method: 'PUT', body: '{}' })).status).toBe(404)
    expect((await fetch(`${relay.url}/webhooks/other`, { method: 'POST', body: '{}' })).status).toBe(404)
    expect((await fetch(`${relay.url}/webhooks/myoperatorx`, { method: 'POST', body: '{}' })).status).toBe(
      404,
    )
  })
})

describe('the credential', () => {
  const SECRET = 'pa:ss-wörd-77'
  const basic = (credential: string) => ({
    authorization: `Basic ${Buffer.from(credential).toString('base64')}`,
  })
  const cases = [
    ['basic', `basic:panel:${SECRET}`, basic(`panel:${SECRET}`), '', basic('panel:wrong'), ''],
    [
      'header',
      'header:X-Webhook-Token:s3cr:et',
      { 'x-webhook-token': 's3cr:et' },
      '',
      { 'x-webhook-token': 's3cr:eT' },
      '',
    ],
    ['query', 'query:key:a b+c', {}, '?key=a%20b%2Bc', {}, '?key=a%20b'],
  ] as const

  test.each(cases)(
    '%s: right, wrong and missing; never in a log',
    async (_kind, text, right, rightQuery, wrong, wrongQuery) => {
      const webhookAuth = parseWebhookAuth(text)
      if (webhookAuth === null) throw new Error('unreadable')
      const relay = await startRelay({ webhookAuth })
      const send = (headers: Record<string, string>, query: string) =>
        fetch(relay.url + PATH + query, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(aCall()),
        })
      expect((await send({ ...right }, rightQuery)).status).toBe(200)
      expect((await send({ ...wrong }, wrongQuery)).status).toBe(401)
      expect((await send({}, '')).status).toBe(401)
      const probe = (headers: Record<string, string>, query: string) =>
        fetch(`${relay.url}${PATH}${query}${query ? '&' : '?'}challenge=abc`, { headers })
      expect(await (await probe({ ...right }, rightQuery)).text()).toBe('abc')
      expect((await probe({}, '')).status).toBe(401)
      expect(await relay.metric('ringside_relay_webhooks_rejected_total{reason="unauthorized"}')).toBe(3)
      expect(relay.logged()).toContain('unauthorized')
      for (const secret of [
        SECRET,
        's3cr',
        'a%20b',
        'a b',
        Buffer.from(`panel:${SECRET}`).toString('base64'),
      ]) {
        expect(relay.logged()).not.toContain(secret)
      }
      await relay.close()
    },
  )

  test('what is no credential is refused when it is read', () => {
    for (const text of [
      '',
      'basic',
      'basic:',
      'basic:user',
      'basic:user:',
      'header:X',
      'header:X Y:z',
      'query::v',
      'NONE',
      'bearer:x',
    ]) {
      expect(parseWebhookAuth(text)).toBeNull()
    }
  })
})

describe('the challenge', () => {
  test('is echoed as harmless plain text', async () => {
    const relay = await startRelay()
    const get = (query: string) => fetch(`${relay.url}${PATH}${query}`)
    const html = '<script>alert(1)</script>'
    const response = await get(`?challenge=${encodeURIComponent(html)}`)
    expect(await response.text()).toBe(html)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await (await get('?hub.challenge=1234')).text()).toBe('1234')
    expect((await get(`?challenge=${'x'.repeat(2000)}`)).status).toBe(400)
    expect((await get('?challenge=a&challenge=b')).status).toBe(400)
    expect((await get('')).status).toBe(200)
    await relay.close()
  })
})

test('health, readiness and metrics; no number, no token and no name in a label', async () => {
  const relay = await startRelay()
  const token = relay.addAgent(AYESHA)
  const client = connectAgent(relay.url, token)
  await client.frame('caught-up')
  await relay.post(aCall({ legs: [{ phone: '+919810000001' }] }))
  await client.until('delivered', () => client.items.length === 1)
  expect(await (await fetch(`${relay.url}/healthz`)).json()).toEqual({ ok: true })
  expect((await fetch(`${relay.url}/readyz`)).status).toBe(200)
  expect(await relay.metric('ringside_relay_connected_agents')).toBe(1)
  expect(await relay.metric('ringside_relay_events_accepted_total')).toBe(1)
  expect(await relay.metric('ringside_relay_ack_latency_seconds_count')).toBe(1)
  expect(await relay.metric('ringside_relay_delivery_lag_seconds_count')).toBe(1)
  const text = await (await fetch(`${relay.url}/metrics`)).text()
  for (const secret of [
    '9810000001',
    '7906225789',
    token,
    createHash('sha256').update(token).digest('hex'),
    AYESHA.userId,
  ]) {
    expect(text).not.toContain(secret)
    expect(relay.logged()).not.toContain(secret)
  }
  await client.close()
  await relay.close()
})
