/** What a folder holds, file by file. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from './world.ts'

export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** No file under the folder holds any of the texts, nor has one in its name. */
export async function expectNowhere(folder: string, texts: readonly string[]): Promise<void> {
  expect(texts.every((text) => text.length >= 5)).toBe(true)
  for (const path of await filesUnder(folder)) {
    const content = await readFile(path)
    const held = texts.filter((text) => content.includes(text) || path.slice(folder.length).includes(text))
    expect({ path, held }).toEqual({ path, held: [] })
  }
}
