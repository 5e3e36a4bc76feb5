/** The window's only door. It assumes nothing of the main process but this and the contract's types. */
import type { Commands, Events, Result } from '../shared/ipc.ts'

export type Ask = <K extends keyof Commands>(
  name: K,
  args: Parameters<Commands[K]>[0],
) => Promise<Result<ReturnType<Commands[K]>>>

export interface Bridge {
  readonly invoke: Ask
  /** Returns its own undo. */
  on<K extends keyof Events>(name: K, listener: (value: Events[K]) => void): () => void
}

declare global {
  interface Window {
    /** Set by electron/preload.ts. */
    readonly ringside: Bridge
  }
}

/** Asks the main process; a door that throws (a bug, a window torn down) is an `internal` fault, not an exception. */
export function safeAsk(bridge: Bridge): Ask {
  return async (name, args) => {
    try {
      return await bridge.invoke(name, args)
    } catch {
      return { ok: false, fault: { code: 'internal', detail: null } }
    }
  }
}
