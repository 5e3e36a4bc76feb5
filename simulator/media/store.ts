/**
 * The files of the account: what was uploaded, what customers sent, and what its templates show. Only those
 * with a link can be fetched; the API has no other way to a file.
 */
import type { MediaKind } from './types.ts'

export interface MediaFile {
  readonly id: string
  readonly filename: string
  readonly mimeType: string
  /** Bytes. */
  readonly size: number
  /** "sticker" is a customer's only. */
  readonly kind: MediaKind | 'sticker'
  /** What it was uploaded for; null: it was not uploaded. */
  readonly application: 'messaging' | 'template' | null
  /** Made when it is asked for. */
  readonly bytes: () => Promise<Uint8Array>
}

export interface MediaRules {
  /** Above this, in KB, an upload is refused; null: the provider's own limits. */
  readonly maxUploadKb: number | null
  readonly refuseUploads: 'size' | 'server-error' | null
  /** No file is there any more, whatever its link says. */
  readonly missing: boolean
  /** Before a file is served. */
  readonly slowMs: number
}

const RULES: MediaRules = { maxUploadKb: null, refuseUploads: null, missing: false, slowMs: 0 }

export interface MediaStore {
  add(file: MediaFile): void
  byId(id: string): MediaFile | null
  uploads(): readonly MediaFile[]
  readonly rules: MediaRules
  /** What is not given stays. */
  set(rules: Partial<MediaRules>): MediaRules
  /** Back to the files the account has at the start. */
  reset(): void
}

export const createMediaStore = (initial: readonly MediaFile[]): MediaStore => {
  const byId = new Map<string, MediaFile>()
  let rules = RULES
  const reset = (): void => {
    byId.clear()
    for (const file of initial) byId.set(file.id, file)
    rules = RULES
  }
  reset()
  return {
    add: (file) => void byId.set(file.id, file),
    byId: (id) => byId.get(id) ?? null,
    uploads: () => [...byId.values()].filter(({ application }) => application !== null),
    get rules() {
      return rules
    },
    set(change) {
      rules = { ...rules, ...change }
      return rules
    },
    reset,
  }
}
