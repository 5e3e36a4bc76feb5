/**
 * Chromium does not know app://; its pages live at http://HOST.localhost, which it also counts as a secure
 * origin, and the app sees the addresses it knows.
 */

const schemeOfHost = new Map<string, string>()

/** app://ringside/main.html -> http://ringside.localhost/main.html */
export function toPageUrl(appUrl: string): string {
  const { protocol, host, pathname, search, hash } = new URL(appUrl)
  if (!/^[a-z][a-z0-9.+-]*:$/.test(protocol) || /^(https?|file|data|about):$/.test(protocol)) {
    throw new Error(`the stand-in loads pages of protocol.handle() only, not ${protocol}`)
  }
  schemeOfHost.set(`${host}.localhost`, protocol.slice(0, -1))
  return `http://${host}.localhost${pathname}${search}${hash}`
}

/** The app's address of a page's; any other address as it is. */
export function toAppUrl(pageUrl: string): string {
  if (!URL.canParse(pageUrl)) return pageUrl
  const { protocol, host, pathname, search, hash } = new URL(pageUrl)
  const scheme = protocol === 'http:' ? schemeOfHost.get(host) : undefined
  return scheme ? `${scheme}://${host.slice(0, -'.localhost'.length)}${pathname}${search}${hash}` : pageUrl
}

/** The origin as Electron's frames name it; Node's URL says "null" for schemes it does not know. */
export function originOf(appUrl: string): string {
  if (!URL.canParse(appUrl)) return 'null'
  const { protocol, host, origin } = new URL(appUrl)
  return origin === 'null' && host ? `${protocol}//${host}` : origin
}

/** A policy that names the app's own scheme or origin means the page's. */
export function toPageHeader(value: string): string {
  let text = value
  for (const [host, scheme] of schemeOfHost) {
    const name = host.slice(0, -'.localhost'.length)
    text = text.replaceAll(`${scheme}://${name}`, `http://${host}`)
    text = text.replace(new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'), `$1http://${host}`)
  }
  return text
}
