/**
 * One Chromium for all apps that a process starts one after another, or beside each other: a browser takes longer
 * to start than an app. Each app has a context of its own in it, as separate as two profiles: storage, cache,
 * permissions and renderer processes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { APPS_OWN, type BrowserPlace, startBrowser } from './browser-process.ts'

interface SharedBrowser {
  place(): Promise<BrowserPlace>
}

let shared: SharedBrowser | null = null

async function contextIds(browser: Browser): Promise<readonly string[]> {
  const session = await browser.newBrowserCDPSession()
  const { browserContextIds } = await session.send('Target.getBrowserContexts')
  await session.detach()
  return browserContextIds
}

/** @returns what ends it; every app in it must have been closed */
export async function shareBrowser(): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), 'ringside-browser-'))
  const own = await startBrowser({
    env: process.env,
    folder: join(scratch, 'browser'),
    headed: false,
    handleSignals: true,
  })
  const { browser, endpoint } = own
  const make = async (): Promise<BrowserPlace> => {
    const before = await contextIds(browser)
    const context = await browser.newContext(APPS_OWN)
    const contextId = (await contextIds(browser)).find((id) => !before.includes(id))
    if (contextId === undefined) throw new Error('the browser does not tell the new context')
    return { context, endpoint, contextId, close: () => context.close() }
  }
  // One after the other: which of the contexts is the new one shows by what there was before.
  let last: Promise<unknown> = Promise.resolve()
  const mine: SharedBrowser = {
    place() {
      const made = last.then(make, make)
      last = made
      return made
    },
  }
  shared = mine
  return async () => {
    if (shared === mine) shared = null
    await own.close()
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A place in the shared browser; null where none is shared. */
export function placeInSharedBrowser(): Promise<BrowserPlace> | null {
  return shared?.place() ?? null
}
