/** The three checks against a whole account: each credential wrong in turn. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { check, type Known } from '../../../../electron/account/checks/check.ts'
import { type Typed, typedOf } from '../../../../electron/account/fields.ts'
import type { CheckGroup } from '../../../../shared/views/setup.ts'
import { createSimulator, type Simulator } from '../../../../simulator/create-simulator.ts'
import { NOTHING_KNOWN, NOW, OPTIONS } from './typed.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await createSimulator({ speed: 0 })
})
afterAll(() => simulator.close())
beforeEach(() => simulator.reset())

const run = async (group: CheckGroup, change: Partial<Typed> = {}, known: Partial<Known> = {}) =>
  check(group, { ...typedOf(simulator.account), ...change }, { ...NOTHING_KNOWN, ...known }, OPTIONS)
const resultOf = async (...args: Parameters<typeof run>) => (await run(...args)).result

describe('with the right credentials', () => {
  it.each(['contacts', 'calls', 'users'] as const)('%s works', async (group) => {
    expect(await resultOf(group)).toEqual({ ok: true, code: 'ok', fields: [], detail: null, checkedAt: NOW })
  })

  it('nobody is called', async () => {
    await run('calls')
    const calls = simulator.requests().filter(({ path }) => path === '/obd-api-v1')
    expect(calls.map(({ status }) => status)).toEqual([400])
    expect(JSON.stringify(calls)).toContain('+0')
  })

  it.each(['bare', 'search'] as const)('finds the path of the users: %s', async (paths) => {
    simulator.developers({ paths })
    const prefix = paths === 'bare' ? '' : '/search'
    const { result, learned } = await run('users')
    expect(result.code).toBe('ok')
    const [first] = simulator.users
    expect(learned).toEqual({ prefix, user: { name: first?.name, phones: [first?.phone] } })
    const before = simulator.requests().length
    expect((await run('users', {}, { prefix })).learned?.prefix).toBe(prefix)
    expect(simulator.requests().length - before).toBe(1)
  })
})

describe('with one thing wrong', () => {
  it.each<[CheckGroup, Partial<Typed>, string, string[]]>([
    ['contacts', { publicApiKey: 'wrong' }, 'bad-key', ['publicApiKey', 'companyId']],
    ['contacts', { companyId: '0000cad944e39380' }, 'company-mismatch', ['companyId']],
    ['calls', { obdKey: 'wrong' }, 'bad-key', ['obdKey']],
    ['calls', { obdSecretToken: 'wrong' }, 'bad-secret-token', ['obdSecretToken']],
    ['calls', { companyId: '0000cad944e39380' }, 'company-mismatch', ['companyId']],
    ['calls', { publicIvrId: '000000000000000f' }, 'ivr-not-found', ['publicIvrId']],
    ['calls', { userId: '000000000000000f' }, 'user-unknown', ['userId']],
    ['users', { developersToken: 'wrong' }, 'bad-key', ['developersToken']],
    ['users', { userId: '000000000000000f' }, 'user-unknown', ['userId']],
  ])('%s %j is %s', async (group, change, code, fields) => {
    expect(await resultOf(group, change)).toMatchObject({ ok: false, code, fields })
  })

  it.each<[CheckGroup, keyof Typed, keyof Typed]>([
    ['contacts', 'publicApiKey', 'developersToken'],
    ['contacts', 'publicApiKey', 'obdKey'],
    ['contacts', 'publicApiKey', 'obdSecretToken'],
    ['calls', 'obdKey', 'publicApiKey'],
    ['calls', 'obdKey', 'developersToken'],
    ['calls', 'obdSecretToken', 'obdKey'],
    ['calls', 'publicIvrId', 'companyId'],
    ['calls', 'userId', 'publicIvrId'],
    ['users', 'developersToken', 'publicApiKey'],
    ['users', 'userId', 'companyId'],
  ])('%s: %s holding the %s is in the wrong place', async (group, field, right) => {
    const typed = typedOf(simulator.account)
    expect(await resultOf(group, { [field]: typed[right] })).toMatchObject({
      ok: false,
      code: 'wrong-place',
      fields: [field],
      detail: right,
    })
  })

  it.each(['publicApiKey', 'obdKey'] as const)(
    '%s with the shape of the 32-character token',
    async (field) => {
      const group = field === 'obdKey' ? 'calls' : 'contacts'
      const change = { [field]: '0123456789abcdef0123456789abcdef', developersToken: '' }
      expect(await resultOf(group, change)).toMatchObject({ code: 'wrong-place', detail: 'developersToken' })
    },
  )

  it('says that the address of this machine is not allowed', async () => {
    simulator.sourceIp({ allowed: false })
    expect(await resultOf('contacts')).toMatchObject({ ok: false, code: 'ip-not-allowed' })
    expect(await resultOf('calls')).toMatchObject({ ok: false, code: 'ip-not-allowed' })
  })

  it('works without users where the plan has none', async () => {
    simulator.userApi({ available: false })
    const { result, learned } = await run('users')
    expect(result).toMatchObject({ ok: true, code: 'no-user-api', fields: ['phones'] })
    expect(learned).toEqual({ prefix: null, user: null })
    expect(await resultOf('users', { userId: '', phones: '+919876543210' })).toMatchObject({
      code: 'no-user-api',
      fields: ['userId'],
    })
  })

  it('asks to wait when there were too many requests', async () => {
    simulator.throttle({ on: true })
    for (let asked = 0; asked < 20; asked += 1) await run('users', {}, { prefix: '' })
    expect(await resultOf('users')).toMatchObject({ ok: false, code: 'rate-limited', fields: [] })
  })
})
