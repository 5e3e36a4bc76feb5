/**
 * A file on the disk: chunks of 64 KiB, each encrypted by itself (AES-256-GCM), so that any part of it can
 * be read alone, parts may be missing, and whatever was changed or written half is noticed and counts as missing.
 *
 * Each file has a key of its own, and a chunk is bound to its place: none can stand in for another. The nonce is
 * random, because a chunk may be written again.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

export const CHUNK_BYTES = 64 * 1024

const NONCE_BYTES = 12
const TAG_BYTES = 16
const SLOT_BYTES = NONCE_BYTES + TAG_BYTES + CHUNK_BYTES
const ALGORITHM = 'aes-256-gcm'

export interface ChunkFile {
  /** Null when it is not there, not whole, or not what was written. */
  read(index: number, length: number): Promise<Buffer | null>
  /** @throws when the disk does not take it */
  write(index: number, plain: Buffer): Promise<void>
}

/**
 * @param name of the file, which its key depends on: renamed, it cannot be read any more
 * @param purpose whose file it is, "ringside recording": the same desk key gives each purpose keys of its own
 */
export function openChunkFile(path: string, name: string, deskKey: Buffer, purpose: string): ChunkFile {
  const key = Buffer.from(hkdfSync('sha256', deskKey, name, purpose, 32))
  const place = (index: number) => Buffer.from(`chunk ${index}`)

  const decrypt = (slot: Buffer, index: number): Buffer | null => {
    try {
      const decipher = createDecipheriv(ALGORITHM, key, slot.subarray(0, NONCE_BYTES))
      decipher.setAAD(place(index))
      decipher.setAuthTag(slot.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(slot.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    } catch {
      return null
    }
  }

  return {
    async read(index, length) {
      const slot = Buffer.alloc(NONCE_BYTES + TAG_BYTES + length)
      const handle = await open(path, 'r').catch(() => null)
      if (handle === null) return null
      try {
        const { bytesRead } = await handle.read(slot, 0, slot.length, index * SLOT_BYTES)
        return bytesRead === slot.length ? decrypt(slot, index) : null
      } finally {
        await handle.close()
      }
    },

    async write(index, plain) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, nonce)
      cipher.setAAD(place(index))
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      const slot = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
      // Neither truncated nor appended to: every chunk has its place.
      const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
      try {
        await handle.write(slot, 0, slot.length, index * SLOT_BYTES)
      } finally {
        await handle.close()
      }
    },
  }
}
