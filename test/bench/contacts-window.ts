/**
 * 100,000 contacts in the window of the real built app: from a key in the search box or the palette to the frame
 * that shows its answer, and scrolling the list. Beside it the floor: the same page
 * without Ringside, one key to the next painted frame, and scrolling a plain tall box.
 */
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { withAccount } from './account.ts'
import { floorIn, keysRow, SCROLL_MS, scrollFor, scrollRow, typeWords, watchKeys } from './in-window.ts'
import { type BenchRow, runAlone } from './row.ts'

const CONTACTS = 100_000
const WORDS = ['meera sharma 7', 'kabir', '098', 'lakshmi iyer', 'pune', 'ravi.kumar']

export async function run(): Promise<BenchRow[]> {
  return withAccount(async ({ profileDir, env }) => {
    await makeLargeProfile(profileDir, CONTACTS)
    const app = await launchApp({ profileDir, env })
    try {
      const page = await app.window('main')
      await page.getByRole('status', { name: 'Connection' }).waitFor()
      await page.getByRole('link', { name: 'Contacts' }).click()
      await page.getByText('1,00,000 contacts').waitFor()
      const scroll = await page.evaluate(scrollFor, ['[role=grid]', SCROLL_MS] as const)
      await page.evaluate(watchKeys, 'main')
      const search = await typeWords(page, page.getByRole('searchbox', { name: 'Search contacts' }), WORDS)

      await page.reload()
      await page.getByRole('status', { name: 'Connection' }).waitFor()
      await page.waitForTimeout(1_000)
      await page.keyboard.press('Control+k')
      const dialog = page.getByRole('dialog', { name: 'Command palette' })
      await dialog.waitFor()
      await page.evaluate(watchKeys, 'dialog[open]')
      const palette = await typeWords(page, dialog.getByRole('combobox'), WORDS)

      const bare = await floorIn(await page.context().newPage(), WORDS, 5_200_000)

      return [
        keysRow('contact search, 100,000 contacts', search, bare),
        keysRow('palette, 100,000 contacts', palette, bare),
        scrollRow('contact list, 100,000 contacts: scrolling', scroll, bare),
      ]
    } finally {
      await app.close()
    }
  })
}

await runAlone(import.meta.main, run)
