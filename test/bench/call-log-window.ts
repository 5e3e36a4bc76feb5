/**
 * 50,000 calls in the window of the real built app: scrolling the list, and from a key in the search box to the frame
 * that shows its answer. Beside it the floor: a plain tall box, and one key on a page without Ringside.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { CALLERS, makeManyCalls } from '../support/many-calls.ts'
import { invite, startRelayProcess } from '../support/relay-process.ts'
import { startSimulatorProcess } from '../support/simulator-process.ts'
import { SCROLL_MS, scrollFor, typeWords, watchKeys } from './in-window.ts'
import { type BenchRow, percentile, runAlone } from './row.ts'

const CALLS = 50_000
const WORDS = ['meera sharma 7', '098', 'lakshmi', 'kumar 4']

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
    await makeLargeProfile(profileDir, CALLERS)
    await makeManyCalls(profileDir, CALLS)
    const app = await launchApp({ profileDir, env: { RINGSIDE_SETUP_FILE: file } })
    try {
      const page = await app.window('main')
      await page.getByRole('link', { name: 'Calls' }).click()
      await page.getByRole('combobox', { name: 'Time' }).selectOption('all')
      await page.locator('[role=grid][aria-rowcount="50001"]').waitFor()
      const scroll = await page.evaluate(scrollFor, ['[role=grid]', SCROLL_MS] as const)
      await page.evaluate(watchKeys, 'main')
      const search = await typeWords(page, page.getByRole('searchbox', { name: 'Search calls' }), WORDS)

      const bare = await page.context().newPage()
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
      const floor = await typeWords(bare, bare.getByRole('textbox', { name: 'bare' }), WORDS)
      const floorScroll = await bare.evaluate(scrollFor, ['#tall', SCROLL_MS] as const)
      const shown = (times: readonly number[]) =>
        `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length} keys)`
      return [
        {
          what: 'call log, 50,000 calls: scrolling',
          value: `${scroll.fps.toFixed(1)} fps, p99 frame ${scroll.p99.toFixed(1)} ms`,
          target: '>= 55 fps',
          floor: `bare box ${floorScroll.fps.toFixed(1)} fps, p99 frame ${floorScroll.p99.toFixed(1)} ms`,
          ok: scroll.fps >= 55,
        },
        {
          what: 'call search, 50,000 calls: key -> painted',
          value: shown(search),
          target: 'p95 <= 50 ms',
          floor: `bare page ${shown(floor)}`,
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
