/**
 * 50,000 calls in the window of the real built app: scrolling the list, and from a key in the search box to the frame
 * that shows its answer. Beside it the floor: a plain tall box, and one key on a page without Ringside.
 */
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { CALLERS, makeManyCalls } from '../support/many-calls.ts'
import { withAccount } from './account.ts'
import { floorIn, keysRow, SCROLL_MS, scrollFor, scrollRow, typeWords, watchKeys } from './in-window.ts'
import { type BenchRow, runAlone } from './row.ts'

const CALLS = 50_000
const WORDS = ['meera sharma 7', '098', 'lakshmi', 'kumar 4']

export async function run(): Promise<BenchRow[]> {
  return withAccount(async ({ profileDir, env }) => {
    await makeLargeProfile(profileDir, CALLERS)
    await makeManyCalls(profileDir, CALLS)
    const app = await launchApp({ profileDir, env })
    try {
      const page = await app.window('main')
      await page.getByRole('link', { name: 'Calls' }).click()
      await page.getByRole('combobox', { name: 'Time' }).selectOption('all')
      await page.locator('[role=grid][aria-rowcount="50001"]').waitFor()
      const scroll = await page.evaluate(scrollFor, ['[role=grid]', SCROLL_MS] as const)
      await page.evaluate(watchKeys, 'main')
      const search = await typeWords(page, page.getByRole('searchbox', { name: 'Search calls' }), WORDS)

      const bare = await floorIn(await page.context().newPage(), WORDS, 2_600_000)
      return [
        scrollRow('call log, 50,000 calls: scrolling', scroll, bare),
        keysRow('call search, 50,000 calls', search, bare),
      ]
    } finally {
      await app.close()
    }
  })
}

await runAlone(import.meta.main, run)
