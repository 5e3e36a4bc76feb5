/** Addresses in messages that are opened in the system's browser, once the agent has said so. */

/** What hides where an address leads: control characters, spaces, direction marks, a backslash for a slash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDING = /[\u0000-\u0020\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/

/**
 * The address as the browser gets it: plain ASCII, foreign letters in the host as punycode, so that nothing in it
 * looks like something else. Null for what is not opened: anything but https, or with a name and password in it.
 */
export function outsideAddress(address: string): string | null {
  if (HIDING.test(address) || !URL.canParse(address)) return null
  const { protocol, username, password, host, href } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '' || host === '') return null
  return href
}
