/**
 * The only place where credentials rest: one record, encrypted by the operating system's keyring
 * (safeStorage, asynchronous API), in a file of the profile. Nothing that reads it hands a secret to a window.
 *
 * A locked keyring means "try again", never "wipe". A machine that cannot encrypt keeps the record in memory
 * only, and the app says so.
 */
import { randomBytes } from 'node:crypto'
import type { Logger } from '../log.ts'
import { type Draft, EMPTY_RECORD, parseRecord, type Secrets, type VaultRecord } from './vault-record.ts'

export type { Draft, Secrets } from './vault-record.ts'

export interface Cipher {
  isAvailable(): Promise<boolean>
  encrypt(plain: string): Promise<Buffer>
  /** `stale`: the key has changed since; what was read should be written again. */
  decrypt(cipher: Buffer): Promise<{ plain: string; stale: boolean }>
}

export interface CipherFile {
  /** Null when there is none. Throws when there is one and it cannot be read. */
  read(): string | null
  write(base64: string): void
  clear(): void
}

type Kept = 'vault' | 'memory'

type Opened =
  | { readonly kind: 'empty' }
  | { readonly kind: 'open'; readonly secrets: Secrets; readonly kept: Kept }
  /** The record is there and cannot be decrypted now. */
  | { readonly kind: 'locked' }
  /** The keyring works, and what is there is no record: trying again cannot help. */
  | { readonly kind: 'unreadable' }

export interface Vault {
  open(): Promise<Opened>
  /** Says where the record now rests. A draft ends here, and so does the key of what an earlier desk kept. */
  save(secrets: Secrets): Promise<Kept>
  /** Changes the secrets that are there, if any are; null leaves them. Never brings back what was cleared. */
  amend(change: (secrets: Secrets) => Secrets | null): Promise<void>
  /** Null when there is none, or none that can be read now. */
  readDraft(): Promise<Draft | null>
  /** Leaves the desk's secrets as they are. */
  saveDraft(draft: Draft | null): Promise<Kept>
  /** 32 bytes for what is kept encrypted beside the vault, the same until `clear`; null without a desk's secrets. */
  cacheKey(): Promise<Buffer | null>
  /** Where a record would rest now. */
  keeps(): Promise<Kept>
  /** Removes everything, from the disk too; throws when the file cannot be removed. */
  clear(): Promise<void>
}

type Loaded =
  | { readonly kind: 'empty' | 'locked' | 'unreadable' }
  | { readonly kind: 'record'; readonly record: VaultRecord }

/** Nothing of what is there is needed to write a record of all these. */
const WHOLE: readonly (keyof VaultRecord)[] = ['secrets', 'draft', 'cacheKey']
const PROBE = 'ringside'
const CACHE_KEY_BYTES = 32

export function createVault(cipher: Cipher, file: CipherFile, log: Logger): Vault {
  /** What could not be written; it wins over the file. */
  let unsaved: Partial<VaultRecord> = {}
  let last: Promise<unknown> = Promise.resolve()

  /** One at a time: a later change must never be overtaken by an earlier one. */
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }

  const warn = (message: string, error: unknown) =>
    // The error's text may quote what it could not parse: only its kind is told.
    log.warn(message, { kind: error instanceof Error ? error.name : typeof error })

  const write = async (record: VaultRecord) =>
    file.write((await cipher.encrypt(JSON.stringify(record))).toString('base64'))

  /** A keyring that opens what it has just closed is not locked. */
  const keyringWorks = async () => {
    try {
      return (
        (await cipher.isAvailable()) && (await cipher.decrypt(await cipher.encrypt(PROBE))).plain === PROBE
      )
    } catch {
      return false
    }
  }

  const load = async (): Promise<Loaded> => {
    let base64: string | null
    try {
      base64 = file.read()
    } catch (error) {
      warn('the vault file is damaged', error)
      return { kind: 'unreadable' }
    }
    if (base64 === null) return { kind: 'empty' }
    let opened: { plain: string; stale: boolean }
    try {
      opened = await cipher.decrypt(Buffer.from(base64, 'base64'))
    } catch (error) {
      warn('the vault cannot be decrypted now', error)
      return { kind: (await keyringWorks()) ? 'unreadable' : 'locked' }
    }
    const record = parseRecord(opened.plain)
    if (record === null) {
      log.warn('the vault holds no record')
      return { kind: 'unreadable' }
    }
    if (opened.stale) {
      await write(record).catch((error: unknown) => warn('the vault could not be encrypted anew', error))
    }
    return { kind: 'record', record }
  }

  const keep = async (part: Partial<VaultRecord>): Promise<Kept> => {
    unsaved = { ...unsaved, ...part }
    try {
      if (!(await cipher.isAvailable())) return 'memory'
      const isWhole = WHOLE.every((part) => part in unsaved)
      const loaded = isWhole ? null : await load()
      // What is there must not be written over while it may still be opened.
      if (loaded?.kind === 'locked') return 'memory'
      await write({ ...EMPTY_RECORD, ...(loaded?.kind === 'record' ? loaded.record : {}), ...unsaved })
      unsaved = {}
      return 'vault'
    } catch (error) {
      // The one-time code is spent by now: what it brought must not be lost over a keyring that fails.
      warn('the vault cannot be written', error)
      return 'memory'
    }
  }

  const open = async (): Promise<Opened> => {
    if (unsaved.secrets) return { kind: 'open', secrets: unsaved.secrets, kept: 'memory' }
    const loaded = await load()
    if (loaded.kind !== 'record') return { kind: loaded.kind }
    const { secrets } = loaded.record
    return secrets ? { kind: 'open', secrets, kept: 'vault' } : { kind: 'empty' }
  }

  const readDraft = async (): Promise<Draft | null> => {
    if (unsaved.draft !== undefined) return unsaved.draft
    const loaded = await load()
    return loaded.kind === 'record' ? loaded.record.draft : null
  }

  const cacheKey = async (): Promise<Buffer | null> => {
    if ((await open()).kind !== 'open') return null
    const loaded = unsaved.cacheKey === undefined ? await load() : null
    const known = unsaved.cacheKey ?? (loaded?.kind === 'record' ? loaded.record.cacheKey : null)
    if (known !== null) return Buffer.from(known, 'base64')
    const made = randomBytes(CACHE_KEY_BYTES)
    await keep({ cacheKey: made.toString('base64') })
    return made
  }

  const keeps = async (): Promise<Kept> =>
    Object.keys(unsaved).length === 0 && (await cipher.isAvailable()) ? 'vault' : 'memory'

  return {
    open: () => queued(open),
    save: (secrets) => queued(() => keep({ secrets, draft: null, cacheKey: null })),
    amend: (change) =>
      queued(async () => {
        const opened = await open()
        const secrets = opened.kind === 'open' ? change(opened.secrets) : null
        if (secrets) await keep({ secrets })
      }),
    readDraft: () => queued(readDraft),
    saveDraft: (draft) => queued(() => keep({ draft })),
    cacheKey: () => queued(cacheKey),
    keeps: () => queued(keeps),
    clear: () =>
      queued(async () => {
        unsaved = {}
        file.clear()
      }),
  }
}
