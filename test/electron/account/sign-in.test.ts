import { describe, expect, it } from 'vitest'
import type { SetupFileRead } from '../../../electron/account/setup-file.ts'
import { type SignInState, signIn } from '../../../electron/account/sign-in.ts'
import { createVault } from '../../../electron/account/vault.ts'
import { answer, httpDouble } from '../../support/http-double.ts'
import { AGENT } from '../../support/relay-double.ts'
import { SILENT } from '../../support/silent-log.ts'
import { aFile, aKeyring, SECRETS } from './fakes.ts'

const enrolled = answer(200, { token: SECRETS.token, agent: AGENT, account: null })
const NO_FILE = null

interface Start {
  readonly file?: SetupFileRead | null
  readonly keyring?: ReturnType<typeof aKeyring>
  readonly content?: ReturnType<typeof aFile>
  /** What happens while it waits; false when the app goes away. */
  readonly pause?: (attempt: number) => boolean
}

async function start({
  file = NO_FILE,
  keyring = aKeyring(),
  content = aFile(),
  pause = () => false,
}: Start) {
  const states: SignInState[] = []
  const pauses: number[] = []
  const secrets = await signIn({
    vault: createVault(keyring.cipher, content.cipherFile, SILENT),
    readSetupFile: async () => file,
    fetch,
    pause: async (attempt) => {
      pauses.push(attempt)
      return pause(attempt)
    },
    onState: (state) => states.push(state),
  })
  return { secrets, states, pauses, last: states.at(-1), content: content.file }
}

const setUp = (relayUrl: string): SetupFileRead => ({
  ok: true,
  setup: { relayUrl, code: 'one-time-code-42', account: SECRETS.account },
})
const withoutAccount = (relayUrl: string): SetupFileRead => ({
  ok: true,
  setup: { relayUrl, code: 'one-time-code-42' },
})

async function filledVault() {
  const keyring = aKeyring()
  const content = aFile()
  await createVault(keyring.cipher, content.cipherFile, SILENT).save(SECRETS)
  return { keyring, content }
}

