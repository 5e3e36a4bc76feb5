const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment.toUpperCase()
  return ''
}

/** One or two letters for an avatar: of the first and last word; "?" when there is no name. */
export function initials(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Emoji_Presentation}]+/u, ''))
    .filter((word) => word !== '')
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return '?'
  return words.length === 1 ? firstLetter(first) : firstLetter(first) + firstLetter(last)
}

/** A number from 0 to `count - 1` that is always the same for the same text. */
export function pick(text: string, count: number): number {
  let hash = 0
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return hash % count
}
