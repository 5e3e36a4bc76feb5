/** What the benches of windows measure in a page: keys until their paint, and frames while scrolling. */
import type { Page } from '@playwright/test'
import { type BenchRow, percentile } from './row.ts'

export const SCROLL_MS = 3_000

/**
 * Keeps, for each key, the ms from the key event to the frame that painted its last change inside the watched
 * element; a key that changes nothing there has none. Runs in the page.
 */
export const watchKeys = (selector: string) => {
  const painted: number[] = []
  Object.assign(globalThis, { keyTimes: painted })
  let [key, start] = [-1, 0]
  const onKey = () => {
    key += 1
    start = performance.now()
  }
  document.addEventListener('input', onKey, true)
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
  const onChange = (changes: MutationRecord[]) => {
    if (key < 0 || !changes.some(({ target }) => elementOf(target)?.closest(selector))) return
    const [ofKey, since] = [key, start]
    // A task queued from the frame callback runs after that frame's paint.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (ofKey === key) painted[ofKey] = performance.now() - since
      }),
    )
  }
  new MutationObserver(onChange).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}

/** Types words key by key, each from the beginning; the ms of each key that changed something. */
export async function typeWords(
  page: Page,
  box: ReturnType<Page['getByRole']>,
  words: readonly string[],
): Promise<number[]> {
  for (const word of words) {
    await box.fill('')
    await page.waitForTimeout(500)
    await box.pressSequentially(word, { delay: 180 })
    await page.waitForTimeout(300)
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as (number | null)[])
  return times.filter((ms) => ms !== null && ms !== undefined)
}

/** Scrolls an element for a while, a fixed step (px, down) per frame; gives the frames per second and the longest frame. */
export const scrollFor = ([selector, ms, px = 240]: readonly [string, number, number?]) =>
  new Promise<{ fps: number; p99: number }>((done) => {
    const box = document.querySelector(selector)
    const gaps: number[] = []
    const start = performance.now()
    let last = start
    const step = (now: number) => {
      gaps.push(now - last)
      last = now
      box?.scrollBy(0, px)
      if (now - start < ms) return void requestAnimationFrame(step)
      gaps.sort((a, b) => a - b)
      done({ fps: (gaps.length / (now - start)) * 1000, p99: gaps[Math.floor(gaps.length * 0.99)] ?? 0 })
    }
    requestAnimationFrame(step)
  })

/** What the page costs without Ringside: a key that writes a line, and a tall box that is scrolled. */
export async function floorIn(bare: Page, words: readonly string[], tallPx: number) {
  await bare.setContent(
    `<input aria-label="bare"><p id="out"></p><div id="tall" style="height:600px;overflow:auto"><div style="height:${tallPx}px"></div></div>`,
  )
  await bare.evaluate(() => {
    const [box, out] = [document.querySelector('input'), document.querySelector('#out')]
    box?.addEventListener('input', () => {
      if (out) out.textContent = box.value
    })
  })
  await bare.evaluate(watchKeys, '#out')
  const keys = await typeWords(bare, bare.getByRole('textbox', { name: 'bare' }), words)
  return { keys, scroll: await bare.evaluate(scrollFor, ['#tall', SCROLL_MS] as const) }
}

type Scroll = Awaited<ReturnType<typeof scrollFor>>
type Floor = Awaited<ReturnType<typeof floorIn>>

/** Of keys, or whatever else is done again and again, each to its paint. */
export const shownTimes = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length})`

const shownScroll = ({ fps, p99 }: Scroll): string => `${fps.toFixed(1)} fps, p99 frame ${p99.toFixed(1)} ms`

export const keysRow = (what: string, times: readonly number[], floor: Floor): BenchRow => ({
  what: `${what}: key -> painted`,
  value: shownTimes(times),
  target: 'p95 <= 50 ms',
  floor: `bare page ${shownTimes(floor.keys)}`,
  ok: percentile(times, 0.95) <= 50,
})

export const scrollRow = (what: string, scroll: Scroll, floor: Floor): BenchRow => ({
  what,
  value: shownScroll(scroll),
  target: '>= 55 fps',
  floor: `bare box ${shownScroll(floor.scroll)}`,
  ok: scroll.fps >= 55,
})
