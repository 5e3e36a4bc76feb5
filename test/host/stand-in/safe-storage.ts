/**
 * safeStorage: AES-GCM with a key per profile that lies outside the profile, as a keyring's does.
 *
 * RINGSIDE_HOST_KEYRING: "none" there is no keyring; "locked" it is there and refuses; "rotated" what is
 * decrypted should be encrypted again.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyringFolder } from '../keyring.ts'
import { app } from './app.ts'
import { loud } from './loud.ts'

const ALGORITHM = 'aes-256-gcm'
const MARK = Buffer.from('v10')
const IV_BYTES = 12
const TAG_BYTES = 16

const keyring = () => process.env.RINGSIDE_HOST_KEYRING ?? 'open'

function key(): Buffer {
  const folder = keyringFolder()
  const file = join(folder, createHash('sha256').update(app.getPath('userData')).digest('hex'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch {
    // An earlier start made it.
  }
  return readFileSync(file)
}

function demandKeyring(): void {
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready')
  if (keyring() === 'none') throw new Error('Encryption is not available')
  if (keyring() === 'locked') throw new Error('The keyring is locked')
}

function encrypt(text: string): Buffer {
  demandKeyring()
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, key(), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([MARK, iv, cipher.getAuthTag(), body])
}

function decrypt(data: Buffer): string {
  demandKeyring()
  if (!data.subarray(0, MARK.length).equals(MARK))
    throw new Error('Error while decrypting the ciphertext provided')
  const iv = data.subarray(MARK.length, MARK.length + IV_BYTES)
  const tag = data.subarray(MARK.length + IV_BYTES, MARK.length + IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(ALGORITHM, key(), iv).setAuthTag(tag)
  const body = data.subarray(MARK.length + IV_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

export const safeStorage = loud(
  {
    isEncryptionAvailable: (): boolean => app.isReady() && keyring() !== 'none',
    isAsyncEncryptionAvailable: async (): Promise<boolean> => keyring() !== 'none',
    getSelectedStorageBackend: (): string => (keyring() === 'none' ? 'basic_text' : 'gnome_libsecret'),
    encryptString: encrypt,
    decryptString: decrypt,
    encryptStringAsync: async (text: string): Promise<Buffer> => encrypt(text),
    decryptStringAsync: async (data: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => ({
      result: decrypt(data),
      shouldReEncrypt: keyring() === 'rotated',
    }),
  },
  'safeStorage',
)
