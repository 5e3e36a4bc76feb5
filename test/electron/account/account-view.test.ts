import { describe, expect, it } from 'vitest'
import { createAccountChecks } from '../../../electron/account/account-checks.ts'
import { describeAccount } from '../../../electron/account/account-view.ts'
import type { Secrets } from '../../../electron/account/vault.ts'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { AGENT } from '../../support/relay-double.ts'
import { aVault, SECRETS } from './fakes.ts'

const UNTESTED = { contacts: null, calls: null, users: null }
const FACTS = { secrets: SECRETS, agent: AGENT, userPhones: [], typedPhones: [], checks: UNTESTED }
const now = () => new Date('2026-04-07T10:00:00Z')

describe('the account of a desk, as it is shown', () => {
  it('holds no secret', () => {
    const view = describeAccount(FACTS)
    expect(view.relayUrl).toBe(SECRETS.relayUrl)
    expect(view.fields).toEqual({
      companyId: SECRETS.account.companyId,
      publicApiUrl: SECRETS.account.publicApi.baseUrl,
      phoneNumberId: SECRETS.account.publicApi.phoneNumberId,
      wabaId: SECRETS.account.publicApi.wabaId,
      obdUrl: SECRETS.account.obd.url,
      publicIvrId: SECRETS.account.obd.publicIvrId,
      userId: SECRETS.account.obd.userId,
      developersUrl: SECRETS.account.developers.baseUrl,
    })
    const { publicApi, obd, developers } = SECRETS.account
    for (const secret of [SECRETS.token, publicApi.apiKey, obd.apiKey, obd.secretToken, developers.token]) {
      expect(JSON.stringify(view)).not.toContain(secret)
    }
  })

  it('says of each phone who knows it, once', () => {
    const [routed = ''] = AGENT.phones
    const view = describeAccount({
      ...FACTS,
      userPhones: [routed, '+919000000002'],
      typedPhones: ['+919000000003', '+919000000002'],
    })
    expect(view.phones).toEqual([
      { number: routed, numberText: '+91 90000 00001', routed: true, typed: false },
      { number: '+919000000002', numberText: '+91 90000 00002', routed: false, typed: true },
      { number: '+919000000003', numberText: '+91 90000 00003', routed: false, typed: true },
    ])
  })
})

describe('testing the account of a desk again', () => {
  async function aDesk(account: Secrets['account']) {
    const desk = aVault()
    const secrets = { ...SECRETS, account }
    await desk.vault.save(secrets)
    const learned: Secrets[] = []
    const checks = createAccountChecks({
      vault: desk.vault,
      secrets,
      fetch,
      now,
      onSecrets: (next) => learned.push(next),
    })
    return { ...desk, checks, learned }
  }

  it('remembers what it finds, and the path of the users beyond a restart', async () => {
    const simulator = await createSimulator({ speed: 0 })
    try {
      simulator.developers({ paths: 'search' })
      const { checks, learned, restarted } = await aDesk(simulator.account)
      expect(checks.results()).toEqual(UNTESTED)
      expect(checks.userPhones()).toEqual([])
      for (const group of ['contacts', 'calls', 'users'] as const) {
        const result = await checks.run(group)
        expect(result.code).toBe('ok')
        expect(checks.results()[group]).toEqual(result)
      }
      expect(checks.userPhones()).toEqual([simulator.users[0]?.phone])
      await checks.run('users')
      expect(learned.map(({ account }) => account.developers.prefix)).toEqual(['/search'])
      expect(await restarted().open()).toMatchObject({ secrets: learned[0] })
    } finally {
      await simulator.close()
    }
  })

  it('brings nothing back that was signed out meanwhile', async () => {
    const user = { uuid: SECRETS.account.obd.userId, name: 'Asha', contact_number: '9000000001' }
    let release = () => {}
    const provider = await httpDouble((entry, response) => {
      release = () => answer(200, { status: 'success', data: [user] })(entry, response)
    })
    const developers = { baseUrl: provider.url, token: 't' }
    const { checks, vault, file } = await aDesk({ ...SECRETS.account, developers })
    const running = checks.run('users')
    await expect.poll(() => provider.asked.length).toBe(1)
    await vault.clear()
    release()
    expect((await running).code).toBe('ok')
    expect(file.content).toBeNull()
    expect(await vault.open()).toEqual({ kind: 'empty' })
  })
})
