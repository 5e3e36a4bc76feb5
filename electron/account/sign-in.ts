/**
 * How a desk gets its credentials at start, and again after a sign-out: from the vault; else from the managed
 * set-up file, whose one-time code is traded for this desk's token; else it has none, and the first run is shown.
 */
import type { DeskState, SetupProblem } from '../../shared/views/desk.ts'
import { EMPTY_DRAFT, withRelay } from './draft.ts'
import { enrol } from './enrol.ts'
import type { SetupFileRead } from './setup-file.ts'
import type { Secrets, Vault } from './vault.ts'

export interface SignInState {
  readonly setup: DeskState['setup']
  readonly problem: SetupProblem | null
  readonly secretsKept: DeskState['secretsKept']
}

interface SignInOptions {
  readonly vault: Vault
  /** Null when no set-up file is named. */
  readonly readSetupFile: () => Promise<SetupFileRead | null>
  readonly fetch: typeof globalThis.fetch
  /** Waits before try number `attempt` (from 0); false when the app is going away. */
  readonly pause: (attempt: number) => Promise<boolean>
  readonly onState: (state: SignInState) => void
}

/** @returns null when the desk has no credentials: the last state told says why */
export async function signIn(options: SignInOptions): Promise<Secrets | null> {
  const { vault, fetch, pause, onState } = options
  const tell = (
    setup: SignInState['setup'],
    problem: SetupProblem | null,
    kept: SignInState['secretsKept'],
  ) => onState({ setup, problem, secretsKept: kept })

  const openVault = async () => {
    for (let attempt = 0; ; attempt += 1) {
      const opened = await vault.open()
      if (opened.kind !== 'locked') return opened
      // The keyring may be unlocked any moment: the record is kept, and tried again.
      tell('failed', { kind: 'vault-locked', detail: '' }, 'locked')
      if (!(await pause(attempt))) return null
    }
  }

  const opened = await openVault()
  if (opened === null) return null
  if (opened.kind === 'open') {
    tell('ready', null, opened.kept)
    return opened.secrets
  }
  if (opened.kind === 'unreadable') {
    tell('failed', { kind: 'vault-unreadable', detail: '' }, 'vault')
    return null
  }
  // Joined already, and the code is spent: only the credentials are still to be typed.
  if ((await vault.readDraft())?.relay) {
    tell('needed', null, await vault.keeps())
    return null
  }

  const read = await options.readSetupFile()
  if (read === null) {
    tell('needed', null, 'vault')
    return null
  }
  if (!read.ok) {
    tell('failed', { kind: 'file-unreadable', detail: read.detail }, 'vault')
    return null
  }
  const { relayUrl, code, account: fileAccount } = read.setup
  tell('enrolling', null, 'vault')
  for (let attempt = 0; ; attempt += 1) {
    const answer = await enrol(fetch, relayUrl, code)
    switch (answer.kind) {
      case 'enrolled': {
        const account = fileAccount ?? answer.account
        if (account === null) {
          const relay = { url: relayUrl, ...answer.enrolled }
          tell('needed', null, await vault.saveDraft(withRelay(EMPTY_DRAFT, relay)))
          return null
        }
        const secrets = { relayUrl, account, ...answer.enrolled }
        tell('ready', null, await vault.save(secrets))
        return secrets
      }
      case 'refused':
        tell('failed', { kind: 'code-refused', detail: answer.detail }, 'vault')
        return null
      case 'unreachable':
        tell('enrolling', { kind: 'relay-unreachable', detail: answer.detail }, 'vault')
        if (!(await pause(attempt))) return null
    }
  }
}
