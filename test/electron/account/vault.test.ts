import { describe, expect, it } from 'vitest'
import { createVault, type Draft } from '../../../electron/account/vault.ts'
import { AGENT } from '../../support/relay-double.ts'
import { SILENT } from '../../support/silent-log.ts'
import { aVault, SECRETS } from './fakes.ts'

const OPEN = { kind: 'open', secrets: SECRETS, kept: 'vault' }
const DRAFT: Draft = {
  typed: { companyId: '6836cad944e39380', publicApiKey: 'typed-key-17' },
  relay: { url: 'https://relay.example', token: 'draft-token-2b', agent: AGENT },
  checks: {
    contacts: { ok: true, code: 'ok', fields: [], detail: null, checkedAt: '2026-04-07T10:00:00.000Z' },
  },
  prefix: '/search',
}
/** As aKeyring closes a text. */
const closed = (plain: unknown) => {
  const text = typeof plain === 'string' ? plain : JSON.stringify(plain)
  return Buffer.from([...text].reverse().join('')).toString('base64')
}

describe('the vault', () => {
  it('is empty at first', async () => {
    expect(await aVault().vault.open()).toEqual({ kind: 'empty' })
  })

  it('keeps the record encrypted, beyond a restart', async () => {
    const { vault, file, restarted } = aVault()
    expect(await vault.save(SECRETS)).toBe('vault')
    expect(await vault.open()).toEqual(OPEN)
    expect(await restarted().open()).toEqual(OPEN)
    const plain = Buffer.from(String(file.content), 'base64').toString()
    for (const secret of [SECRETS.token, SECRETS.account.obd.secretToken]) expect(plain).not.toContain(secret)
  })

  it('opens a file of the first version, which held the secrets alone', async () => {
    const { vault } = aVault(closed(SECRETS))
    expect(await vault.open()).toEqual(OPEN)
    expect(await vault.readDraft()).toBeNull()
  })

  it('encrypts anew when the key has changed', async () => {
    const { vault, keyring, restarted } = aVault()
    await vault.save(SECRETS)
    expect(keyring.encrypted).toBe(1)
    keyring.stale = true
    expect(await restarted().open()).toEqual(OPEN)
    expect(keyring.encrypted).toBe(2)
  })

  it('opens, too, when it cannot be encrypted anew', async () => {
    const { vault, keyring, cipher, cipherFile } = aVault()
    await vault.save(SECRETS)
    keyring.stale = true
    const failing = { ...cipher, encrypt: () => Promise.reject(new Error('busy')) }
    expect(await createVault(failing, cipherFile, SILENT).open()).toEqual(OPEN)
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
    expect(await locked.open()).toEqual(OPEN)
  })

  it.each([
    '',
    'AAAA',
    'not base64 at all',
    closed('"nothing"'),
    closed('{'),
    closed({ ...SECRETS, token: 7 }),
    closed({ version: 2, secrets: { relayUrl: 'x' }, draft: null }),
    closed({ version: 3 }),
  ])('says that what it decrypts is no record, and does not wipe it: %j', async (content) => {
    const { vault, file } = aVault(content)
    expect(await vault.open()).toEqual({ kind: 'unreadable' })
    expect(await vault.readDraft()).toBeNull()
    expect(file).toEqual({ content })
  })

  it('tells a damaged record from a locked keyring: the keyring opens what it has just closed', async () => {
    const { cipher, cipherFile, restarted, keyring, vault } = aVault()
    await vault.save(SECRETS)
    const picky = {
      ...cipher,
      decrypt: async (bytes: Buffer) => {
        if (bytes.length > 100) throw new Error(`bad padding of ${SECRETS.token}`)
        return cipher.decrypt(bytes)
      },
    }
    expect(await createVault(picky, cipherFile, SILENT).open()).toEqual({ kind: 'unreadable' })
    keyring.available = false
    expect(await createVault(picky, cipherFile, SILENT).open()).toEqual({ kind: 'locked' })
    expect((await restarted().open()).kind).toBe('open')
  })

  it('says that a file which cannot be read is damaged, and replaces it by what is saved', async () => {
    const { cipher, cipherFile } = aVault()
    let damaged = true
    const file = {
      ...cipherFile,
      read() {
        if (damaged) throw new SyntaxError(`Unexpected token in ${SECRETS.token}`)
        return cipherFile.read()
      },
      write(base64: string) {
        damaged = false
        cipherFile.write(base64)
      },
    }
    const vault = createVault(cipher, file, SILENT)
    expect(await vault.open()).toEqual({ kind: 'unreadable' })
    expect(await vault.saveDraft(DRAFT)).toBe('vault')
    expect(await vault.readDraft()).toEqual(DRAFT)
    expect(await vault.save(SECRETS)).toBe('vault')
    expect(await vault.open()).toEqual(OPEN)
  })

  it('holds the record in memory only where nothing can be encrypted', async () => {
    const { vault, keyring, file, restarted } = aVault()
    expect(await vault.keeps()).toBe('vault')
    keyring.available = false
    expect(await vault.keeps()).toBe('memory')
    expect(await vault.save(SECRETS)).toBe('memory')
    expect(file.content).toBeNull()
    expect(await vault.open()).toEqual({ ...OPEN, kept: 'memory' })
    expect(await restarted().open()).toEqual({ kind: 'empty' })
  })

  it('does not lose what a spent code brought when the keyring fails', async () => {
    const { vault, keyring, file, lines } = aVault()
    keyring.locked = true
    expect(await vault.save(SECRETS)).toBe('memory')
    expect(await vault.open()).toEqual({ ...OPEN, kept: 'memory' })
    expect(file.content).toBeNull()
    expect(lines.join()).not.toContain(SECRETS.token)
    keyring.locked = false
    expect(await vault.save(SECRETS)).toBe('vault')
    expect(await vault.open()).toEqual(OPEN)
  })

  it('clears everything, in memory and on the disk', async () => {
    const { vault, keyring, file } = aVault()
    await vault.save(SECRETS)
    await vault.saveDraft(DRAFT)
    await vault.clear()
    expect(file.content).toBeNull()
    expect(await vault.open()).toEqual({ kind: 'empty' })
    keyring.available = false
    await vault.save(SECRETS)
    await vault.clear()
    expect(await vault.open()).toEqual({ kind: 'empty' })
    expect(await vault.readDraft()).toBeNull()
  })

  it('amends what is there, and brings nothing back', async () => {
    const { vault, restarted } = aVault()
    await vault.amend((secrets) => ({ ...secrets, token: 'another' }))
    expect(await vault.open()).toEqual({ kind: 'empty' })
    await vault.save(SECRETS)
    await vault.saveDraft(DRAFT)
    await vault.amend(() => null)
    expect(await restarted().open()).toEqual(OPEN)
    await vault.amend((secrets) => ({ ...secrets, token: 'another' }))
    expect(await restarted().open()).toMatchObject({ secrets: { token: 'another' } })
    expect(await restarted().readDraft()).toEqual(DRAFT)
    const clearing = vault.clear()
    await vault.amend((secrets) => secrets)
    await clearing
    expect(await vault.open()).toEqual({ kind: 'empty' })
  })
})

