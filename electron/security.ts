/** What no window of ours ever does: leave its origin, open another window, or hold a permission. */
import type { App, Session, WebContents } from 'electron'
import { APP_ORIGIN } from './app-files.ts'
import type { Logger } from './log.ts'

/**
 * Whether a window may know of something, without being given it. One thing only: which sound devices there are,
 * so that the agent can choose where the ring tone plays; the engine asks for it as "media" of kind "audio".
 * Listening would be a request, and every request is refused.
 */
export function mayKnow(permission: string, origin: string, mediaType: string | undefined): boolean {
  if (origin.replace(/\/$/, '') !== APP_ORIGIN) return false
  return permission === 'speaker-selection' || (permission === 'media' && mediaType === 'audio')
}

/** Electron grants every permission by default; no handler grants one. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    mayKnow(permission, origin, mediaType),
  )
  session.setDevicePermissionHandler(() => false)
}

function denyNavigation(contents: WebContents, log: Logger): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (url.startsWith(`${APP_ORIGIN}/`)) return
    event.preventDefault()
    log.warn('a window tried to leave', { origin: URL.canParse(url) ? new URL(url).origin : 'unreadable' })
  }
  contents.on('will-navigate', (event, url) => stay(event, url))
  contents.on('will-redirect', (event, url) => stay(event, url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Holds for every window made from now on, whoever makes it: call it before the first. */
export function denyNavigationEverywhere(app: App, log: Logger): void {
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents, log))
}
