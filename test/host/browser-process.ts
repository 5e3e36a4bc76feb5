/** The Chromium the stand-in draws in: started by Playwright, so that tests hold real pages of it. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumArguments } from './chromium-arguments.ts'
import { findChromium } from './find-chromium.ts'

export interface BrowserProcess {
  readonly context: BrowserContext
  /** Where the app's process connects to the same browser. */
  readonly endpoint: string
  close(): Promise<void>
}

export interface BrowserOptions {
  readonly env: NodeJS.ProcessEnv
  /** The browser's own profile; removed at the end. */
  readonly folder: string
  readonly headed: boolean
  /** Whether Playwright ends the browser on Ctrl-C. */
  readonly handleSignals: boolean
}

const ARGUMENTS = [
  ...chromiumArguments,
  '--remote-debugging-port=0',
  // Nothing but the app's own protocol handlers answers a page; sockets, which those do not see, find nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

export async function startBrowser(options: BrowserOptions): Promise<BrowserProcess> {
  const { env, folder, headed, handleSignals } = options
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(env),
    headless: !headed,
    // The app's windows have their own size and theme.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    args: ARGUMENTS,
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
  })
  const [port, path] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
  return {
    context,
    endpoint: `ws://127.0.0.1:${port}${path}`,
    async close() {
      await context.close()
      // The browser may still be writing into it when it is told to go.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
