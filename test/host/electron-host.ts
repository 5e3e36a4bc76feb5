/** Runs the built app in Electron itself. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { CLOSE_LIMIT_MS, type LaunchedApp, START_LIMIT_MS, type WindowKind } from './launched-app.ts'

export interface ElectronOptions {
  readonly binary: string
  /** The folder with package.json, whose "main" is the built app. */
  readonly root: string
  readonly profileDir?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

const POLL_MS = 50

const isKind = (page: Page, kind: WindowKind): boolean =>
  URL.canParse(page.url()) && new URL(page.url()).pathname.endsWith(`/${kind}.html`)

/** Whether the app shows a window of that kind. The function runs in Electron's main process. */
function askShown(app: ElectronApplication, kind: WindowKind): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }, wanted) => {
    const ofKind = (url: string) => url.split(/[?#]/, 1)[0]?.endsWith(`/${wanted}.html`)
    return BrowserWindow.getAllWindows().some(
      (window) => ofKind(window.webContents.getURL()) && window.isVisible(),
    )
  }, kind)
}

export async function startElectron(options: ElectronOptions): Promise<LaunchedApp> {
  const { binary, root, args = [] } = options
  const given = options.profileDir ?? options.env?.RINGSIDE_PROFILE_DIR
  const scratch = given ? null : await mkdtemp(join(tmpdir(), 'ringside-profile-'))
  const env = { ...process.env, ...options.env, RINGSIDE_PROFILE_DIR: given ?? scratch ?? '' }
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath: binary,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args],
    cwd: root,
    env: Object.fromEntries(
      defined.filter(([name]) => name !== 'NODE_OPTIONS' && name !== 'ELECTRON_RUN_AS_NODE'),
    ),
  })
  const child = app.process()
  let output = ''
  child.stderr?.on('data', (chunk) => {
    output += String(chunk)
  })
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const isShown = async (kind: WindowKind) => !isOver() && (await askShown(app, kind).catch(() => false))

  return {
    host: 'electron',
    isShown,
    openUrl: (url) =>
      app.evaluate((electron, link) => {
        electron.app.emit('open-url', { preventDefault: () => undefined }, link)
      }, url),
    async window(kind) {
      const deadline = Date.now() + START_LIMIT_MS
      while (!isOver() && Date.now() < deadline) {
        const page = app.windows().find((candidate) => isKind(candidate, kind))
        if (page && (await isShown(kind))) return page
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
      throw new Error(
        isOver() ? `the app has exited:\n${output}` : `the window "${kind}" was not shown:\n${output}`,
      )
    },
    async close() {
      const killer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS)
      if (!isOver()) await app.close().catch(() => undefined)
      clearTimeout(killer)
      if (scratch) await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
