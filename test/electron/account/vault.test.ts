import { describe, expect, it } from 'vitest'
import { createVault } from '../../../electron/account/vault.ts'
import type { Logger } from '../../../electron/log.ts'
import { aFile, aKeyring, SECRETS } from './fakes.ts'

function aVault(content: string | null = null) {
  const { keyring, cipher } = aKeyring()
  const { file, cipherFile } = aFile(content)
  const lines: string[] = []
  const write = (message: string, facts?: unknown) => lines.push(message + JSON.stringify(facts))
  const log: Logger = { info: write, warn: write, error: write }
  return {
    keyring,
    file,
    lines,
    vault: createVault(cipher, cipherFile, log),
    restarted: () => createVault(cipher, cipherFile, log),
  }
}

describe('the vault', () => {
  it('is empty at first', async () => {
    expect(await aVault().vault.open()).toEqual({ kind: 'empty' })
  })

  it('keeps the record encrypted, beyond a restart', async () => {
    const { vault, file, restarted } = aVault()
    expect(await vault.save(SECRETS)).toBe('vault')
    expect(await vault.open()).toEqual({ kind: 'open', secrets: SECRETS })
    expect(await restarted().open()).toEqual({ kind: 'open', secrets: SECRETS })
    const plain = Buffer.from(String(file.content), 'base64').toString()
    for (const secret of [SECRETS.token, SECRETS.account.obd.secretToken]) expect(plain).not.toContain(secret)
  })

  it('encrypts anew when the key has changed', async () => {
    const { vault, keyring, restarted } = aVault()
    await vault.save(SECRETS)
    expect(keyring.encrypted).toBe(1)
    keyring.stale = true
    expect(await restarted().open()).toMatchObject({ kind: 'open' })
    expect(keyring.encrypted).toBe(2)
  })

  it('opens, too, when it cannot be encrypted anew', async () => {
    const { keyring, cipher } = aKeyring()
    const { cipherFile } = aFile()
    const log: Logger = { info() {}, warn() {}, error() {} }
    await createVault(cipher, cipherFile, log).save(SECRETS)
    keyring.stale = true
    const failing = { ...cipher, encrypt: () => Promise.reject(new Error('busy')) }
    expect(await createVault(failing, cipherFile, log).open()).toEqual({ kind: 'open', secrets: SECRETS })
  })

  it('locked means try again: nothing is deleted, and nothing of it is logged', async () => {
    const { vault, keyring, file, lines, restarted } = aVault()
    await vault.save(SECRETS)
    const kept = file.content
    keyring.locked = true
    const locked = restarted()
    expect(await locked.open()).toEqual({ kind: 'locked' })
    expect(await locked.open()).toEqual({ kind: 'locked' })
    expect(file).toEqual({ content: kept })
    expect(lines.join()).not.toContain(SECRETS.token)
    keyring.locked = false
    expect(await locked.open()).toEqual({ kind: 'open', secrets: SECRETS })
  })

  it.each(['', 'AAAA', Buffer.from('}"nothing"').toString('base64'), 'not base64 at all'])(
    'does not wipe what it cannot read: %j',
    async (content) => {
      const { vault, file } = aVault(content)
      expect(await vault.open()).toEqual({ kind: 'locked' })
      expect(file).toEqual({ content })
    },
  )

  it('holds the record in memory only where nothing can be encrypted', async () => {
    const { vault, keyring, file, restarted } = aVault()
    keyring.available = false
    expect(await vault.save(SECRETS)).toBe('memory')
    expect(file.content).toBeNull()
    expect(await vault.open()).toEqual({ kind: 'open', secrets: SECRETS })
    expect(await restarted().open()).toEqual({ kind: 'empty' })
  })

  it('does not lose what a spent code brought when the keyring fails', async () => {
    const { vault, keyring, file, lines } = aVault()
    keyring.locked = true
    expect(await vault.save(SECRETS)).toBe('memory')
    expect(await vault.open()).toEqual({ kind: 'open', secrets: SECRETS })
    expect(file.content).toBeNull()
    expect(lines.join()).not.toContain(SECRETS.token)
    keyring.locked = false
    expect(await vault.save(SECRETS)).toBe('vault')
    expect(file.content).not.toBeNull()
  })
})
