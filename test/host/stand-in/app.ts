/** app: the life of the process, its names and paths. */
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { LoudEmitter, loud, makeEvent } from './loud.ts'
import { record } from './parent.ts'
import { closeSchemeRegistration } from './protocol.ts'
import { releaseLock, secondInstanceTold, takeLock } from './single-instance.ts'

/** What app.quit() asks of a window. */
export interface Closable {
  /** False when the app would not have it closed. */
  close(): boolean
  destroy(): void
}

interface PackageJson {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

/** The package.json that Electron would take: the nearest one above the main file. */
function findPackage(from: string): { readonly folder: string; readonly json: PackageJson } {
  const folder = dirname(from)
  try {
    return { folder, json: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson }
  } catch {
    if (folder === from) throw new Error('the stand-in finds no package.json above the main file')
    return findPackage(folder)
  }
}

const HOME_FOLDERS = { desktop: 'Desktop', documents: 'Documents', downloads: 'Downloads', music: 'Music' }

class App extends LoudEmitter {
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = loud(
    {
      appendSwitch: (_name: string, _value?: string) => undefined,
      appendArgument: (_value: string) => undefined,
      hasSwitch: (_name: string) => false,
      getSwitchValue: (_name: string) => '',
    },
    'app.commandLine',
  )
  readonly windows = new Set<Closable>()
  readonly #package = findPackage(resolve(process.argv[1] ?? '.'))
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #name = this.#package.json.productName ?? this.#package.json.name ?? 'Electron'
  #isReady = false
  #state: 'running' | 'quitting' | 'over' = 'running'
  #loginItem = { openAtLogin: false }
  #badge = 0

  constructor() {
    super('app')
  }

  /** Once the app's main file has been evaluated. */
  becomeReady(): void {
    this.#isReady = true
    closeSchemeRegistration()
    this.emit('will-finish-launching')
    this.emit('ready', makeEvent({}), {})
    this.#ready.resolve()
  }

  get name(): string {
    return this.#name
  }

  set name(name: string) {
    this.#name = name
  }

  getName(): string {
    return this.#name
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return this.#package.json.version ?? ''
  }

  getAppPath(): string {
    return this.#package.folder
  }

  getLocale(): string {
    return 'en-US'
  }

  getSystemLocale(): string {
    return 'en-US'
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  /** userData is a scratch folder of the launcher's until the app sets one: nothing lands in a real profile. */
  getPath(name: string): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    const scratch = process.env.RINGSIDE_HOST_DIR ?? tmpdir()
    if (name === 'userData') return join(scratch, 'user-data')
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs' || name === 'crashDumps') return join(this.getPath('userData'), name)
    if (name === 'appData') return scratch
    if (name === 'temp') return tmpdir()
    if (name === 'home') return homedir()
    if (name === 'exe' || name === 'module') return process.execPath
    const folder = Object.entries(HOME_FOLDERS).find(([known]) => known === name)?.[1]
    if (folder) return join(homedir(), folder)
    throw new Error(`Failed to get '${name}' path`)
  }

  setPath(name: string, path: string): void {
    this.getPath(name)
    mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  setAppLogsPath(path?: string): void {
    this.setPath('logs', path ?? join(this.getPath('userData'), 'logs'))
  }

  requestSingleInstanceLock(data: unknown = null): boolean {
    return takeLock(this.getPath('userData'), data, (argv, cwd, additional) =>
      this.emit('second-instance', makeEvent({}), argv, cwd, additional),
    )
  }

  releaseSingleInstanceLock(): void {
    releaseLock()
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
  }

  setAppUserModelId(_id: string): void {}

  setAsDefaultProtocolClient(_protocol: string, _path?: string, _args?: readonly string[]): boolean {
    return true
  }

  isDefaultProtocolClient(_protocol: string): boolean {
    return false
  }

  removeAsDefaultProtocolClient(_protocol: string): boolean {
    return true
  }

  setLoginItemSettings(settings: { openAtLogin?: boolean }): void {
    this.#loginItem = { openAtLogin: settings.openAtLogin ?? false }
  }

  getLoginItemSettings(): { openAtLogin: boolean } {
    return { ...this.#loginItem }
  }

  setBadgeCount(count = 0): boolean {
    this.#badge = count
    record('badge', count)
    return true
  }

  getBadgeCount(): number {
    return this.#badge
  }

  setAboutPanelOptions(_options: object): void {}

  focus(): void {}

  /** A window has gone; the last one ends the app unless it listens. */
  windowClosed(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size > 0 || this.#state !== 'running') return
    if (!this.emit('window-all-closed')) this.quit()
  }

  quit(): void {
    if (this.#state !== 'running') return
    const before = makeEvent({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#state = 'quitting'
    const allClosed = [...this.windows].every((window) => window.close())
    const will = makeEvent({})
    if (allClosed) this.emit('will-quit', will)
    if (allClosed && !will.defaultPrevented) this.#end(0)
    else if (this.#state === 'quitting') this.#state = 'running'
  }

  /** Asks nobody. */
  exit(code = 0): void {
    if (this.#state === 'running') this.#state = 'quitting'
    for (const window of [...this.windows]) window.destroy()
    this.#end(code)
  }

  #end(code: number): void {
    if (this.#state === 'over') return
    this.#state = 'over'
    this.emit('quit', makeEvent({}), code)
    releaseLock()
    secondInstanceTold().then(() => process.exit(code))
  }
}

export const app = new App()
