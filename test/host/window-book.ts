/** Which windows the app has, as its process reports them, and which page of the browser each one is. */
import type { BrowserContext, Page } from '@playwright/test'
import type { WindowReport } from './messages.ts'

export interface WindowBook {
  note(report: WindowReport): void
  /** Learns the browser's pages from now on. */
  watch(context: BrowserContext): void
  isShown(kind: string): boolean
  /** The newest window of that kind, once it is there (and shown, if that is asked). */
  wait(kind: string, shown: boolean): Promise<Page>
  /** Nothing more will come: everybody who waits gets the error. */
  fail(error: Error): void
  /** The browser's own first window; the app's are the ones to see. */
  closeFirstPage(context: BrowserContext): void
}

interface Waiter {
  readonly kind: string
  readonly shown: boolean
  readonly resolve: (page: Page) => void
  readonly reject: (error: Error) => void
}

async function targetIdOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.detach()
  return targetInfo.targetId
}

export function createWindowBook(): WindowBook {
  const windows = new Map<number, WindowReport>()
  const pages = new Map<string, Page>()
  const waiters = new Set<Waiter>()
  let failure: Error | null = null
  let firstPage: Page | null = null

  const find = (kind: string, shown: boolean): Page | null => {
    const open = [...windows.values()].filter((window) => window.kind === kind && (window.shown || !shown))
    const newest = open.at(-1)
    return newest?.targetId ? (pages.get(newest.targetId) ?? null) : null
  }
  const settle = () => {
    for (const waiter of waiters) {
      const page = find(waiter.kind, waiter.shown)
      if (failure) waiter.reject(failure)
      else if (page) waiter.resolve(page)
      else continue
      waiters.delete(waiter)
    }
  }
  const learn = async (page: Page) => {
    try {
      const targetId = await targetIdOf(page)
      pages.set(targetId, page)
      page.on('close', () => pages.delete(targetId))
      settle()
    } catch {
      // It closed before it could be asked.
    }
  }

  return {
    note(report) {
      if (report.closed) windows.delete(report.id)
      else windows.set(report.id, report)
      if (report.targetId && firstPage) {
        void firstPage.close().catch(() => undefined)
        firstPage = null
      }
      settle()
    },
    watch(context) {
      for (const page of context.pages()) void learn(page)
      context.on('page', (page) => void learn(page))
    },
    isShown: (kind) => [...windows.values()].some((window) => window.kind === kind && window.shown),
    wait: (kind, shown) =>
      new Promise((resolve, reject) => {
        waiters.add({ kind, shown, resolve, reject })
        settle()
      }),
    fail(error) {
      failure = error
      windows.clear()
      settle()
    },
    closeFirstPage(context) {
      firstPage = context.pages()[0] ?? null
    },
  }
}
