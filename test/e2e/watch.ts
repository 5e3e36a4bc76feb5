/** For what a window shows only for a moment, and may take away again before a test on a busy machine has looked. */
import type { Page } from '@playwright/test'
import { expect } from './world.ts'

/** From now on looks at every change of the page's cards for this text; `seen` waits until one has shown it. */
export async function watchCards(page: Page, text: string): Promise<{ seen(): Promise<void> }> {
  const watch = await page.evaluateHandle((wanted) => {
    const found = { shown: false }
    const look = () => {
      for (const card of document.querySelectorAll('article'))
        if (card.textContent.includes(wanted)) found.shown = true
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    look()
    return found
  }, text)
  return {
    seen: () => expect.poll(() => watch.evaluate(({ shown }) => shown), `a card with “${text}”`).toBe(true),
  }
}
