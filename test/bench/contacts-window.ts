/**
 * 100,000 contacts in the window of the real built app: from a key in the search box or the palette to the frame
 * that shows its answer, scrolling the list, and a start on such a profile. Beside it the floor: the same page
 * without Ringside, one key to the next painted frame, and scrolling a plain tall box.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp } from '../host/launch.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { invite, startRelayProcess } from '../support/relay-process.ts'
import { startSimulatorProcess } from '../support/simulator-process.ts'
import { SCROLL_MS, scrollFor, typeWords, watchKeys } from './in-window.ts'
import { type BenchRow, median, percentile, runAlone } from './row.ts'

const CONTACTS = 100_000
const WORDS = ['meera sharma 7', 'kabir', '098', 'lakshmi iyer', 'pune', 'ravi.kumar']
const STARTS = 5

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
    await makeLargeProfile(profileDir, CONTACTS)
    const env = { RINGSIDE_SETUP_FILE: file }
    const open = async () => {
      const start = performance.now()
      const app = await launchApp({ profileDir, env })
      const page = await app.window('main')
      await page.getByRole('status', { name: 'Connection' }).waitFor()
      return { app, page, ms: performance.now() - start }
    }
    await (await open()).app.close()
    const starts: number[] = []
    for (let start = 0; start < STARTS; start += 1) {
      const { app, ms } = await open()
      starts.push(ms)
      await app.close()
    }
    // The same host, with an empty profile: what starting costs without the contacts.
    const bareStart = performance.now()
    const bareApp = await launchApp({ profileDir: join(folder, 'bare') })
    await (await bareApp.window('main')).getByRole('heading', { name: 'Welcome to Ringside' }).waitFor()
    const bareMs = performance.now() - bareStart
    await bareApp.close()

    const { app, page } = await open()
    try {
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

      const bare = await page.context().newPage()
      await bare.setContent(
        '<input aria-label="bare"><p id="out"></p><div id="tall" style="height:600px;overflow:auto"><div style="height:5200000px"></div></div>',
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
          what: 'contact search, 100,000 contacts: key -> painted',
          value: shown(search),
          target: 'p95 <= 50 ms',
          floor: `bare page ${shown(floor)}`,
          ok: percentile(search, 0.95) <= 50,
        },
        {
          what: 'palette, 100,000 contacts: key -> painted',
          value: shown(palette),
          target: 'p95 <= 50 ms',
          floor: `bare page ${shown(floor)}`,
          ok: percentile(palette, 0.95) <= 50,
        },
        {
          what: 'contact list, 100,000 contacts: scrolling',
          value: `${scroll.fps.toFixed(1)} fps, p99 frame ${scroll.p99.toFixed(1)} ms`,
          target: '>= 55 fps',
          floor: `bare box ${floorScroll.fps.toFixed(1)} fps, p99 frame ${floorScroll.p99.toFixed(1)} ms`,
          ok: scroll.fps >= 55,
        },
        {
          what: 'start with 100,000 contacts: process -> window with data (stand-in)',
          value: `median of ${STARTS}: ${(median(starts) / 1000).toFixed(2)} s`,
          target: '<= 1.0 s in Electron; here no slower than an empty profile by 1 s',
          floor: `empty profile ${(bareMs / 1000).toFixed(2)} s`,
          ok: median(starts) - bareMs <= 1_000,
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
