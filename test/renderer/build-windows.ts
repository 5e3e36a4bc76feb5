/** Once for all test files that open windows in a browser: the windows are built. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildSite } from '../screens/site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built windows. */
    readonly windows: string
  }
}

let folder: string

export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'ringside-windows-'))
  await buildSite(folder)
  project.provide('windows', folder)
}

export async function teardown(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
