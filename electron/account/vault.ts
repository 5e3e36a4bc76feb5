/**
 * The only place where credentials rest: one record, encrypted by the operating system's keyring
 * (safeStorage, asynchronous API), in a file of the profile. Nothing that reads it hands a secret to a window.
 *
 * A locked keyring means "try again", never "wipe". A machine that cannot encrypt keeps the record in memory
 * only, and the app says so.
 */
import { z } from 'zod'
import { accountSchema } from '../../shared/account.ts'
import { agentSchema } from '../../shared/relay-protocol.ts'
import type { Logger } from '../log.ts'

const secretsSchema = z.object({
  relayUrl: z.string(),
  token: z.string(),
  agent: agentSchema,
  account: accountSchema,
})
export type Secrets = z.infer<typeof secretsSchema>

export interface Cipher {
  isAvailable(): Promise<boolean>
  encrypt(plain: string): Promise<Buffer>
  /** `stale`: the key has changed since; what was read should be written again. */
  decrypt(cipher: Buffer): Promise<{ plain: string; stale: boolean }>
}

export interface CipherFile {
  read(): string | null
  write(base64: string): void
}

type Opened =
  | { readonly kind: 'empty' }
  | { readonly kind: 'open'; readonly secrets: Secrets }
  /** The record is there and cannot be read now. */
  | { readonly kind: 'locked' }

export interface Vault {
  open(): Promise<Opened>
  /** Says where the record now rests. */
  save(secrets: Secrets): Promise<'vault' | 'memory'>
}

export function createVault(cipher: Cipher, file: CipherFile, log: Logger): Vault {
  let inMemory: Secrets | null = null

  const reasonOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)

  const write = async (secrets: Secrets) =>
    file.write((await cipher.encrypt(JSON.stringify(secrets))).toString('base64'))

  const save = async (secrets: Secrets): Promise<'vault' | 'memory'> => {
    inMemory = secrets
    try {
      if (!(await cipher.isAvailable())) return 'memory'
      await write(secrets)
      inMemory = null
      return 'vault'
    } catch (error) {
      // The one-time code is spent by now: what it brought must not be lost over a keyring that fails.
      log.warn('the vault cannot be written', { kind: reasonOf(error) })
      return 'memory'
    }
  }

  const open = async (): Promise<Opened> => {
    if (inMemory) return { kind: 'open', secrets: inMemory }
    const base64 = file.read()
    if (base64 === null) return { kind: 'empty' }
    try {
      const { plain, stale } = await cipher.decrypt(Buffer.from(base64, 'base64'))
      const secrets = secretsSchema.parse(JSON.parse(plain))
      if (stale) {
        await write(secrets).catch((error: unknown) =>
          log.warn('the vault could not be encrypted anew', { kind: reasonOf(error) }),
        )
      }
      return { kind: 'open', secrets }
    } catch (error) {
      // The error's text may quote what it could not parse: only its kind is told.
      log.warn('the vault cannot be read now', { kind: reasonOf(error) })
      return { kind: 'locked' }
    }
  }

  return { open, save }
}
