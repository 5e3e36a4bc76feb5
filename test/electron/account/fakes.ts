import { type Cipher, type CipherFile, createVault, type Secrets } from '../../../electron/account/vault.ts'
import type { Logger } from '../../../electron/log.ts'
import { anAccount } from '../../support/an-account.ts'
import { AGENT } from '../../support/relay-double.ts'

export const SECRETS: Secrets = {
  relayUrl: 'https://relay.example',
  token: 'desk-token-5e1f',
  agent: AGENT,
  account: anAccount(),
}

/** A keyring that reverses texts, and can be locked, missing, or have changed its key. */
export function aKeyring() {
  const keyring = { available: true, locked: false, stale: false, encrypted: 0 }
  const turned = (text: string) => [...text].reverse().join('')
  const guard = () => {
    if (keyring.locked) throw new Error(`locked: ${JSON.stringify(SECRETS)}`)
  }
  const cipher: Cipher = {
    isAvailable: async () => keyring.available,
    async encrypt(plain) {
      guard()
      keyring.encrypted += 1
      return Buffer.from(turned(plain))
    },
    async decrypt(bytes) {
      guard()
      return { plain: turned(bytes.toString()), stale: keyring.stale }
    },
  }
  return { keyring, cipher }
}

export function aFile(content: string | null = null) {
  const file = { content }
  const cipherFile: CipherFile = {
    read: () => file.content,
    write: (base64) => {
      file.content = base64
    },
    clear: () => {
      file.content = null
    },
  }
  return { file, cipherFile }
}

/** A vault with all that is around it; `restarted` is the same one at the next start. */
export function aVault(content: string | null = null) {
  const { keyring, cipher } = aKeyring()
  const { file, cipherFile } = aFile(content)
  const lines: string[] = []
  const write = (message: string, facts?: unknown) => lines.push(message + JSON.stringify(facts))
  const log: Logger = { info: write, warn: write, error: write }
  const restarted = () => createVault(cipher, cipherFile, log)
  return { keyring, cipher, file, cipherFile, lines, vault: restarted(), restarted }
}
