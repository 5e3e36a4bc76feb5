/** The file in the place of a template's own, as the preview draws it; null: its own. Pure. */
import type { TFunction } from 'i18next'
import { stagedPath } from '../../shared/chats/content.ts'
import { nameOfLink } from '../lib/link-types.ts'
import { kindOf } from '../lib/picked-media.ts'
import type { ShownMedia } from '../ui/MediaPreview.tsx'
import type { HeaderChoice } from './HeaderMedia.tsx'

export function shownMedia(t: TFunction, { other, picked }: HeaderChoice): ShownMedia | null {
  if (!other || picked === null) return null
  const kind = kindOf(picked) ?? 'document'
  if (picked.from === 'file') {
    const { fileId, filename } = picked.file
    return { kind, name: filename, src: stagedPath(fileId) }
  }
  return { kind, name: nameOfLink(picked.typed.link) || t(`composer.file.kinds.${kind}`), src: null }
}
