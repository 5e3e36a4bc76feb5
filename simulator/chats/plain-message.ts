/** Text, image, video, audio and document: what may be sent, and how it is told. */
import { isRecord } from '../contacts/validate.ts'
import type { MediaFile } from '../media/store.ts'
import { isMediaKind, kindOf, type MediaKind } from '../media/types.ts'
import { type Errors, errorsOf, isWebAddress, textErrors } from './checks.ts'
import type { MessageData } from './message.ts'

const MAX_TEXT = 4_096
const MAX_CAPTION = 1_024
const MAX_NAME = 240

export interface MediaLookup {
  readonly find: (mediaId: string) => MediaFile | null
  /** Where others can fetch it. */
  readonly link: (file: MediaFile) => string
  /** Whether plain media may be sent by their id: the document shows a link only. */
  readonly plainById: boolean
}

type Made =
  | { readonly ok: true; readonly data: MessageData }
  | { readonly ok: false; readonly errors: Errors }

const made = (errors: Errors, data: () => MessageData): Made =>
  Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, data: data() }

const textMessage = (context: Readonly<Record<string, unknown>>): Made => {
  const { body, preview_url = false } = context
  const errors = errorsOf({
    'data.context.body': textErrors('body', body, { max: MAX_TEXT, required: true }),
    'data.context.preview_url': typeof preview_url === 'boolean' ? [] : ['preview_url must be a boolean'],
  })
  return made(errors, () => ({ type: 'text', context: { body, preview_url } }))
}

/** Whether there is such a file of this kind; a link, or else an id. */
const sourceErrors = (
  kind: MediaKind,
  context: Readonly<Record<string, unknown>>,
  { find, plainById }: MediaLookup,
): Errors => {
  const { link, media_id } = context
  if (link !== undefined && link !== null && link !== '') {
    return errorsOf({ 'data.context.link': isWebAddress(link) ? [] : ['Enter a valid link'] })
  }
  if (typeof media_id !== 'string' || media_id === '' || !plainById) {
    return { 'data.context.link': ['link is required'] }
  }
  return find(media_id)?.kind === kind ? {} : { 'data.context.media_id': ['Invalid media_id'] }
}

const mediaMessage = (
  kind: MediaKind,
  context: Readonly<Record<string, unknown>>,
  media: MediaLookup,
): Made => {
  const { caption, filename, mime_type } = context
  const typeIsWrong = typeof mime_type === 'string' && mime_type !== '' && kindOf(mime_type) !== kind
  const errors = {
    ...sourceErrors(kind, context, media),
    ...errorsOf({
      'data.context.caption': textErrors('caption', caption, { max: MAX_CAPTION }),
      'data.context.filename': textErrors('filename', filename, { max: MAX_NAME }),
      'data.context.mime_type': typeIsWrong ? [`mime_type ${mime_type} is not allowed for ${kind}`] : [],
    }),
  }
  return made(errors, () => {
    const file = typeof context.media_id === 'string' && !context.link ? media.find(context.media_id) : null
    const known = file
      ? { media_id: file.id, link: media.link(file), filename: file.filename, mime_type: file.mimeType }
      : {}
    const given = Object.entries(context).filter(([, value]) => value !== null && value !== '')
    return { type: kind, context: { ...known, ...Object.fromEntries(given) } }
  })
}

/** Null: of another type. */
export const plainMessage = (type: unknown, context: unknown, media: MediaLookup): Made | null => {
  if (!isRecord(context)) return null
  if (type === 'text') return textMessage(context)
  return isMediaKind(type) ? mediaMessage(type, context, media) : null
}
