/** What was found in a message, with the places that match. Pure. */

interface SnippetPart {
  readonly text: string
  readonly marked: boolean
  /** Where it begins; its own. */
  readonly at: number
}

/** What main puts around what matched. */
const BEGIN = '\u0002'
const END = '\u0003'

export function snippetParts(snippet: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = 0
  for (const [i, piece] of snippet.split(BEGIN).entries()) {
    const [inside, outside] = i === 0 ? ['', piece] : splitOnce(piece)
    for (const [text, marked] of [[inside, true] as const, [outside, false] as const]) {
      if (text !== '') parts.push({ text, marked, at })
      at += text.length
    }
  }
  return parts
}

function splitOnce(piece: string): readonly [string, string] {
  const end = piece.indexOf(END)
  return end < 0 ? [piece, ''] : [piece.slice(0, end), piece.slice(end + 1)]
}
