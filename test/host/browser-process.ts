/** The Chromium the stand-in draws in: started by Playwright, so that tests hold real pages of it. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { chromiumArguments } from './chromium-arguments.ts'
import { findChromium } from './find-chromium.ts'

/** Where one app has its windows. */
export interface BrowserPlace {
  readonly context: BrowserContext
  /** Where the app's process connects to the same browser. */
  readonly endpoint: string
  /** The browser's id of the context; null for the one it has by itself. */
  readonly contextId: string | null
  close(): Promise<void>
}

/** A browser, and the place it has by itself. */
export interface BrowserProcess extends BrowserPlace {
  readonly contextId: null
  readonly browser: Browser
}

export interface BrowserOptions {
  readonly env: NodeJS.ProcessEnv
  /** The browser's own profile; removed at the end. */
  readonly folder: string
  readonly headed: boolean
  /** Whether Playwright ends the browser on Ctrl-C. */
  readonly handleSignals: boolean
}

/** The app's windows have their own size and theme. */
export const APPS_OWN = {
  viewport: null,
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
} as const

const ARGUMENTS = [
  ...chromiumArguments,
  '--remote-debugging-port=0',
  // Nothing but the app's own protocol handlers answers a page; sockets, which those do not see, find nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

export async function startBrowser(options: BrowserOptions): Promise<BrowserProcess> {
  const { env, folder, headed, handleSignals } = options
  const context = await chromium.launchPersistentContext(folder, {
    ...APPS_OWN,
    executablePath: findChromium(env),
    headless: !headed,
    args: ARGUMENTS,
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
  })
  const browser = context.browser()
  if (!browser) throw new Error('Playwright keeps the browser of a profile to itself')
  const [port, path] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
  return {
    context,
    browser,
    endpoint: `ws://127.0.0.1:${port}${path}`,
    contextId: null,
    async close() {
      await context.close()
      // The browser may still be writing into it when it is told to go.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
