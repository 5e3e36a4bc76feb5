/** What a key does while the focus is in the player. Pure. */

export type KeyAction = { readonly kind: 'toggle' } | { readonly kind: 'move'; readonly by: number }

const STEP_S = 5

/**
 * @param on what has the focus: in a text one types, a list has arrows of its own, and a button its space
 */
export function keyAction(key: string, on: 'text' | 'list' | 'button' | 'other'): KeyAction | null {
  if (on === 'text' || on === 'list') return null
  switch (key) {
    case ' ':
      return on === 'button' ? null : { kind: 'toggle' }
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'move', by: STEP_S }
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'move', by: -STEP_S }
    default:
      return null
  }
}

/** Which of these an element is. */
export function roleOf(target: EventTarget): Parameters<typeof keyAction>[1] {
  if (!(target instanceof HTMLElement)) return 'other'
  if (target.matches('textarea, input:not([type=range])')) return 'text'
  if (target.matches('select')) return 'list'
  return target.matches('button, summary, a') ? 'button' : 'other'
}
