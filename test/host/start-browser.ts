/**
 * `npm run start:browser`: the built app in Chromium, for machines without Electron's binary. A person sees its
 * windows; where there is no display, a screenshot of the main window is taken and its path printed.
 * With --once it ends after that; otherwise at Ctrl-C or when the app quits.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { startStandIn } from './chromium-host.ts'
import { hasDisplay } from './display.ts'
import type { StandInApp } from './launched-app.ts'

const root = resolve(import.meta.dirname, '../..')

/** A profile that stays, beside where Electron would have one, so that the second start finds what the first left. */
function lastingProfile(): string {
  const base = process.env.XDG_CONFIG_HOME ?? process.env.APPDATA ?? join(homedir(), '.config')
  return process.env.RINGSIDE_PROFILE_DIR ?? join(base, 'ringside-browser')
}

async function takePicture(app: StandInApp): Promise<string> {
  const page = await app.window('main')
  await page.waitForLoadState('load')
  // Drawn means: the app has put its own content into the page.
  await page.locator('#root > *').first().waitFor()
  const folder = join(root, 'screenshots')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'start-browser.png')
  await page.screenshot({ path })
  return path
}

async function main(): Promise<void> {
  const mainFile = join(root, 'out/main/main.js')
  if (!existsSync(mainFile)) throw new Error('the app is not built: npm run build')
  const profileDir = lastingProfile()
  const headed = hasDisplay(process.env)
  const starting = startStandIn({ mainFile, profileDir, headed, echo: true, handleSignals: false })
  let stopping = false
  const stop = () => {
    stopping = true
    // A start that fails is told below.
    starting.then((app) => app.close()).catch(() => undefined)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const app = await starting
  try {
    if (headed) {
      await app.window('main')
      console.log('Ringside is open in Chromium. Ctrl-C ends it.')
    } else console.log(`No display here. Screenshot of the main window: ${await takePicture(app)}`)
    if (process.argv.includes('--once')) return
    if (!headed) console.log('Ringside is running. Ctrl-C ends it.')
    const { code, signal } = await app.exited
    if (code !== 0 && !stopping) throw new Error(`the app has ended (${signal ?? code})`)
  } catch (error) {
    // Whoever pressed Ctrl-C while it started wants no explanation.
    if (!stopping) throw error
  } finally {
    await app.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
