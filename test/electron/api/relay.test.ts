import { describe, expect, it } from 'vitest'
import { requestPopTest } from '../../../electron/api/relay.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'

const TOKEN = 'desk-token-5e1f'
const ID = 'pop-test-0001'

describe('asking the relay for a test of the pop window', () => {
  it('names the event, and carries the token in its header only', async () => {
    const relay = await httpDouble(answer(200, { ok: true }))
    expect(await requestPopTest(fetch, relay.url, TOKEN, ID)).toEqual({ ok: true, value: null })
    const [asked] = relay.asked
    expect([asked?.method, asked?.path, asked?.query.size]).toEqual(['POST', '/v1/pop-tests', 0])
    expect(JSON.parse(asked?.body ?? '')).toEqual({ id: ID })
    expect(asked?.headers.authorization).toBe(`Bearer ${TOKEN}`)
  })

  it.each([
    [401, 'relay-unreachable'],
    [500, 'relay-unreachable'],
    [503, 'relay-unreachable'],
    [429, 'test-lost'],
    [400, 'test-lost'],
    [404, 'test-lost'],
  ])('a %i is %s', async (status, code) => {
    const relay = await httpDouble(answer(status, { error: TOKEN }))
    const detail = `${new URL(relay.url).host} answered ${status}`
    expect(await requestPopTest(fetch, relay.url, TOKEN, ID)).toEqual({ ok: false, fault: { code, detail } })
  })

  it('says when the relay does not answer', async () => {
    const relay = await httpDouble(reset)
    const { host } = new URL(relay.url)
    const fault = { code: 'relay-unreachable', detail: host }
    expect(await requestPopTest(fetch, relay.url, TOKEN, ID)).toEqual({ ok: false, fault })
    relay.act(hang)
    expect(await requestPopTest(fetch, relay.url, TOKEN, ID, 100)).toEqual({ ok: false, fault })
    await relay.close()
    expect(await requestPopTest(fetch, relay.url, TOKEN, ID)).toMatchObject({
      fault: { code: 'relay-unreachable', detail: expect.stringContaining(host) },
    })
  })
})
