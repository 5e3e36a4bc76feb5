/** Runs the built app in the stand-in: main on Node, each window a real Chromium page. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type BrowserPlace, startBrowser } from './browser-process.ts'
import { startChild } from './child.ts'
import { CLOSE_LIMIT_MS, START_LIMIT_MS, type StandInApp } from './launched-app.ts'
import type { Command, HostRecord, Report } from './messages.ts'
import { placeInSharedBrowser } from './shared-browser.ts'
import { createWindowBook } from './window-book.ts'

export interface StandInOptions {
  readonly mainFile: string
  readonly profileDir?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly headed?: boolean
  /** Passes what the app writes on to this process's stderr. */
  readonly echo?: boolean
  readonly handleSignals?: boolean
  /** How long the app may take to quit before it is killed. */
  readonly closeLimitMs?: number
}

const hasDocument = ({ protocol }: URL): boolean => protocol !== 'about:'

export async function startStandIn(options: StandInOptions): Promise<StandInApp> {
  const { mainFile, headed = false, echo = false, handleSignals = true } = options
  const scratch = await mkdtemp(join(tmpdir(), 'ringside-host-'))
  const given = options.profileDir ?? options.env?.RINGSIDE_PROFILE_DIR
  const profileDir = given ?? join(scratch, 'profile')
  // A profile of our own has keys of its own; a given one finds its keys again at the next start.
  const ownKeys = given ? {} : { RINGSIDE_HOST_KEYRING_DIR: join(scratch, 'keyring') }
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    RINGSIDE_HOST_DIR: scratch,
    ...ownKeys,
    ...options.env,
    RINGSIDE_PROFILE_DIR: profileDir,
  }
  delete env.NODE_OPTIONS

  const records: HostRecord[] = []
  const book = createWindowBook()
  const starting: Promise<BrowserPlace> =
    (headed ? null : placeInSharedBrowser()) ??
    startBrowser({ env, folder: join(scratch, 'browser'), headed, handleSignals })
  const child = startChild([mainFile, ...(options.args ?? [])], env, echo)
  const tell = (command: Command) => {
    if (child.process.connected) child.process.send(command)
  }
  child.process.on('message', (message) => {
    const report = message as Report
    if (report.type === 'window') book.note(report)
    else if (report.type === 'record') records.push(report.record)
    else
      starting
        .then(({ endpoint, contextId }) => tell({ type: 'browser', endpoint, contextId, headed }))
        .catch(() => undefined)
  })
  child.ended.then(({ code, signal }) => {
    book.fail(new Error(`the app has exited (${signal ?? code}):\n${child.output()}`))
  })

  let closing: Promise<void> | null = null
  const end = async () => {
    await child.stop(options.closeLimitMs ?? CLOSE_LIMIT_MS)
    await starting.then((browser) => browser.close()).catch(() => undefined)
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
  const close = () => {
    closing ??= end()
    return closing
  }

  let browser: BrowserPlace
  try {
    browser = await starting
  } catch (error) {
    child.process.kill('SIGKILL')
    await close()
    throw error
  }
  book.watch(browser.context)
  if (headed) book.closeFirstPage(browser.context)

  const waitFor = async (kind: string, shown: boolean): Promise<Page> => {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      const what = `the window "${kind}" was not ${shown ? 'shown' : 'made'} within ${START_LIMIT_MS / 1000} s`
      late.reject(new Error(`${what}:\n${child.output()}`))
    }, START_LIMIT_MS)
    try {
      const page = await Promise.race([book.wait(kind, shown), late.promise])
      // The app may know that its document has come before Playwright does, which then ends what is begun in the page.
      const arrived = page.waitForURL(hasDocument, { waitUntil: 'commit', timeout: START_LIMIT_MS })
      await Promise.race([arrived, late.promise])
      return page
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    host: 'chromium',
    pid: child.process.pid ?? 0,
    scratch,
    window: (kind) => waitFor(kind, true),
    page: (kind) => waitFor(kind, false),
    isShown: (kind) => book.isShown(kind),
    openUrl: (url) => tell({ type: 'open-url', url }),
    close,
    tell,
    records,
    output: child.output,
    exited: child.ended,
  }
}
