/** A file that is written and read as a whole, in the chunks of chunk-file.ts. */
import { rm } from 'node:fs/promises'
import { CHUNK_BYTES, type ChunkFile } from './chunk-file.ts'

/** The pieces a file of these bytes is kept in. */
export function* chunksOf(bytes: Buffer): Generator<[index: number, chunk: Buffer]> {
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index += 1) {
    yield [index, bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES)]
  }
}

/** @throws when the disk does not take it; then nothing of it stays */
export async function writeWhole(file: ChunkFile, path: string, bytes: Buffer): Promise<void> {
  try {
    for (const [index, chunk] of chunksOf(bytes)) await file.write(index, chunk)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Null when a part of it is not there, or not what was written. */
export async function readWhole(file: ChunkFile, size: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  for (let from = 0; from < size; from += CHUNK_BYTES) {
    const chunk = await file.read(from / CHUNK_BYTES, Math.min(CHUNK_BYTES, size - from))
    if (chunk === null) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
