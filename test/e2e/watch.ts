/** For what a window shows only for a moment, and may take away again before a test on a busy machine has looked. */
import type { Locator } from '@playwright/test'
import { expect } from './world.ts'

/**
 * From now on looks at every change of a place for this text; `seen` waits until it has stood there.
 *
 * @param place stays as long as it is watched
 */
export async function watchFor(place: Locator, text: string): Promise<{ seen(): Promise<void> }> {
  const watch = await place.evaluateHandle((element, wanted) => {
    const found = { shown: false }
    const look = () => {
      if (element.textContent?.includes(wanted)) found.shown = true
    }
    new MutationObserver(look).observe(element, { subtree: true, childList: true, characterData: true })
    look()
    return found
  }, text)
  return {
    seen: () => expect.poll(() => watch.evaluate(({ shown }) => shown), `shows “${text}”`).toBe(true),
  }
}

/**
 * From now on notes what the pictures of an article with this text say, each time it is another one.
 *
 * @param place stays as long as it is watched
 */
export async function watchLabels(
  place: Locator,
  text: string,
): Promise<{ labels(): Promise<readonly string[]> }> {
  const watch = await place.evaluateHandle((element, wanted) => {
    const found: { labels: string[] } = { labels: [] }
    const look = () => {
      const article = [...element.querySelectorAll('article')].find((one) =>
        one.textContent?.includes(wanted),
      )
      const label = article?.querySelector('[role="img"]')?.getAttribute('aria-label')
      if (label != null && found.labels.at(-1) !== label) found.labels.push(label)
    }
    new MutationObserver(look).observe(element, { subtree: true, childList: true, attributes: true })
    return found
  }, text)
  return { labels: () => watch.evaluate(({ labels }) => labels) }
}
