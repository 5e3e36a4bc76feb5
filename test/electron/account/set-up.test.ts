import { describe, expect, it } from 'vitest'
import { typedOf } from '../../../electron/account/fields.ts'
import { createSetUp } from '../../../electron/account/set-up.ts'
import type { Secrets } from '../../../electron/account/vault.ts'
import type { Result } from '../../../shared/ipc.ts'
import { CHECK_GROUPS, PLAIN_FIELDS, SECRET_FIELDS } from '../../../shared/views/setup.ts'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { aDraft } from '../../renderer/account/drafts.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { AGENT } from '../../support/relay-double.ts'
import { aVault } from './fakes.ts'

const CODE = 'K7MP-4XQD-93TA-HW2C'
const TOKEN = 'desk-token-5e1f'
const enrolled = (account: unknown = null) => answer(200, { token: TOKEN, agent: AGENT, account })

function aSetUp(kept = aVault()) {
  const ready: { secrets: Secrets; kept: string; phones: readonly string[] }[] = []
  const start = (vault: typeof kept.vault) =>
    createSetUp({
      vault,
      fetch,
      now: () => new Date('2026-04-07T10:00:00Z'),
      onReady: (secrets, where, phones) => ready.push({ secrets, kept: where, phones }),
      timeoutMs: 5_000,
    })
  return { ...kept, ready, setUp: start(kept.vault), restart: () => start(kept.restarted()) }
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** Joined at a relay of its own, with everything typed for the account at `url`. */
async function typedIn(account = anAccount()) {
  const desk = aSetUp()
  const relay = await httpDouble(enrolled())
  await desk.setUp.join(`${relay.url} ${CODE}`)
  await desk.setUp.save(typedOf(account))
  return { ...desk, relay }
}

describe('what is typed', () => {
  it('is kept once the set-up has settled, whoever waits for the answer', async () => {
    const { setUp, restart } = aSetUp()
    void setUp.save({ companyId: '6836' })
    void setUp.save({ companyId: '6836cad9' })
    await setUp.settled()
    expect(unwrap(await restart().read()).fields.companyId).toBe('6836cad9')
  })

  it('starts with the addresses that fit nearly everybody', async () => {
    const draft = unwrap(await aSetUp().setUp.read())
    expect(draft).toEqual(aDraft())
  })

  it('is kept over a restart, and no secret comes back', async () => {
    const { setUp, restart } = aSetUp()
    const typed = typedOf(anAccount())
    const saved = unwrap(await setUp.save(typed))
    const again = unwrap(await restart().read())
    expect(again).toEqual(saved)
    for (const field of PLAIN_FIELDS) expect(again.fields[field]).toBe(typed[field])
    for (const field of SECRET_FIELDS) {
      expect(again.secrets[field]).toBe(true)
      expect(JSON.stringify(again)).not.toContain(typed[field])
    }
  })

  it('is kept in memory where the machine cannot keep it', async () => {
    const { setUp, keyring, restart } = aSetUp()
    keyring.available = false
    expect(unwrap(await setUp.save({ companyId: 'typed' }))).toMatchObject({ kept: 'memory' })
    expect(unwrap(await setUp.read())).toMatchObject({ kept: 'memory', fields: { companyId: 'typed' } })
    expect(unwrap(await restart().read()).fields.companyId).toBe('')
  })

  it('loses nothing of several saves at once', async () => {
    const { setUp, restart } = aSetUp()
    const fields = [...PLAIN_FIELDS, ...SECRET_FIELDS].filter((field) => !field.endsWith('Url'))
    await Promise.all(fields.map((field) => setUp.save({ [field]: `v-${field}` })))
    const draft = unwrap(await restart().read())
    for (const field of PLAIN_FIELDS.filter((name) => !name.endsWith('Url'))) {
      expect(draft.fields[field]).toBe(`v-${field}`)
    }
    expect(Object.values(draft.secrets)).toEqual([true, true, true, true])
  })

  it('is taken without what was pasted around it', async () => {
    const { setUp, vault } = aSetUp()
    await setUp.save({
      companyId: '  6836cad944e39380\n',
      publicApiKey: ' Bearer abc-1 ',
      obdKey: '"x-api-key: abc-2"',
      obdSecretToken: '\u200babc\n-3',
      developersToken: 'authorization: bearer abc-4',
      publicApiUrl: 'publicapi.myoperator.co/',
      obdUrl: 'http://127.0.0.1:1/obd-api-v1//',
      userId: "'694e6be5a520b301'",
    })
    expect((await vault.readDraft())?.typed).toEqual({
      companyId: '6836cad944e39380',
      publicApiKey: 'abc-1',
      obdKey: 'abc-2',
      obdSecretToken: 'abc-3',
      developersToken: 'abc-4',
      publicApiUrl: 'https://publicapi.myoperator.co',
      obdUrl: 'http://127.0.0.1:1/obd-api-v1',
      userId: '694e6be5a520b301',
    })
  })

  it('can be emptied, and thrown away', async () => {
    const { setUp, restart } = aSetUp()
    await setUp.save({ publicApiKey: 'x', companyId: 'y', publicApiUrl: '' })
    const emptied = unwrap(await setUp.save({ publicApiKey: '' }))
    expect(emptied.secrets.publicApiKey).toBe(false)
    expect(emptied.fields).toMatchObject({ companyId: 'y', publicApiUrl: '' })
    const discarded = unwrap(await setUp.discard())
    expect(discarded.fields).toMatchObject({
      companyId: '',
      publicApiUrl: 'https://publicapi.myoperator.co',
    })
    expect(unwrap(await restart().read())).toEqual(discarded)
  })
})

describe('joining', () => {
  it('opens the desk where the relay has the account', async () => {
    const account = anAccount()
    const relay = await httpDouble(enrolled(account))
    const { setUp, ready, restarted } = aSetUp()
    await setUp.save({ companyId: 'half', phones: '098765 43210, nonsense' })
    const link = `ringside://join?${new URLSearchParams({ relay: relay.url, code: CODE })}`
    expect(unwrap(await setUp.join(link))).toEqual({ next: 'ready' })
    const secrets = { relayUrl: relay.url, token: TOKEN, agent: AGENT, account }
    expect(ready).toEqual([{ secrets, kept: 'vault', phones: ['+919876543210'] }])
    expect(await restarted().open()).toEqual({ kind: 'open', secrets, kept: 'vault' })
    expect(await restarted().readDraft()).toBeNull()
  })

  it('keeps the token of a relay that has none, over a restart, and knows the user id', async () => {
    const relay = await httpDouble(enrolled())
    const { setUp, ready, restart } = aSetUp()
    expect(unwrap(await setUp.join(`${CODE} ${relay.url}`))).toEqual({ next: 'credentials' })
    const draft = unwrap(await restart().read())
    expect(draft.relay).toEqual({ url: relay.url, agent: AGENT })
    expect(draft.fields.userId).toBe(AGENT.userId)
    expect(JSON.stringify(draft)).not.toContain(TOKEN)
    expect(ready).toEqual([])
  })

  it('leaves a user id that somebody has typed, and not one of the agent before', async () => {
    const relay = await httpDouble(enrolled())
    const { setUp } = aSetUp()
    await setUp.join(`${relay.url} first`)
    const other = { ...AGENT, userId: '694e6be5a520b399' }
    relay.act(answer(200, { token: TOKEN, agent: other, account: null }))
    await setUp.join(`${relay.url} second`)
    expect(unwrap(await setUp.read()).fields.userId).toBe(other.userId)
    await setUp.save({ userId: 'typed' })
    await setUp.join(`${relay.url} third`)
    expect(unwrap(await setUp.read()).fields.userId).toBe('typed')
  })

  it('says what is wrong with an invitation', async () => {
    const { setUp } = aSetUp()
    expect(await setUp.join('hello')).toMatchObject({
      fault: { code: 'invitation-unreadable', detail: null },
    })
    expect(await setUp.join(null)).toMatchObject({ fault: { code: 'invitation-unreadable' } })
    expect(await setUp.join(`http://relay.acme.in ${CODE}`)).toEqual({
      ok: false,
      fault: {
        code: 'invitation-unreadable',
        detail: 'relay.acme.in',
        fields: { invitation: 'insecure' },
      },
    })
  })

  it('says that the code is refused, or that nobody is there', async () => {
    const relay = await httpDouble(answer(403, { error: 'wrong code' }))
    const { setUp } = aSetUp()
    const { host } = new URL(relay.url)
    expect(await setUp.join(`${relay.url} ${CODE}`)).toMatchObject({
      fault: { code: 'code-refused', detail: null },
    })
    await relay.close()
    expect(await setUp.join(`${relay.url} ${CODE}`)).toMatchObject({
      fault: { code: 'relay-unreachable', detail: host },
    })
    expect(unwrap(await setUp.read()).relay).toBeNull()
  })

  it('spends a code once, however often it is clicked', async () => {
    let asked = 0
    const relay = await httpDouble((entry, response) => {
      asked += 1
      return asked === 1 ? enrolled()(entry, response) : answer(403, {})(entry, response)
    })
    const { setUp } = aSetUp()
    const clicks = [1, 2, 3].map(() => setUp.join(`${relay.url} ${CODE}`))
    expect((await Promise.all(clicks)).map(unwrap)).toEqual(Array(3).fill({ next: 'credentials' }))
    expect(asked).toBe(1)
    expect(await setUp.join(`${relay.url} ${CODE}`)).toMatchObject({ fault: { code: 'code-refused' } })
  })
})

describe('a link opened from outside', () => {
  it('waits for the agent’s word', async () => {
    const relay = await httpDouble(enrolled())
    const { setUp } = aSetUp()
    const { host } = new URL(relay.url)
    const link = `ringside://join?${new URLSearchParams({ relay: relay.url, code: CODE })}`
    expect(unwrap(setUp.invited(link))).toEqual({ relayHost: host })
    expect(unwrap(await setUp.read()).invitedBy).toBe(host)
    expect(relay.asked).toEqual([])
    expect(unwrap(await setUp.join(null))).toEqual({ next: 'credentials' })
    expect(JSON.parse(relay.asked[0]?.body ?? '')).toEqual({ code: CODE })
    expect(unwrap(await setUp.read()).invitedBy).toBeNull()
  })

  it('is forgotten by discarding, and replaced by a later one only if that can be read', async () => {
    const { setUp } = aSetUp()
    setUp.invited('ringside://join?relay=https://one.example&code=1')
    setUp.invited('ringside://join?relay=https://two.example&code=2')
    expect(setUp.invited('ringside://join?broken')).toMatchObject({ ok: false })
    expect(unwrap(await setUp.read()).invitedBy).toBe('two.example')
    expect(unwrap(await setUp.discard()).invitedBy).toBeNull()
    expect(await setUp.join(null)).toMatchObject({ fault: { code: 'invitation-unreadable' } })
  })
})

describe('testing', () => {
  it('remembers each result, over a restart, until a field of it changes', async () => {
    const simulator = await createSimulator({ speed: 0 })
    try {
      const { setUp, restart } = await typedIn(simulator.account)
      for (const group of CHECK_GROUPS) expect(unwrap(await setUp.check(group)).code).toBe('ok')
      const all = unwrap(await restart().read()).checks
      expect(Object.values(all).map((check) => check?.code)).toEqual(['ok', 'ok', 'ok'])
      const clearedBy = async (field: string, value: string) => {
        const { checks } = unwrap(await setUp.save({ [field]: value }))
        return CHECK_GROUPS.filter((group) => checks[group] === null)
      }
      expect(await clearedBy('phones', '+919876543210')).toEqual([])
      expect(await clearedBy('companyId', ` ${simulator.account.companyId} `)).toEqual([])
      expect(await clearedBy('developersToken', 'another')).toEqual(['users'])
      expect(await clearedBy('companyId', 'another')).toEqual(['contacts', 'calls', 'users'])
    } finally {
      await simulator.close()
    }
  })

  it('does not keep the result of what was typed differently meanwhile', async () => {
    let answerNow = () => {}
    const provider = await httpDouble((entry, response) => {
      answerNow = () => answer(401, { message: 'Unauthorized' })(entry, response)
    })
    const { setUp } = await typedIn(anAccount(provider.url))
    const check = setUp.check('contacts')
    await expect.poll(() => provider.asked.length).toBe(1)
    // A save does not wait for the other side's answer.
    await setUp.save({ publicApiKey: 'the right one' })
    answerNow()
    expect(unwrap(await check).code).toBe('bad-key')
    expect(unwrap(await setUp.read()).checks.contacts).toBeNull()
  })
})

describe('finishing', () => {
  it('opens the desk with what was typed and found', async () => {
    const simulator = await createSimulator({ speed: 0 })
    try {
      simulator.developers({ paths: 'search' })
      const { setUp, ready, relay, restarted } = await typedIn(simulator.account)
      await setUp.save({ phones: '9876543210' })
      for (const group of CHECK_GROUPS) await setUp.check(group)
      expect(await setUp.finish()).toEqual({ ok: true, value: null })
      const account = {
        ...simulator.account,
        developers: { ...simulator.account.developers, prefix: '/search' },
      }
      const secrets = { relayUrl: relay.url, token: TOKEN, agent: AGENT, account }
      expect(ready).toEqual([{ secrets, kept: 'vault', phones: ['+919876543210'] }])
      expect(await restarted().open()).toEqual({ kind: 'open', secrets, kept: 'vault' })
      expect(await restarted().readDraft()).toBeNull()
      expect(unwrap(await setUp.read()).relay).toBeNull()
    } finally {
      await simulator.close()
    }
  })

  it('needs a relay first', async () => {
    const { setUp, ready } = aSetUp()
    await setUp.save(typedOf(anAccount()))
    expect(await setUp.finish()).toMatchObject({ fault: { code: 'not-joined' } })
    expect(ready).toEqual([])
  })

  it('names everything that is missing', async () => {
    const relay = await httpDouble(enrolled())
    const { setUp } = aSetUp()
    await setUp.join(`${relay.url} ${CODE}`)
    expect(await setUp.finish()).toEqual({
      ok: false,
      fault: {
        code: 'setup-incomplete',
        detail: null,
        fields: {
          companyId: 'missing',
          publicApiKey: 'missing',
          obdKey: 'missing',
          obdSecretToken: 'missing',
          publicIvrId: 'missing',
          developersToken: 'missing',
          contacts: 'not-tested',
          calls: 'not-tested',
          users: 'not-tested',
        },
      },
    })
  })

  it.each<[number, string, boolean]>([
    [401, 'Unauthorized', false],
    [400, 'something odd', false],
    [403, 'IP not whitelisted', true],
    [429, 'Too many requests', true],
    [503, 'down', true],
  ])('after tests that failed with %i "%s": %s', async (status, message, opens) => {
    const provider = await httpDouble(answer(status, { message }))
    const { setUp, ready } = await typedIn(anAccount(provider.url))
    for (const group of CHECK_GROUPS) await setUp.check(group)
    const finished = await setUp.finish()
    expect(finished.ok).toBe(opens)
    expect(ready).toHaveLength(opens ? 1 : 0)
    if (finished.ok) return
    const codes = CHECK_GROUPS.map((group) => finished.fault.fields?.[group])
    expect(codes).not.toContain(undefined)
    expect(finished.fault.code).toBe('setup-incomplete')
  })

  it('accepts a plan without users', async () => {
    const simulator = await createSimulator({ speed: 0 })
    try {
      simulator.userApi({ available: false })
      const { setUp, ready } = await typedIn(simulator.account)
      for (const group of CHECK_GROUPS) await setUp.check(group)
      expect(await setUp.finish()).toEqual({ ok: true, value: null })
      expect(ready[0]?.secrets.account).toEqual(simulator.account)
    } finally {
      await simulator.close()
    }
  })

  it('twice at once opens one desk', async () => {
    const provider = await httpDouble(answer(503, {}))
    const { setUp, ready } = await typedIn(anAccount(provider.url))
    for (const group of CHECK_GROUPS) await setUp.check(group)
    const [first, second] = await Promise.all([setUp.finish(), setUp.finish()])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ fault: { code: 'not-joined' } })
    expect(ready).toHaveLength(1)
  })
})

it('no answer, no fault and no log line tells a secret', async () => {
  const account = anAccount()
  const { setUp, lines } = await typedIn(account)
  const said = [await setUp.read(), await setUp.finish(), await setUp.join(`https://127.0.0.1:1 ${CODE}`)]
  const secrets = [account.publicApi.apiKey, account.obd.apiKey, account.obd.secretToken]
  for (const secret of [...secrets, account.developers.token, TOKEN, CODE]) {
    expect(JSON.stringify(said) + lines.join()).not.toContain(secret)
  }
})
