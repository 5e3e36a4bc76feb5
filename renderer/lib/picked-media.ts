/** A file or the address of one, as it is chosen in a dialog. Pure. */
import type { FactsOf } from '../../shared/chats/limits.ts'
import { mediaKindOf } from '../../shared/chats/media-types.ts'
import type { MediaKind, MediaSource } from '../../shared/chats/outgoing.ts'
import type { StagedFile } from '../../shared/views/chats.ts'
import { nameOfLink } from './link-types.ts'

export interface TypedLink {
  readonly link: string
  /** '' until it is known. */
  readonly mimeType: string
}

export const NO_LINK: TypedLink = { link: '', mimeType: '' }

export type PickedMedia =
  | { readonly from: 'file'; readonly file: StagedFile }
  | { readonly from: 'link'; readonly typed: TypedLink }

export const sourceOfLink = ({ link, mimeType }: TypedLink) =>
  ({ from: 'link', link: link.trim(), mimeType, filename: nameOfLink(link.trim()) }) as const

export const sourceOf = (picked: PickedMedia): MediaSource =>
  picked.from === 'file' ? { from: 'file', fileId: picked.file.fileId } : sourceOfLink(picked.typed)

/** Null while it is not known. */
export const kindOf = (picked: PickedMedia): MediaKind | null =>
  picked.from === 'file' ? picked.file.kind : mediaKindOf(picked.typed.mimeType)

/** For `checkContent`. */
export const factsIn =
  (picked: PickedMedia | null): FactsOf =>
  (fileId) =>
    picked?.from === 'file' && picked.file.fileId === fileId ? picked.file : null
