import { describe, expect, it } from 'vitest'
import { enrol } from '../../../electron/account/enrol.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'
import { AGENT } from '../../support/relay-double.ts'

const CODE = 'one-time-code-42'
const ANSWER = { token: 'desk-token-5e1f', agent: AGENT, account: null }

describe('enrolling at the relay', () => {
  it.each([null, anAccount()])('trades the code for a token', async (account) => {
    const server = await httpDouble(answer(200, { ...ANSWER, account }))
    expect(await enrol(fetch, server.url, CODE)).toEqual({
      kind: 'enrolled',
      enrolled: { token: 'desk-token-5e1f', agent: AGENT },
      account,
    })
    const [asked] = server.asked
    expect([asked?.method, asked?.path, asked?.query.size]).toEqual(['POST', '/v1/enroll', 0])
    expect(JSON.parse(asked?.body ?? '')).toEqual({ code: CODE })
  })

  it.each([undefined, {}, 'none', { ...anAccount(), obd: {} }])(
    'keeps the token that the spent code brought beside an account it cannot read: %j',
    async (account) => {
      const server = await httpDouble(answer(200, { ...ANSWER, account }))
      expect(await enrol(fetch, server.url, CODE)).toMatchObject({
        kind: 'enrolled',
        enrolled: { token: 'desk-token-5e1f' },
        account: null,
      })
    },
  )

  it('carries the code to nobody else', async () => {
    const elsewhere = await httpDouble(answer(200, ANSWER))
    const server = await httpDouble((_asked, response) => {
      response.writeHead(307, { Location: `${elsewhere.url}/v1/enroll` }).end()
    })
    expect(await enrol(fetch, server.url, CODE)).toMatchObject({ kind: 'unreachable' })
    expect(elsewhere.asked).toEqual([])
  })

  it('is refused by a 403', async () => {
    const server = await httpDouble(answer(403, { error: 'wrong code' }))
    expect(await enrol(fetch, server.url, CODE)).toEqual({
      kind: 'refused',
      detail: new URL(server.url).host,
    })
  })

  it.each([
    [400, { error: 'bad request' }],
    [404, 'Not found'],
    [429, { error: 'later' }],
    [500, ''],
    [503, { error: 'draining' }],
    [200, '<html>Sign in to the network</html>'],
    [200, { token: 'x' }],
    [200, null],
  ])('finds no relay behind a %i with %j', async (status, body) => {
    const server = await httpDouble(answer(status, body))
    const host = new URL(server.url).host
    expect(await enrol(fetch, server.url, CODE)).toEqual({
      kind: 'unreachable',
      detail: `${host} answered ${status}`,
    })
  })

  it('finds no relay where the connection breaks or nobody listens', async () => {
    const server = await httpDouble(reset)
    const host = new URL(server.url).host
    expect(await enrol(fetch, server.url, CODE)).toEqual({ kind: 'unreachable', detail: host })
    await server.close()
    expect(await enrol(fetch, server.url, CODE)).toEqual({ kind: 'unreachable', detail: host })
  })

  it('gives up on one that hangs', async () => {
    const server = await httpDouble(hang)
    expect(await enrol(fetch, server.url, CODE, 100)).toMatchObject({ kind: 'unreachable' })
  })

  it('keeps a path in front of the relay out of its address', async () => {
    const server = await httpDouble(answer(200, ANSWER))
    await enrol(fetch, `${server.url}/`, CODE)
    expect(server.asked[0]?.path).toBe('/v1/enroll')
  })
})