describe('signing in', () => {
  it('from the vault asks nobody', async () => {
    const { secrets, states } = await start({ ...(await filledVault()), file: setUp('http://127.0.0.1:1') })
    expect(secrets).toEqual(SECRETS)
    expect(states).toEqual([{ setup: 'ready', problem: null, secretsKept: 'vault' }])
  })

  it('without a vault and without a file shows the first run', async () => {
    const { secrets, states } = await start({})
    expect(secrets).toBeNull()
    expect(states).toEqual([{ setup: 'needed', problem: null, secretsKept: 'vault' }])
  })

  it('from the file trades the code and fills the vault, so that the next start asks nobody', async () => {
    const server = await httpDouble(enrolled)
    const keyring = aKeyring()
    const content = aFile()
    const first = await start({ file: setUp(server.url), keyring, content })
    expect(first.secrets).toEqual({ ...SECRETS, relayUrl: server.url })
    expect(first.states.map((state) => state.setup)).toEqual(['enrolling', 'ready'])
    expect(first.last).toEqual({ setup: 'ready', problem: null, secretsKept: 'vault' })
    const second = await start({ file: setUp(server.url), keyring, content })
    expect(second.secrets).toEqual(first.secrets)
    expect(server.asked).toHaveLength(1)
  })

  it('takes the account of the relay where the file has none', async () => {
    const account = { ...SECRETS.account, companyId: 'of the relay' }
    const server = await httpDouble(answer(200, { token: SECRETS.token, agent: AGENT, account }))
    const none = await start({ file: withoutAccount(server.url) })
    expect(none.secrets?.account).toEqual(account)
    const both = await start({ file: setUp(server.url) })
    expect(both.secrets?.account).toEqual(SECRETS.account)
  })

  it('goes on with the set-up by hand where nobody has the account, and spends the code once', async () => {
    const server = await httpDouble(enrolled)
    const keyring = aKeyring()
    const content = aFile()
    for (const _start of [1, 2]) {
      const { secrets, last } = await start({ file: withoutAccount(server.url), keyring, content })
      expect(secrets).toBeNull()
      expect(last).toEqual({ setup: 'needed', problem: null, secretsKept: 'vault' })
    }
    expect(server.asked).toHaveLength(1)
    const draft = await createVault(keyring.cipher, content.cipherFile, SILENT).readDraft()
    expect(draft).toMatchObject({
      relay: { url: server.url, token: SECRETS.token, agent: AGENT },
      typed: { userId: AGENT.userId },
    })
  })

  it('says that the vault is damaged, and asks nobody', async () => {
    const { secrets, last } = await start({
      content: aFile(Buffer.from('}').toString('base64')),
      file: setUp('http://127.0.0.1:1'),
    })
    expect(secrets).toBeNull()
    expect(last).toMatchObject({ setup: 'failed', problem: { kind: 'vault-unreadable' } })
  })

  it('can be asked again after a sign-out', async () => {
    const states: SignInState[] = []
    const { keyring, content } = await filledVault()
    const vault = createVault(keyring.cipher, content.cipherFile, SILENT)
    const again = () =>
      signIn({
        vault,
        readSetupFile: async () => null,
        fetch,
        pause: async () => false,
        onState: (state) => states.push(state),
      })
    expect(await again()).toEqual(SECRETS)
    await vault.clear()
    expect(await again()).toBeNull()
    expect(states.map((state) => state.setup)).toEqual(['ready', 'needed'])
  })

  it('says so when the machine can keep nothing', async () => {
    const server = await httpDouble(enrolled)
    const keyring = aKeyring()
    keyring.keyring.available = false
    const { secrets, last, content } = await start({ file: setUp(server.url), keyring })
    expect(secrets).not.toBeNull()
    expect(last).toEqual({ setup: 'ready', problem: null, secretsKept: 'memory' })
    expect(content.content).toBeNull()
  })

  it('goes on with what the spent code brought when the keyring fails', async () => {
    const server = await httpDouble(enrolled)
    const keyring = aKeyring()
    keyring.keyring.locked = true
    const { secrets, last } = await start({ file: setUp(server.url), keyring })
    expect(secrets?.token).toBe(SECRETS.token)
    expect(last).toEqual({ setup: 'ready', problem: null, secretsKept: 'memory' })
  })

  it('says what is wrong with the file', async () => {
    const { secrets, last } = await start({ file: { ok: false, detail: 'it is not JSON' } })
    expect(secrets).toBeNull()
    expect(last).toMatchObject({
      setup: 'failed',
      problem: { kind: 'file-unreadable', detail: 'it is not JSON' },
    })
  })

  it('does not ask again with a code that was refused', async () => {
    const server = await httpDouble(answer(403, {}))
    const { secrets, last, pauses } = await start({ file: setUp(server.url), pause: () => true })
    expect(secrets).toBeNull()
    expect(last).toMatchObject({ setup: 'failed', problem: { kind: 'code-refused' } })
    expect(server.asked).toHaveLength(1)
    expect(pauses).toEqual([])
  })

  it('asks again until the relay is there', async () => {
    const server = await httpDouble(answer(503, {}))
    const { secrets, states, pauses } = await start({
      file: setUp(server.url),
      pause: (attempt) => {
        if (attempt === 2) server.act(enrolled)
        return true
      },
    })
    expect(secrets?.token).toBe(SECRETS.token)
    expect(pauses).toEqual([0, 1, 2])
    expect(states[1]).toMatchObject({ setup: 'enrolling', problem: { kind: 'relay-unreachable' } })
    expect(states.at(-1)).toMatchObject({ setup: 'ready', problem: null })
  })

  it('ends when the app goes away while it waits for the relay', async () => {
    const server = await httpDouble(answer(503, {}))
    expect((await start({ file: setUp(server.url) })).secrets).toBeNull()
    expect(server.asked).toHaveLength(1)
  })

  it('waits for a locked keyring instead of starting over', async () => {
    const vault = await filledVault()
    vault.keyring.keyring.locked = true
    const { secrets, states } = await start({
      ...vault,
      file: setUp('http://127.0.0.1:1'),
      pause: (attempt) => {
        if (attempt === 1) vault.keyring.keyring.locked = false
        return true
      },
    })
    expect(secrets).toEqual(SECRETS)
    expect(states[0]).toMatchObject({
      setup: 'failed',
      problem: { kind: 'vault-locked' },
      secretsKept: 'locked',
    })
    expect(states.at(-1)).toEqual({ setup: 'ready', problem: null, secretsKept: 'vault' })
  })

  it('ends when the app goes away while the keyring is locked, and wipes nothing', async () => {
    const vault = await filledVault()
    vault.keyring.keyring.locked = true
    const { secrets, content } = await start(vault)
    expect(secrets).toBeNull()
    expect(content.content).not.toBeNull()
  })

  it('tells no state a secret', async () => {
    const server = await httpDouble(answer(500, 'one-time-code-42 publicapi-key-3f81'))
    const { states } = await start({ file: setUp(server.url) })
    expect(JSON.stringify(states)).not.toMatch(/one-time-code|publicapi-key|obd-|developers-token|desk-token/)
  })
})
