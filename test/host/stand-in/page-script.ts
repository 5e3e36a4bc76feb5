/**
 * What runs in the page before the app's own scripts: Electron's side of the preload. It is put into the page
 * as source, so it may use nothing from outside itself.
 *
 * The page's script cannot reach the binding (deleted here) nor ipcRenderer (only the preload is given it).
 */

export interface PageNames {
  /** The DevTools binding that carries text to the main process. */
  readonly binding: string
  /** The global the main process delivers to; unguessable, so that only it can. */
  readonly deliver: string
}

type Preload = (require: (id: string) => unknown, module: object, exports: object, process: object) => void

export type FromPage =
  | ['ready', string]
  | ['preload-error', string, string]
  | ['invoke', number, string, unknown[]]
  | ['send', string, unknown[]]
  | ['open', string, string, string]

export type ToPage = ['event', string, unknown[]] | ['reply', number, boolean, unknown]

export function runInPage(
  names: PageNames,
  platform: string,
  preload: Preload,
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
): void {
  const binding: unknown = Reflect.get(globalThis, names.binding)
  Reflect.deleteProperty(globalThis, names.binding)
  if (window.top !== window || location.href === 'about:blank' || typeof binding !== 'function') return
  const post = (message: FromPage) => binding(encode(message))

  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  let lastId = 0

  const guard = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === 'symbol' || key in object) return Reflect.get(object, key)
        throw new Error(`the stand-in does not know electron.${name}.${key}`)
      },
    })

  const removeListener = (channel: string, listener: Listener) => {
    const left = (listeners.get(channel) ?? []).filter((other) => other !== listener)
    listeners.set(channel, left)
    return ipcRenderer
  }
  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const ipcRenderer: object = guard(
    {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          lastId += 1
          const id = lastId
          waiting.set(id, { resolve, reject })
          post(['invoke', id, channel, args])
        }),
      send: (channel: string, ...args: unknown[]) => post(['send', channel, args]),
      on,
      addListener: on,
      off: removeListener,
      removeListener,
      once: (channel: string, listener: Listener) => {
        const first: Listener = (event, ...args) => {
          removeListener(channel, first)
          listener(event, ...args)
        }
        return on(channel, first)
      },
      removeAllListeners: (channel: string) => {
        listeners.delete(channel)
        return ipcRenderer
      },
    },
    'ipcRenderer',
  )

  const deliver = (text: string) => {
    const message = decode(text) as ToPage
    if (message[0] === 'reply') {
      const call = waiting.get(message[1])
      waiting.delete(message[1])
      if (message[2]) call?.resolve(message[3])
      else call?.reject(new Error(String(message[3])))
      return
    }
    for (const listener of listeners.get(message[1]) ?? []) {
      try {
        listener({ sender: ipcRenderer, ports: [] }, ...message[2])
      } catch (error) {
        reportError(error)
      }
    }
  }
  Object.defineProperty(globalThis, names.deliver, { value: deliver })

  // What crosses the bridge is copied, in both directions; only functions stay connected.
  const copies = new WeakMap<object, unknown>()
  const cross = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new Error('a symbol cannot cross the context bridge')
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value
    if (typeof value === 'function') {
      const known = copies.get(value)
      if (known) return known
      const wrapped = (...args: unknown[]) => cross(value(...args.map(cross)))
      copies.set(value, wrapped)
      return wrapped
    }
    if (value instanceof Promise) {
      return value.then(cross, (reason) => {
        throw cross(reason)
      })
    }
    if (value instanceof Error) return new Error(value.message)
    if (value instanceof Node || value instanceof Blob) return value
    if (Array.isArray(value)) return value.map(cross)
    const kind = Object.prototype.toString.call(value)
    if (kind !== '[object Object]') return structuredClone(value)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cross(member)]))
  }
  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  const contextBridge = guard(
    {
      exposeInMainWorld(key: string, api: unknown) {
        if (key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object')
        Object.defineProperty(window, key, { value: freeze(cross(api)), enumerable: true })
      },
    },
    'contextBridge',
  )

  const electron = guard({ contextBridge, ipcRenderer }, '(preload)')
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }

  Object.defineProperty(window, 'open', {
    value: (url?: string | URL, target?: string, features?: string) => {
      const address = url === undefined || url === '' ? 'about:blank' : new URL(url, document.baseURI).href
      post(['open', address, target ?? '', features ?? ''])
      return null
    },
  })

  try {
    const module = { exports: {} }
    preload(require, module, module.exports, {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform,
      env: {},
    })
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' }
    console.error(`preload: ${message}`)
    post(['preload-error', message, stack ?? ''])
  }
  post(['ready', location.href])
}
