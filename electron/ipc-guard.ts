/** What a command must pass before its handler runs: who asks, from where, and with what. */
import type { Commands } from '../shared/ipc.ts'
import { APP_ORIGIN } from './app-files.ts'
import { COMMAND_SCHEMAS } from './ipc-schemas.ts'

/** What the check looks at of Electron's WebFrameMain. */
export interface AskingFrame {
  readonly origin: string
  readonly parent: unknown
}

type Admission<K extends keyof Commands> =
  | { readonly ok: true; readonly args: Parameters<Commands[K]>[0] }
  /** `path`: the argument that does not fit; null when the asker itself was refused. */
  | { readonly ok: false; readonly reason: string; readonly path: string | null }

/**
 * @param frame null when the frame that asked has gone: it has nothing to ask any more
 * @param isOurs whether the asking window is one we made
 */
export function admit<K extends keyof Commands>(
  name: K,
  frame: AskingFrame | null,
  isOurs: boolean,
  raw: unknown,
): Admission<K> {
  if (frame === null || frame.parent !== null || !isOurs || frame.origin !== APP_ORIGIN) {
    return { ok: false, reason: 'refused a command from a foreign frame', path: null }
  }
  const args = COMMAND_SCHEMAS[name].safeParse(raw)
  if (args.success) return { ok: true, args: args.data }
  const path = args.error.issues[0]?.path.join('.') ?? ''
  return { ok: false, reason: 'refused a command with wrong arguments', path }
}
