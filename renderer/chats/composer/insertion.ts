/** Putting something into a text where the caret is. Pure. */

export interface Caret {
  readonly start: number
  readonly end: number
}

/** What was selected gives way; the caret stands behind the piece afterwards. */
export function insertAt(
  text: string,
  { start, end }: Caret,
  piece: string,
): { readonly text: string; readonly caret: number } {
  const from = Math.min(start, end, text.length)
  const to = Math.min(Math.max(start, end), text.length)
  return { text: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length }
}

/** A text that could not be sent, and what was typed since: nothing of either is lost. */
export function bringBack(unsent: string, typed: string): string {
  if (unsent === '') return typed
  return typed.trim() === '' ? unsent : `${unsent}\n${typed}`
}
