/** A long text cut around the place that is to be marked, and the line beneath that marks it. */
interface Marked {
  readonly line: string
  /** As many spaces as come before the place, then a caret for each of its characters. */
  readonly carets: string
}

const CUT = '…'

/** Fits into `width` characters, as long as the place itself does. `at` and `length` (at least 1) lie inside. */
export function markedText(text: string, at: number, length: number, width: number): Marked {
  if (text.length <= width) return { line: text, carets: ' '.repeat(at) + '^'.repeat(length) }
  const marks = Math.min(length, width - 2)
  const room = width - marks - 2
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), text.length - (width - 2)))
  const until = Math.min(text.length, from + width - 2)
  const head = from > 0 ? CUT : ''
  const line = `${head}${text.slice(from, until)}${until < text.length ? CUT : ''}`
  return { line, carets: ' '.repeat(head.length + at - from) + '^'.repeat(marks) }
}
