/** Writes a file of a message into the folder for downloads: whole or not at all, and never over another. */
import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../shared/ipc.ts'
import type { Reader } from '../fetching/source.ts'
import { settleFile } from '../files/settle-file.ts'
import { fail, ok } from '../result.ts'

async function write(reader: Reader, partial: string): Promise<Result<null>> {
  const file = await open(partial, 'wx')
  try {
    for (let index = 0; ; index += 1) {
      const chunk = await reader.chunk(index)
      if (!chunk.ok) return chunk
      if (chunk.value === null) break
      await file.write(chunk.value)
    }
    await file.sync()
    return ok(null)
  } finally {
    await file.close()
  }
}

/**
 * Takes the reader over.
 *
 * @param onFailure is told what the disk says
 * @returns where it is; `media-not-saved` where the folder does not take it
 */
export async function saveFile(
  reader: Reader,
  folder: string,
  { name, extension }: { name: string; extension: string },
  onFailure: (error: unknown) => void,
): Promise<Result<string>> {
  const partial = join(folder, `.${randomUUID()}.part`)
  try {
    const written = await write(reader, partial)
    return written.ok ? ok(join(folder, await settleFile(partial, folder, name, extension))) : written
  } catch (error) {
    onFailure(error)
    return fail('media-not-saved')
  } finally {
    reader.close()
    await rm(partial, { force: true }).catch(onFailure)
  }
}
