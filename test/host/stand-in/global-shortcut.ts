/** globalShortcut: the launcher presses the keys. */
import { loud } from './loud.ts'
import { onCommand, record } from './parent.ts'

const shortcuts = new Map<string, () => void>()

export const globalShortcut = loud(
  {
    register(accelerator: string, pressed: () => void): boolean {
      if (shortcuts.has(accelerator)) return false
      shortcuts.set(accelerator, pressed)
      record('shortcut', accelerator)
      return true
    },
    registerAll(accelerators: readonly string[], pressed: () => void): void {
      for (const accelerator of accelerators) globalShortcut.register(accelerator, pressed)
    },
    isRegistered: (accelerator: string): boolean => shortcuts.has(accelerator),
    unregister: (accelerator: string): void => void shortcuts.delete(accelerator),
    unregisterAll: (): void => shortcuts.clear(),
  },
  'globalShortcut',
)

export function followShortcuts(): void {
  onCommand('shortcut', ({ accelerator }) => shortcuts.get(accelerator)?.())
}
