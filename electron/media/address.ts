/** What an address below /media/ means (shared/chats/content.ts makes them). Pure; never throws. */
import { MEDIA_PATH } from '../app-files.ts'

export type MediaAddress =
  | { readonly kind: 'staged'; readonly fileId: string }
  | { readonly kind: 'message'; readonly key: string; readonly part: string }

const STAGED = 'staged'

export function readMediaAddress(url: string): MediaAddress | null {
  try {
    const { pathname } = new URL(url)
    if (!pathname.startsWith(MEDIA_PATH)) return null
    const [first, second, ...others] = pathname.slice(MEDIA_PATH.length).split('/')
    if (!first || !second || others.length > 0) return null
    const part = decodeURIComponent(second)
    if (first === STAGED) return { kind: 'staged', fileId: part }
    return { kind: 'message', key: decodeURIComponent(first), part }
  } catch {
    return null
  }
}
