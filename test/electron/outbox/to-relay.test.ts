import { describe, expect, it } from 'vitest'
import { toRelay } from '../../../electron/outbox/to-relay.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'

const TOKEN = 'desk-token-5e1f'
const WRITE = { path: '/v1/wrapups', body: { id: 'w1', note: 'नमस्ते' } }

describe('sending to the relay', () => {
  it('posts the body as it was put, with the token in its header only', async () => {
    const relay = await httpDouble(answer(200, { ok: true }))
    const send = toRelay({ fetch, relayUrl: relay.url, token: TOKEN })
    expect(await send(WRITE)).toEqual({ kind: 'taken' })
    const [asked] = relay.asked
    expect([asked?.method, asked?.path, asked?.query.size]).toEqual(['POST', WRITE.path, 0])
    expect(JSON.parse(asked?.body ?? '')).toEqual(WRITE.body)
    expect(asked?.headers.authorization).toBe(`Bearer ${TOKEN}`)
  })

  it.each([
    [401, 'sign-in'],
    [408, 'again'],
    [429, 'again'],
    [500, 'again'],
    [503, 'again'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [413, 'refused'],
  ])('a %i is %s', async (status, kind) => {
    const relay = await httpDouble(answer(status, { error: 'words' }))
    expect(await toRelay({ fetch, relayUrl: relay.url, token: TOKEN })(WRITE)).toMatchObject({ kind })
  })

  it('says why in the relay’s words, never with the token', async () => {
    const relay = await httpDouble(answer(400, { error: `outcome: missing (${TOKEN})` }))
    const { host } = new URL(relay.url)
    const send = toRelay({ fetch, relayUrl: relay.url, token: TOKEN })
    expect(await send(WRITE)).toEqual({ kind: 'refused', reason: `${host}: outcome: missing (…)` })
    relay.act(answer(404, {}))
    expect(await send(WRITE)).toEqual({ kind: 'refused', reason: `${host} answered 404` })
  })

  it('believes nobody between: a page of a gateway is no answer of the relay', async () => {
    const relay = await httpDouble(answer(200, '<html>Sign in to this network</html>'))
    const send = toRelay({ fetch, relayUrl: relay.url, token: TOKEN })
    expect(await send(WRITE)).toEqual({ kind: 'again' })
    relay.act(answer(404, '<html>no such host</html>'))
    expect(await send(WRITE)).toEqual({ kind: 'again' })
  })

  it('sends again what got no answer', async () => {
    const relay = await httpDouble(reset)
    const send = toRelay({ fetch, relayUrl: relay.url, token: TOKEN, timeoutMs: 100 })
    expect(await send(WRITE)).toEqual({ kind: 'again' })
    relay.act(hang)
    expect(await send(WRITE)).toEqual({ kind: 'again' })
    await relay.close()
    expect(await send(WRITE)).toEqual({ kind: 'again' })
  })
})
