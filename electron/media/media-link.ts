/** A file of a message, as the threads know it. */
import type { MediaPart } from '../../shared/chats/content.ts'

export interface MediaLink {
  /** Where the provider's storage has it, a secret while it lasts; null while none has come. */
  readonly link: string | null
  /** Of a file without a link: whether one is still to come. */
  readonly comes: boolean
  readonly kind: MediaPart['kind']
  readonly filename: string | null
  /** Bytes, where it is said. */
  readonly size: number | null
}

/** Null: there is no such message, or no such file in it. */
export type LinkOf = (key: string, part: string) => MediaLink | null
