/** Sessions: one store of permission handlers each; the browser does what the app's own handlers decide. */
import { browser } from './browser.ts'
import { LoudEmitter, loud } from './loud.ts'
import { record } from './parent.ts'
import { protocol } from './protocol.ts'
import type { WebContents } from './web-contents.ts'

type Check = (contents: WebContents | null, permission: string, origin: string, details: object) => boolean
type Ask = (
  contents: WebContents,
  permission: string,
  decide: (allowed: boolean) => void,
  details: object,
) => void

/** Electron's name of a permission -> the browser's. */
const PERMISSIONS: readonly (readonly [string, string])[] = [
  ['media', 'camera'],
  ['media', 'microphone'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['display-capture', 'display-capture'],
]

const webRequest = () => {
  const accept = (..._filterAndListener: unknown[]) => undefined
  const names = [
    'onBeforeRequest',
    'onBeforeSendHeaders',
    'onHeadersReceived',
    'onCompleted',
    'onErrorOccurred',
  ]
  return loud(Object.fromEntries(names.map((name) => [name, accept])), 'session.webRequest')
}

export class Session extends LoudEmitter {
  readonly protocol = protocol
  readonly webRequest = webRequest()
  #check: Check | null = null
  #ask: Ask | null = null
  #device: ((details: object) => boolean) | null = null
  /** The page's origin as the browser knows it -> one of its pages, to speak through. */
  readonly #origins = new Map<string, WebContents>()

  constructor() {
    super('session')
  }

  setPermissionCheckHandler(check: Check | null): void {
    this.#check = check
  }

  setPermissionRequestHandler(ask: Ask | null): void {
    this.#ask = ask
  }

  setDevicePermissionHandler(decide: ((details: object) => boolean) | null): void {
    this.#device = decide
  }

  setDisplayMediaRequestHandler(_handler: object | null): void {}

  setUSBProtectedClassesHandler(_handler: object | null): void {}

  setBluetoothPairingHandler(_handler: object | null): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}

  setSpellCheckerLanguages(_languages: readonly string[]): void {}

  setUserAgent(_agent: string): void {}

  async setProxy(_config: object): Promise<void> {}

  /** A page is about to be loaded in it. */
  used(contents: WebContents, pageOrigin: string): void {
    this.#origins.set(pageOrigin, contents)
  }

  async clearCache(): Promise<void> {
    for (const [, contents] of this.#origins) {
      const page = await contents.link
      await page.send('Network.clearBrowserCache')
    }
  }

  /** Of every origin; the options that spare some are not for the stand-in. */
  async clearStorageData(): Promise<void> {
    for (const [origin, contents] of this.#origins) {
      const page = await contents.link
      await page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    }
  }

  /** Electron allows what nobody refuses. */
  async decide(contents: WebContents, permission: string, origin: string): Promise<boolean> {
    const details = {
      requestingUrl: `${origin}/`,
      isMainFrame: true,
      securityOrigin: origin,
      mediaType: 'unknown',
    }
    if (this.#check && !this.#check(contents, permission, origin, details)) return false
    const ask = this.#ask
    return ask ? new Promise((decided) => ask(contents, permission, decided, details)) : true
  }

  /** Which of the three handlers are set. */
  handlers(): { check: boolean; request: boolean; device: boolean } {
    return { check: this.#check !== null, request: this.#ask !== null, device: this.#device !== null }
  }
}

const defaultSession = new Session()
const partitions = new Map<string, Session>()

function fromPartition(partition: string): Session {
  const found = partitions.get(partition) ?? new Session()
  partitions.set(partition, found)
  return found
}

export const session = loud({ defaultSession, fromPartition }, 'session')

const settled = new Set<string>()

/** Before the first page of an origin: asks the app's handlers about each permission and tells the browser. */
export async function applyPermissions(
  contents: WebContents,
  from: Session,
  pageOrigin: string,
): Promise<void> {
  from.used(contents, pageOrigin)
  if (settled.has(pageOrigin)) return
  settled.add(pageOrigin)
  const { cdp, inContext } = await browser
  const origin = contents.mainFrame.origin
  const decisions = new Map<string, boolean>()
  for (const [permission] of PERMISSIONS)
    decisions.set(permission, await from.decide(contents, permission, origin))
  const tell = ([permission, name]: readonly [string, string]) => {
    const setting = decisions.get(permission) ? 'granted' : 'denied'
    return cdp.send('Browser.setPermission', {
      ...inContext,
      permission: { name },
      setting,
      origin: pageOrigin,
    })
  }
  await Promise.all(PERMISSIONS.map(tell))
  record('permission', { handlers: from.handlers(), decisions: Object.fromEntries(decisions) })
}
