/** Starts the built app (npm run build first): in Electron where its binary is, in the stand-in elsewhere. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startStandIn } from './chromium-host.ts'
import { hasDisplay } from './display.ts'
import { startElectron } from './electron-host.ts'
import { findElectron } from './find-electron.ts'
import type { LaunchedApp } from './launched-app.ts'
import { shareBrowser } from './shared-browser.ts'

export type { LaunchedApp }

export interface LaunchOptions {
  /** The app's profile; without it a temporary one, removed at the end. */
  readonly profileDir?: string
  /** Added to this process's environment. */
  readonly env?: Record<string, string>
  /** What the operating system starts the app with: a link that another program opened. */
  readonly args?: readonly string[]
}

const root = resolve(import.meta.dirname, '../..')

export function whichHost(): LaunchedApp['host'] {
  return findElectron(process.env) ? 'electron' : 'chromium'
}

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const mainFile = join(root, 'out/main/main.js')
  if (!existsSync(mainFile)) throw new Error('the app is not built: npm run build')
  const binary = findElectron({ ...process.env, ...options.env })
  if (binary) return startElectron({ ...options, binary, root })
  return startStandIn({
    ...options,
    mainFile,
    headed: process.env.HEADED === '1' && hasDisplay(process.env),
    echo: process.env.RINGSIDE_HOST_ECHO === '1',
  })
}

/**
 * For a process that launches many apps: until the returned function is called, those in the stand-in have their
 * windows in one browser. In Electron each app is its own browser, and this does nothing.
 */
export function shareHost(): Promise<() => Promise<void>> {
  return whichHost() === 'chromium' ? shareBrowser() : Promise.resolve(async () => {})
}
