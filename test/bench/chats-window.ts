/**
 * 200,000 messages in the window of the real built app, one thread of 50,000: opening it, scrolling up through it while
 * pages come in above, and from a key in the search box of the inbox to the frame that shows its answer. Beside it the
 * floor: a plain tall box, and one key on a page without Ringside.
 */
import type { Page } from '@playwright/test'
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { LONG_CHAT, makeManyChats } from '../support/many-chats.ts'
import { withAccount } from './account.ts'
import {
  floorIn,
  keysRow,
  SCROLL_MS,
  scrollFor,
  scrollRow,
  shownTimes,
  typeWords,
  watchKeys,
} from './in-window.ts'
import { type BenchRow, percentile, runAlone } from './row.ts'

const MESSAGES = 200_000
const LONG = 50_000
const OPENED = 10
const UP_PX = -240
const LOG = '[role=log]'
const WORDS = ['invoice', '098', 'नमस्ते', 'kumar 4']

/** From the change of the address to the frame that painted the newest bubble. Runs in the page. */
const openThread = (chat: string) =>
  new Promise<number>((done) => {
    const start = performance.now()
    const watch = new MutationObserver(() => {
      if (document.querySelector('[role=log] article') === null) return
      watch.disconnect()
      // A task queued from the frame callback runs after that frame's paint.
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
    })
    watch.observe(document.body, { subtree: true, childList: true })
    window.location.hash = `#/whatsapp?chat=${encodeURIComponent(chat)}`
  })

async function openTimes(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < OPENED; i += 1) {
    times.push(await page.evaluate(openThread, LONG_CHAT))
    await page.getByRole('link', { name: 'WhatsApp' }).click()
    await page.locator(LOG).waitFor({ state: 'detached' })
  }
  await page.evaluate(openThread, LONG_CHAT)
  return times
}

export async function run(): Promise<BenchRow[]> {
  return withAccount(async ({ profileDir, env }) => {
    await makeLargeProfile(profileDir, 100_000)
    await makeManyChats(profileDir, MESSAGES, LONG)
    const app = await launchApp({ profileDir, env })
    try {
      const page = await app.window('main')
      await page.getByRole('link', { name: 'WhatsApp' }).click()
      await page.getByRole('tab', { name: 'All' }).click()
      await page.getByRole('list', { name: 'Conversations' }).getByRole('link').first().waitFor()
      const opens = await openTimes(page)
      const scroll = await page.evaluate(scrollFor, [LOG, SCROLL_MS, UP_PX] as const)
      await page.evaluate(watchKeys, '[role=tabpanel]')
      const search = await typeWords(
        page,
        page.getByRole('searchbox', { name: 'Search conversations' }),
        WORDS,
      )
      const bare = await floorIn(await page.context().newPage(), WORDS, 2_600_000)
      return [
        {
          what: 'a thread of 50,000 messages: asked for -> painted at its end',
          value: shownTimes(opens),
          target: 'p95 <= 100 ms',
          ok: percentile(opens, 0.95) <= 100,
        },
        scrollRow('a thread of 50,000 messages: scrolling up, pages coming in', scroll, bare),
        keysRow('search in 200,000 messages', search, bare),
      ]
    } finally {
      await app.close()
    }
  })
}

await runAlone(import.meta.main, run)
