import { describe, expect, it } from 'vitest'
import { createDevelopersApi } from '../../../electron/api/developers.ts'
import { createRateLimit } from '../../../electron/api/rate-limit.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'

const BARE = '/developers/recordings/link'
const LINK = 'https://audio.example/a.mp3?signature=1'

function aProvider(server: { url: string }, timeoutMs = 5_000) {
  const { developers: account } = anAccount(server.url)
  const limit = createRateLimit()
  return { token: account.token, limit, api: createDevelopersApi({ fetch, account, limit, timeoutMs }) }
}

describe('the link of a recording', () => {
  it.each([
    ['url', { status: 'success', code: 200, url: LINK }],
    ['data.url', { status: 'success', code: 200, data: { url: LINK, more: 1 } }],
  ])('is read under %s', async (_where, body) => {
    const server = await httpDouble(answer(200, body))
    const { api, token } = aProvider(server)
    expect(await api.recordingLink('a b&c.mp3')).toEqual({ kind: 'link', url: LINK })
    expect(server.asked[0]?.path).toBe(BARE)
    expect(Object.fromEntries(server.asked[0]?.query ?? [])).toEqual({ token, file: 'a b&c.mp3' })
  })

  it('is found on the path that answers, and looked for there first the next time', async () => {
    const server = await httpDouble((asked, response) =>
      answer(asked.path === BARE ? 404 : 200, asked.path === BARE ? { message: 'Not Found' } : { url: LINK })(
        asked,
        response,
      ),
    )
    const { api } = aProvider(server)
    await api.recordingLink('a.mp3')
    await api.recordingLink('b.mp3')
    expect(server.asked.map(({ path }) => path)).toEqual([
      BARE,
      '/developers/search/recordings/link',
      '/developers/search/recordings/link',
    ])
  })

  it.each([
    ['gone', 404, { status: 'error', code: 404, message: 'File not found.' }, { kind: 'gone' }],
    ['gone in a 200', 200, { status: 'error', code: '404', message: 'None.' }, { kind: 'gone' }],
    [
      'not permitted',
      403,
      { status: 'error', code: 403, message: 'No.' },
      { kind: 'refused', detail: 'No.' },
    ],
    [
      'a wrong token',
      401,
      { status: 'error', code: 401, message: 'No.' },
      { kind: 'bad-token', detail: 'No.' },
    ],
    ['a fault', 500, '<html>', { kind: 'unavailable', detail: null }],
    ['no link in it', 200, { status: 'success', url: 'javascript:1' }, { kind: 'unavailable', detail: null }],
    ['too often', 429, { message: 'Too many requests' }, { kind: 'limited', waitMs: 30_000 }],
    [
      'too often in a 200',
      200,
      { status: 'error', code: 500, message: 'Rate limit exceeded' },
      { kind: 'limited', waitMs: 30_000 },
    ],
  ])('%s', async (_what, status, body, expected) => {
    const server = await httpDouble(answer(status, body))
    expect(await aProvider(server).api.recordingLink('a.mp3')).toEqual(expected)
  })

  it('is not waited for longer than an agent would', async () => {
    const server = await httpDouble(answer(200, { url: LINK }))
    const { api, limit } = aProvider(server)
    limit.hold(11_000)
    const late = await api.recordingLink('a.mp3')
    expect(late.kind === 'limited' && late.waitMs > 10_000).toBe(true)
    expect(server.asked).toEqual([])
  })

  it('no failure names the token', async () => {
    const server = await httpDouble(hang)
    const { api, token } = aProvider(server, 50)
    const failures = [await api.recordingLink('a.mp3')]
    server.act(answer(401, { status: 'error', code: 401, message: `token ${token} is wrong` }))
    failures.push(await api.recordingLink('a.mp3'))
    await server.close()
    failures.push(await api.recordingLink('a.mp3'))
    expect(failures.map(({ kind }) => kind)).toEqual(['unavailable', 'bad-token', 'unavailable'])
    expect(JSON.stringify(failures)).not.toContain(token)
    expect(failures[1]).toMatchObject({ detail: 'token *** is wrong' })
  })
})
