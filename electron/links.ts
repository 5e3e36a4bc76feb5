/** Links that other programs hand to Ringside: an invitation, or a number to call. */

export type OpenedLink =
  /** The whole link: reading it is the set-up's job. */
  | { readonly kind: 'invitation'; readonly link: string }
  /** As written in the link: the dial box shows it, and nobody is called before the agent says so. */
  | { readonly kind: 'number'; readonly number: string }

const LONGEST = 4_000

/** A ringside://join, tel: or callto: link; null for anything else, also for a file name or a switch. */
export function readLink(text: string): OpenedLink | null {
  if (text.length > LONGEST) return null
  if (/^ringside:\/\/join\b/i.test(text)) return { kind: 'invitation', link: text }
  const [, rest] = /^(?:tel|callto):(?:\/\/)?(.+)$/i.exec(text) ?? []
  if (rest === undefined) return null
  const number = decoded(rest.split(/[;?]/, 1)[0] ?? '').trim()
  return number === '' ? null : { kind: 'number', number }
}

/** The link among the arguments of a start; the last one, as systems put it there. */
export function linkAmong(argv: readonly string[]): OpenedLink | null {
  return argv.map(readLink).findLast((link) => link !== null) ?? null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
