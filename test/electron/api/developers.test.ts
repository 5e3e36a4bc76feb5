import { describe, expect, it } from 'vitest'
import { askUsers, createDevelopersApi } from '../../../electron/api/developers.ts'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble, reset } from '../../support/http-double.ts'

const PAGE = { status: 'success', total_user: 1, data: [{ uuid: 'u1', name: 'Asha' }], next_page: '' }
const onPath = (known: string) => (asked: { path: string }, response: Parameters<typeof hang>[1]) =>
  answer(asked.path === known ? 200 : 404, PAGE)(asked as Parameters<typeof hang>[0], response)

describe('the users of the account', () => {
  it.each([
    ['/developers/user', '', 1],
    ['/developers/search/user', '/search', 2],
  ] as const)('are found at %s', async (path, prefix, requests) => {
    const server = await httpDouble(onPath(path))
    const { developers } = anAccount(server.url)
    expect(await askUsers(fetch, developers)).toMatchObject({
      kind: 'users',
      prefix,
      users: [{ uuid: 'u1' }],
    })
    expect(server.asked).toHaveLength(requests)
    expect(Object.fromEntries(server.asked[0]?.query ?? [])).toEqual({ token: developers.token, _all: '1' })
    const again = await askUsers(fetch, { ...developers, prefix })
    expect(again).toMatchObject({ kind: 'users', prefix })
    expect(server.asked).toHaveLength(requests + 1)
  })

  it('are none where both paths are unknown', async () => {
    const server = await httpDouble(answer(404, { message: 'Not Found' }))
    const { developers } = anAccount(server.url)
    expect(await askUsers(fetch, developers)).toEqual({ kind: 'none' })
    expect(server.asked).toHaveLength(2)
  })

  it('are refused with the answer of the path that is there', async () => {
    const body = { status: 'error', code: 401, message: 'This is not an authorized request.' }
    const server = await httpDouble((asked, response) =>
      answer(asked.path === '/developers/user' ? 401 : 404, body)(asked, response),
    )
    expect(await askUsers(fetch, anAccount(server.url).developers)).toEqual({
      kind: 'refused',
      status: 401,
      body,
    })
  })

  it('an error in a 200 is an error, and not an empty account', async () => {
    const server = await httpDouble(answer(200, { status: 'error', code: 401, message: 'Invalid token' }))
    expect(await askUsers(fetch, anAccount(server.url).developers)).toMatchObject({
      kind: 'refused',
      status: 401,
    })
    const account = anAccount(server.url).developers
    expect(await createDevelopersApi({ fetch, account }).listUsers()).toBeNull()
  })

  it('asks no more once it was told to wait', async () => {
    const server = await httpDouble(answer(429, {}))
    expect(await askUsers(fetch, anAccount(server.url).developers)).toMatchObject({ status: 429 })
    expect(server.asked).toHaveLength(1)
  })

  it('no failure names the token', async () => {
    const server = await httpDouble(reset)
    const { developers } = anAccount(server.url)
    const { host } = new URL(server.url)
    expect(await askUsers(fetch, developers)).toEqual({ kind: 'unreachable', detail: host })
    server.act(hang)
    expect(await askUsers(fetch, developers, 100)).toEqual({ kind: 'unreachable', detail: host })
    await server.close()
    const gone = await askUsers(fetch, developers)
    expect(gone).toMatchObject({ kind: 'unreachable', detail: expect.stringContaining(host) })
    expect(JSON.stringify(gone)).not.toContain(developers.token)
  })

  it('are listed from the simulator on either path, and are null where there are none', async () => {
    const simulator = await createSimulator({ speed: 0 })
    try {
      const api = createDevelopersApi({ fetch, account: simulator.account.developers })
      const names = async () => (await api.listUsers())?.map(({ name }) => name)
      const team = simulator.users.map(({ name }) => name)
      expect(await names()).toEqual(team)
      simulator.developers({ paths: 'search' })
      expect(await names()).toEqual(team)
      simulator.userApi({ available: false })
      expect(await names()).toBeUndefined()
    } finally {
      await simulator.close()
    }
  })
})
