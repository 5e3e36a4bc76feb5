/**
 * A note that is being typed while its place goes away: a call ends, and its card becomes the wrap-up. The field
 * that comes in the same paint takes over text, caret and focus, so that nobody types into nothing.
 */
interface HandedNote {
  /** The customer's number, E.164. */
  readonly number: string
  readonly text: string
  readonly caret: number
}

let handed: HandedNote | null = null

export function handOver(note: HandedNote): void {
  handed = note
  // The paint in which somebody could take it is over by then.
  setTimeout(() => {
    if (handed === note) handed = null
  })
}

/** The note of this customer, once; null when nobody was typing one. */
export function takeOver(number: string): HandedNote | null {
  if (handed?.number !== number) return null
  const note = handed
  handed = null
  return note
}