describe('the draft of a set-up', () => {
  it('rests encrypted beside the secrets, beyond a restart', async () => {
    const { vault, file, restarted } = aVault()
    expect(await vault.readDraft()).toBeNull()
    expect(await vault.saveDraft(DRAFT)).toBe('vault')
    expect(await restarted().readDraft()).toEqual(DRAFT)
    expect(await restarted().open()).toEqual({ kind: 'empty' })
    const plain = Buffer.from(String(file.content), 'base64').toString()
    expect(plain).not.toContain('typed-key-17')
    expect(plain).not.toContain('draft-token-2b')
  })

  it('leaves the secrets as they are, and ends when new ones are saved', async () => {
    const { vault, restarted } = aVault()
    await vault.save(SECRETS)
    await vault.saveDraft(DRAFT)
    expect(await restarted().open()).toEqual(OPEN)
    await vault.save({ ...SECRETS, token: 'newer' })
    expect(await restarted().readDraft()).toBeNull()
    await vault.saveDraft(DRAFT)
    await vault.saveDraft(null)
    expect(await restarted().readDraft()).toBeNull()
    expect((await restarted().open()).kind).toBe('open')
  })

  it('is kept in memory where nothing can be encrypted', async () => {
    const { vault, keyring, file, restarted } = aVault()
    keyring.available = false
    expect(await vault.saveDraft(DRAFT)).toBe('memory')
    expect(await vault.readDraft()).toEqual(DRAFT)
    expect(file.content).toBeNull()
    expect(await restarted().readDraft()).toBeNull()
  })

  it('never writes over secrets that a locked keyring may still open', async () => {
    const { vault, keyring, restarted } = aVault()
    await vault.save(SECRETS)
    keyring.locked = true
    const locked = restarted()
    expect(await locked.saveDraft(DRAFT)).toBe('memory')
    expect(await locked.readDraft()).toEqual(DRAFT)
    keyring.locked = false
    expect(await restarted().open()).toEqual(OPEN)
    expect(await locked.saveDraft({ ...DRAFT, prefix: '' })).toBe('vault')
    expect(await restarted().open()).toEqual(OPEN)
    expect(await restarted().readDraft()).toEqual({ ...DRAFT, prefix: '' })
  })

  it('nor over secrets of a keyring that closes and does not open', async () => {
    const { vault, cipher, cipherFile, restarted } = aVault()
    await vault.save(SECRETS)
    const halfLocked = { ...cipher, decrypt: () => Promise.reject(new Error('locked')) }
    expect(await createVault(halfLocked, cipherFile, SILENT).saveDraft(DRAFT)).toBe('memory')
    expect(await restarted().open()).toEqual(OPEN)
  })

  it('is lost in parts only, and never costs the secrets', async () => {
    const odd = { ...DRAFT, checks: { contacts: { ok: 'yes' } }, prefix: '/other' }
    const { vault } = aVault(closed({ version: 2, secrets: SECRETS, draft: odd }))
    expect(await vault.readDraft()).toEqual({ ...DRAFT, checks: {}, prefix: null })
    const none = aVault(closed({ version: 2, secrets: SECRETS, draft: 'gone' }))
    expect(await none.vault.open()).toEqual(OPEN)
    expect(await none.vault.readDraft()).toBeNull()
  })

  it('the last of several wins, however slow the keyring is with the first', async () => {
    const { cipher, cipherFile, restarted } = aVault()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let first = true
    const slow = {
      ...cipher,
      async encrypt(plain: string) {
        if (first) {
          first = false
          await held
        }
        return cipher.encrypt(plain)
      },
    }
    const vault = createVault(slow, cipherFile, SILENT)
    const saves = [vault.saveDraft(DRAFT), vault.saveDraft({ ...DRAFT, typed: { companyId: 'second' } })]
    release()
    expect(await Promise.all(saves)).toEqual(['vault', 'vault'])
    expect((await restarted().readDraft())?.typed).toEqual({ companyId: 'second' })
  })
})

