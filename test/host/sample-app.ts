/** For one test file: the sample app in the stand-in, ended and cleaned up after each test. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type StandInOptions, startStandIn } from './chromium-host.ts'
import type { StandInApp } from './launched-app.ts'

interface SampleApps {
  freshProfile(): string
  start(options?: Partial<StandInOptions>): Promise<StandInApp>
}

export function sampleAppsOfThisFile(): SampleApps {
  const folders: string[] = []
  const running: StandInApp[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.close()))
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return {
    freshProfile() {
      const folder = mkdtempSync(join(tmpdir(), 'ringside-sample-'))
      folders.push(folder)
      return folder
    },
    async start(options = {}) {
      const app = await startStandIn({ mainFile: join(import.meta.dirname, 'sample/main.js'), ...options })
      running.push(app)
      return app
    },
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Processes whose command line names a folder; by reading, not by searching for names. */
export function processesOf(folder: string): number[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
      } catch {
        return false
      }
    })
    .map(Number)
}
