/** What the launcher (a test) and the started app's process say to each other over Node's IPC channel. */

/** Launcher to app: the browser to draw in, and what a person or the operating system would do. */
export type Command =
  | BrowserCommand
  | { readonly type: 'quit' }
  | { readonly type: 'power'; readonly event: PowerEvent }
  | { readonly type: 'online'; readonly value: boolean }
  | { readonly type: 'shortcut'; readonly accelerator: string }
  | { readonly type: 'open-url'; readonly url: string }
  /** The person turns to another program. */
  | { readonly type: 'look-away' }
  | { readonly type: 'notification'; readonly id: number; readonly event: 'click' | 'close' }
  | { readonly type: 'tray'; readonly event: 'click' | 'double-click' | 'right-click' }
  | { readonly type: 'menu'; readonly owner: 'tray' | 'application'; readonly label: string }

/** The browser's address, and the context in it that is the app's own; null for the browser's only one. */
interface BrowserCommand {
  readonly type: 'browser'
  readonly endpoint: string
  readonly contextId: string | null
  readonly headed: boolean
}

type PowerEvent = 'resume' | 'suspend' | 'lock-screen' | 'unlock-screen'

/** App to launcher. */
export type Report =
  | { readonly type: 'up' }
  | WindowReport
  | { readonly type: 'record'; readonly record: HostRecord }

export interface WindowReport {
  readonly type: 'window'
  readonly id: number
  /** The page's file name without its extension ("main", "pop"); null until an address is loaded. */
  readonly kind: string | null
  /** The browser's id of the page; null until the browser has made it. */
  readonly targetId: string | null
  readonly shown: boolean
  readonly closed: boolean
}

/** Something the app asked of the desktop that leaves no trace in a page. */
export interface HostRecord {
  readonly what:
    | 'notification'
    | 'open-external'
    | 'show-item'
    | 'permission'
    | 'dialog'
    | 'tray'
    | 'badge'
    | 'shortcut'
    | 'flash'
    | 'blocked'
  readonly detail: unknown
}
