import type { FileCache } from '../encrypted-files/cache.ts'
import { chunksOf } from '../encrypted-files/whole-file.ts'

/** Puts a file that is here into the cache, as far as there is room for it. */
export async function keepWhole(cache: FileCache, id: string, bytes: Buffer, type: string): Promise<void> {
  const kept = await cache.open(id, '')
  try {
    kept.learn({ type, size: bytes.length })
    for (const [index, chunk] of chunksOf(bytes)) await kept.write(index, chunk)
  } finally {
    kept.release()
  }
}
