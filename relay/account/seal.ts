/** AES-256-GCM over a text. The record: version (1 byte), IV (12), tag (16), what was encrypted. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES

/** What a record is for is part of what is authenticated: one cannot be put in another's place. */
const aadOf = (purpose: string) => Buffer.from(`ringside-relay/${purpose}/${VERSION}`)

/** A fresh random IV per call; with one key, good for far more writes than an administrator makes. */
export function seal(key: KeyObject, purpose: string, text: string): Uint8Array {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(aadOf(purpose))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body])
}

/** Null when the key, the purpose or a single bit of the record is not the one it was sealed with. */
export function unseal(key: KeyObject, purpose: string, record: Uint8Array): string | null {
  if (record.length < HEAD_BYTES || record[0] !== VERSION) return null
  const iv = record.subarray(1, 1 + IV_BYTES)
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(aadOf(purpose))
  decipher.setAuthTag(record.subarray(1 + IV_BYTES, HEAD_BYTES))
  try {
    return Buffer.concat([decipher.update(record.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
