import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives a finished file a name that is free: "NAME (2).csv" where the first is taken.
 *
 * @param extension without the dot
 * @returns the name it got
 */
export async function settleFile(
  partial: string,
  folder: string,
  name: string,
  extension: string,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const fileName = attempt === 1 ? `${name}.${extension}` : `${name} (${attempt}).${extension}`
    try {
      // Takes the name, and never one that is taken; what it holds then comes in one step.
      await (await open(join(folder, fileName), 'wx')).close()
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw error
    }
    await rename(partial, join(folder, fileName))
    return fileName
  }
}
