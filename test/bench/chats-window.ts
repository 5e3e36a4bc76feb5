/**
 * 200,000 messages in the window of the real built app, one thread of 50,000: opening it, scrolling up through it while
 * pages come in above, and from a key in the search box of the inbox to the frame that shows its answer. Beside it the
 * floor: a plain tall box, and one key on a page without Ringside.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { LONG_CHAT, makeManyChats } from '../support/many-chats.ts'
import { invite, startRelayProcess } from '../support/relay-process.ts'
import { startSimulatorProcess } from '../support/simulator-process.ts'
import { SCROLL_MS, scrollFor, typeWords, watchKeys } from './in-window.ts'
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

async function floor(bare: Page) {
  await bare.setContent(
    '<input aria-label="bare"><p id="out"></p><div id="tall" style="height:600px;overflow:auto"><div style="height:2600000px"></div></div>',
  )
  await bare.evaluate(() => {
    const [box, out] = [document.querySelector('input'), document.querySelector('#out')]
    box?.addEventListener('input', () => {
      if (out) out.textContent = box.value
    })
  })
  await bare.evaluate(watchKeys, '#out')
  const keys = await typeWords(bare, bare.getByRole('textbox', { name: 'bare' }), WORDS)
  return { keys, scroll: await bare.evaluate(scrollFor, ['#tall', SCROLL_MS] as const) }
}

export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  const profileDir = join(folder, 'profile')
  const relay = await startRelayProcess({ RELAY_DATA_DIR: join(folder, 'relay'), RELAY_WEBHOOK_AUTH: 'none' })
  const simulator = await startSimulatorProcess()
  try {
    const user = simulator.users[0]
    if (!user) throw new Error('the simulator has no users')
    const code = await invite(relay, { userId: user.userId, name: user.name, phones: [user.phone] })
    const file = join(folder, 'setup.json')
    await writeFile(file, JSON.stringify({ relayUrl: relay.url, code, account: simulator.account }))
    await makeLargeProfile(profileDir, 100_000)
    await makeManyChats(profileDir, MESSAGES, LONG)
    const app = await launchApp({ profileDir, env: { RINGSIDE_SETUP_FILE: file } })
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
      const bare = await floor(await page.context().newPage())
      const shown = (times: readonly number[]) =>
        `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length})`
      return [
        {
          what: 'a thread of 50,000 messages: asked for -> painted at its end',
          value: shown(opens),
          target: 'p95 <= 100 ms',
          ok: percentile(opens, 0.95) <= 100,
        },
        {
          what: 'a thread of 50,000 messages: scrolling up, pages coming in',
          value: `${scroll.fps.toFixed(1)} fps, p99 frame ${scroll.p99.toFixed(1)} ms`,
          target: '>= 55 fps',
          floor: `bare box ${bare.scroll.fps.toFixed(1)} fps, p99 frame ${bare.scroll.p99.toFixed(1)} ms`,
          ok: scroll.fps >= 55,
        },
        {
          what: 'search in 200,000 messages: key -> painted',
          value: shown(search),
          target: 'p95 <= 50 ms',
          floor: `bare page ${shown(bare.keys)}`,
          ok: percentile(search, 0.95) <= 50,
        },
      ]
    } finally {
      await app.close()
    }
  } finally {
    await simulator.stop()
    await relay.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
}

await runAlone(import.meta.main, run)
