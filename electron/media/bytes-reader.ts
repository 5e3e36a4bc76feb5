import { CHUNK_BYTES } from '../encrypted-files/chunk-file.ts'
import type { Reader } from '../fetching/source.ts'
import { ok } from '../result.ts'

/** A reader of bytes that are here. */
export const bytesReader = (bytes: Buffer, type: string): Reader => ({
  facts: () => ({ type, size: bytes.length }),
  isCached: () => true,
  async chunk(index) {
    const from = index * CHUNK_BYTES
    return ok(from >= bytes.length ? null : bytes.subarray(from, from + CHUNK_BYTES))
  },
  close: () => {},
})

/** Everything a reader has, which it is closed with; a fault as soon as a part cannot be had. */
export async function readAll(reader: Reader) {
  const chunks: Buffer[] = []
  try {
    for (let index = 0; ; index += 1) {
      const chunk = await reader.chunk(index)
      if (!chunk.ok) return chunk
      if (chunk.value === null) return ok(Buffer.concat(chunks))
      chunks.push(chunk.value)
    }
  } finally {
    reader.close()
  }
}
