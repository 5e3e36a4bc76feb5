/** What is wrong with the file in the place of a template's own. Pure. */
import { checkContent } from '../../shared/chats/limits.ts'
import type { Problems } from '../../shared/chats/problems.ts'
import { factsIn, sourceOf } from '../lib/picked-media.ts'
import type { HeaderChoice } from './HeaderMedia.tsx'

export function headerProblems({ other, picked }: HeaderChoice): Problems {
  if (!other) return {}
  if (picked === null) return { headerMedia: 'missing' }
  if (picked.from === 'link' && picked.typed.mimeType === '') return { 'headerMedia.mimeType': 'missing' }
  return checkContent(
    { type: 'template', templateId: '', values: [], headerMedia: sourceOf(picked) },
    factsIn(picked),
  )
}
