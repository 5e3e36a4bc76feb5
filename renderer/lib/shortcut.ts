const isMac = (): boolean => typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac')

/** The palette's shortcut as this system writes it. */
export const PALETTE_KEYS = isMac() ? '⌘ K' : 'Ctrl K'

/** Enter with the system's command key, as this system writes it. */
export const SECOND_ENTER = isMac() ? '⌘ ↵' : 'Ctrl ↵'

/** Undoing, as this system writes it. */
export const UNDO_KEYS = isMac() ? '⌘ Z' : 'Ctrl Z'

/** Ctrl+K, or Cmd+K on a Mac. */
export function isPaletteKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
) {
  return (
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  )
}
