/** The windows' only origin, and which file of the built renderer an address in it names. */
import { resolve, sep } from 'node:path'

const HOST = 'ringside'
export const APP_ORIGIN = `app://${HOST}`
/** Below it are no files: recordings come through main (electron/recordings/). */
export const RECORDINGS_PATH = '/recordings/'
/** Neither: files of messages come through main too (electron/media/). */
export const MEDIA_PATH = '/media/'

/** Whether an address of our origin is a recording's. Never throws. */
export const isRecording = (url: string): boolean => pathOf(url)?.startsWith(RECORDINGS_PATH) ?? false

/** Whether an address of our origin is a message's file. Never throws. */
export const isMedia = (url: string): boolean => pathOf(url)?.startsWith(MEDIA_PATH) ?? false

/**
 * The file under `root` that a URL names, or null when it names none: another host, a path that climbs out,
 * or an address that cannot be read. Never throws: what a page asks for is not ours to trust.
 */
export function fileFor(root: string, url: string): string | null {
  const pathname = pathOf(url)
  if (pathname === null || pathname.includes('\0')) return null
  const file = resolve(root, `.${pathname}`)
  return file.startsWith(root + sep) ? file : null
}

function pathOf(url: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(url)
    return `${protocol}//${host}` === APP_ORIGIN ? decodeURIComponent(pathname) : null
  } catch {
    return null
  }
}
