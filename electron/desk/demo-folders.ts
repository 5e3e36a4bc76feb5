/** Where a demo lives: a folder of its own, outside the profile, known by the process it belongs to. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^ringside-demo-(\d+)-/

export const makeDemoFolder = (temp: string): Promise<string> =>
  mkdtemp(join(temp, `ringside-demo-${process.pid}-`))

/** @param folder one made by `makeDemoFolder` */
export const removeDemoFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes what demos of processes that ended without leaving it have left behind. */
export async function sweepDemoFolders(temp: string): Promise<void> {
  for (const name of await readdir(temp)) {
    const [, pid] = NAME.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) await removeDemoFolder(join(temp, name))
  }
}
