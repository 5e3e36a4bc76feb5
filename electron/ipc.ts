/**
 * The one door between the windows and the main process. Nothing else may touch ipcMain.
 *
 * A command passes three checks before its handler runs: it comes from the top frame of a window we made,
 * that frame is at app://ringside, and its arguments fit their schema. Failures cross as `Result` values;
 * an exception is a bug, is logged here and reaches the window as `internal` without its text.
 */
import { ipcMain, type WebContents } from 'electron'
import type { Commands, Events, Result } from '../shared/ipc.ts'
import { admit } from './ipc-guard.ts'
import { COMMAND_SCHEMAS } from './ipc-schemas.ts'
import type { Logger } from './log.ts'
import { fail } from './result.ts'

type Answer<T> = Result<T> | Promise<Result<T>>

export type Handlers = {
  readonly [K in keyof Commands]: (args: Parameters<Commands[K]>[0]) => Answer<ReturnType<Commands[K]>>
}

interface DoorOptions {
  readonly handlers: Handlers
  readonly isOurs: (sender: WebContents) => boolean
  readonly log: Logger
}

/** Opens the door: every command of the contract gets its checks and its handler. */
export function serve({ handlers, isOurs, log }: DoorOptions): void {
  const open = <K extends keyof Commands>(name: K) => {
    ipcMain.handle(name, async (event, raw: unknown): Promise<Result<ReturnType<Commands[K]>>> => {
      const admission = admit(name, event.senderFrame, isOurs(event.sender), raw)
      if (!admission.ok) {
        log.warn(admission.reason, { name, path: admission.path })
        return fail('bad-arguments')
      }
      try {
        return await handlers[name](admission.args)
      } catch (error) {
        log.error('a command failed', { name, error })
        return fail('internal')
      }
    })
  }
  for (const name of Object.keys(COMMAND_SCHEMAS)) open(name as keyof Commands)
}

/** Publishes an event to some windows. A window that has gone is passed over. */
export function publish<K extends keyof Events>(
  targets: readonly WebContents[],
  name: K,
  value: Events[K],
): void {
  for (const target of targets) if (!target.isDestroyed()) target.send(name, value)
}
