/**
 * Reads an invitation however it arrives: the link that the relay's command line prints, the same inside a
 * pasted e-mail, or the relay's address and the code in any order. Pure; never throws.
 */

export type InvitationRead =
  | { readonly kind: 'invitation'; readonly relayUrl: string; readonly code: string }
  /** The address is plain http to another machine: code and token would travel in the clear. */
  | { readonly kind: 'insecure'; readonly host: string }
  | { readonly kind: 'unreadable' }

const UNREADABLE: InvitationRead = { kind: 'unreadable' }
/** An e-mail with everything quoted below; more is no invitation. */
const MAX_LENGTH = 20_000
const MAX_CODE = 200
const LINK = /ringside:\/\/join\/?\?([^\s<>"']+)/i
const ADDRESS = /https?:\/\/[^\s<>"',;]+/i
/** What a sentence, a bracket or a quotation puts behind an address. */
const TRAILING = /[.,;:!?)\]}>"'*]+$/
const CODE_LABEL = /\bcode(?:\s+is)?\s*[:=]\s*/i
const LABELS = /\b(?:relay|address|server|url|host|link)\s*[:=](?!\d)\s*/gi
/** "K7MP-4XQD-93TA-HW2C", as the relay makes them. */
const OWN_CODE = /\b[A-Z2-9]{4}(?:[-\u2010-\u2015][A-Z2-9]{4}){3}\b/i
/** The same, read out and typed with spaces. */
const SPACED_CODE = /^[A-Z2-9]{4}(?:\s+[A-Z2-9]{4}){3}$/i
const HOST_TOKEN =
  /^(?:\[[0-9a-f:.]+\](?::\d{1,5})?|localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?|[a-z0-9-]+:\d{1,5})(?:\/\S*)?$/i
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

/** The address of a relay is its origin: its paths are the protocol's. Without a scheme it is https. */
function readAddress(typed: string): URL | null {
  const text = typed.trim()
  try {
    if (/^https?:\/\//i.test(text)) return new URL(text)
    if (!HOST_TOKEN.test(text)) return null
    const url = new URL(`https://${text}`)
    return LOOPBACK.test(url.hostname) ? new URL(`http://${text}`) : url
  } catch {
    return null
  }
}

function invitation(address: string, typedCode: string): InvitationRead {
  const url = readAddress(address)
  const code = typedCode.trim()
  if (url === null || url.hostname === '' || code === '' || code.length > MAX_CODE) return UNREADABLE
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return { kind: 'insecure', host: url.host }
  return { kind: 'invitation', relayUrl: url.origin, code }
}

function readLink(query: string): InvitationRead {
  // In the source of an HTML e-mail the ampersand is written out.
  const parameters = new URLSearchParams(query.replaceAll('&amp;', '&').replace(TRAILING, ''))
  return invitation(parameters.get('relay') ?? '', parameters.get('code') ?? '')
}

const wordsOf = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '')

/** The address, and the text without it. */
function takeAddress(text: string): { address: string; rest: string } | null {
  const written = ADDRESS.exec(text)?.[0]
  if (written) return { address: written.replace(TRAILING, ''), rest: text.replace(written, ' ') }
  const host = wordsOf(text.replace(LABELS, ' ').replace(CODE_LABEL, ' ')).find((word) =>
    HOST_TOKEN.test(word.replace(TRAILING, '')),
  )
  return host === undefined ? null : { address: host.replace(TRAILING, ''), rest: text.replace(host, ' ') }
}

function findCode(text: string): string | null {
  const own = OWN_CODE.exec(text)?.[0]
  if (own) return own
  const label = CODE_LABEL.exec(text)
  const after = label ? text.slice(label.index + label[0].length) : text
  const words = wordsOf(after.replace(LABELS, ' '))
  const grouped = words.slice(0, 4).join(' ')
  if (SPACED_CODE.test(grouped) && (label || words.length === 4)) return grouped
  // Without a label, one word is the code; more are a sentence, and guessing would spend somebody's attempts.
  return label || words.length === 1 ? (words[0]?.replace(TRAILING, '') ?? null) : null
}

export function parseInvitation(text: string): InvitationRead {
  if (text.length > MAX_LENGTH) return UNREADABLE
  const plain = text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
  const link = LINK.exec(plain)?.[1]
  if (link) return readLink(link)
  const found = takeAddress(plain)
  const code = found && findCode(found.rest)
  return found && code ? invitation(found.address, code) : UNREADABLE
}
