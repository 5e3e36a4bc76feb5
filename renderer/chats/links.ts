/** Addresses in a text. Only http and https are any; what an agent is asked about is the host itself. Pure. */

export interface TextPart {
  readonly text: string
  /** The address, as the browser reads it; null: plain text. */
  readonly url: string | null
}

/** No space, no quotes, and none of the marks that turn the direction of what follows. */
const LINK = /\bhttps?:\/\/[^\s<>"'`\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu
/** What a sentence or WhatsApp's formatting puts after an address. */
const AFTER = /[.,;:!?*_~…'")\]}]+$/u

/** A bracket that the address itself has opened stays. */
function endOf(found: string): string {
  const bare = found.replace(AFTER, '')
  return found[bare.length] === ')' && bare.includes('(') && !bare.includes(')') ? `${bare})` : bare
}

/** "https://example.in/a"; null for anything that is not fit to be opened. */
export function linkOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, href } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && hostname.includes('.') ? href : null
}

export function partsOfText(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const shown = endOf(found)
    const url = linkOf(shown)
    if (url === null) continue
    if (index > end) parts.push({ text: text.slice(end, index), url: null })
    parts.push({ text: shown, url })
    end = index + shown.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), url: null })
  return parts
}

/** "example.in", in the letters a browser uses for it, so that look-alikes are seen. */
export const hostOfLink = (url: string): string => new URL(url).host
