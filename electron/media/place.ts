/** Where the bytes of a message's file are, as far as this computer knows. */
import { createHash } from 'node:crypto'
import type { MediaPart } from '../../shared/chats/content.ts'
import type { Result } from '../../shared/ipc.ts'
import { fail, ok } from '../result.ts'
import type { LinkOf } from './media-link.ts'
import type { OwnFiles } from './own-files.ts'
import type { Seen } from './seen.ts'

export interface Place {
  readonly kind: MediaPart['kind']
  readonly filename: string | null
  /** A file that waits to be sent; null: it is in the cache under `id`, or comes over `link`. */
  readonly staged: string | null
  readonly id: string
  readonly link: string | null
  /** Bytes, as told; null where nobody has. */
  readonly size: number | null
}

interface PlaceOptions {
  readonly linkOf: LinkOf
  readonly own: Pick<OwnFiles, 'find'>
  readonly seen: Pick<Seen, 'find'>
  readonly isStaged: (fileId: string) => boolean
  readonly isKept: (id: string) => boolean
}

/** What one of our own files is called in the cache. */
export const ownId = (fileId: string): string => `own ${fileId}`

/** Messages with the same link have the same file. A link is a secret: only a digest of it is kept. */
const linkId = (link: string) => `link ${createHash('sha256').update(link).digest('hex')}`

/** Faults: `not-found`, `media-waiting`, `media-elsewhere`. */
export function createPlaces({ linkOf, own, seen, isStaged, isKept }: PlaceOptions) {
  return function placeOf(key: string, part: string): Result<Place> {
    const ours = own.find(key, part)
    if (ours !== null) {
      const { fileId, filename, kind } = ours
      const place = { kind, filename, id: ownId(fileId), link: null, size: null }
      if (isStaged(fileId)) return ok({ ...place, staged: fileId })
      if (isKept(place.id)) return ok({ ...place, staged: null })
    }
    const told = linkOf(key, part)
    if (told === null) return fail(ours === null ? 'not-found' : 'media-elsewhere')
    const { kind, filename, link, comes, size } = told
    const before = seen.find(key, part)
    const place = { kind, filename, staged: null, link, size }
    if (before !== null && isKept(before)) return ok({ ...place, id: before })
    if (link === null) return fail(comes ? 'media-waiting' : 'media-elsewhere')
    return ok({ ...place, id: linkId(link) })
  }
}