describe('the key of what is kept beside the vault', () => {
  it('is made once, stays beyond a restart, and is not there to be read', async () => {
    const { vault, file, restarted } = aVault()
    await vault.save(SECRETS)
    const key = await vault.cacheKey()
    expect(key?.length).toBe(32)
    expect(await vault.cacheKey()).toEqual(key)
    expect(await restarted().cacheKey()).toEqual(key)
    expect(await restarted().open()).toEqual(OPEN)
    expect(file.content).not.toContain(key?.toString('base64'))
    await vault.amend((secrets) => ({ ...secrets, token: 'another' }))
    await vault.saveDraft(DRAFT)
    expect(await restarted().cacheKey()).toEqual(key)
  })

  it('ends with the desk it belongs to', async () => {
    const { vault, restarted } = aVault()
    expect(await vault.cacheKey()).toBeNull()
    await vault.save(SECRETS)
    const key = await vault.cacheKey()
    await vault.save(SECRETS)
    expect(await vault.cacheKey()).not.toEqual(key)
    await vault.clear()
    expect(await vault.cacheKey()).toBeNull()
    expect(await restarted().cacheKey()).toBeNull()
  })

  it('is of this start only where nothing can be encrypted', async () => {
    const { vault, keyring, restarted } = aVault()
    keyring.available = false
    await vault.save(SECRETS)
    const key = await vault.cacheKey()
    expect(key?.length).toBe(32)
    expect(await vault.cacheKey()).toEqual(key)
    expect(await restarted().cacheKey()).toBeNull()
  })

  it('is not made while the vault is locked', async () => {
    const { vault, keyring, restarted } = aVault()
    await vault.save(SECRETS)
    const key = await vault.cacheKey()
    const later = restarted()
    keyring.locked = true
    expect(await later.cacheKey()).toBeNull()
    keyring.locked = false
    expect(await later.cacheKey()).toEqual(key)
  })
})
