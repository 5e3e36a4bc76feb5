/**
 * "Send Message" (document: Whatsapp Business APIs / Send Message): the request of everything an agent composes, and
 * what is answered. A place without values is left out, as in the document's examples.
 */
import { z } from 'zod'
import type {
  InteractiveHeader,
  OutgoingContent,
  OutgoingInteractive,
  OutgoingMedia,
} from '../chats/outgoing.ts'
import type { TemplateView } from '../views/templates.ts'
import { actionOf, unlessEmpty } from './interactive-action.ts'
import { record, text } from './lenient.ts'
import { templateData } from './send-template.ts'

export interface Addressed {
  readonly phoneNumberId: string
  /** Digits: "91". */
  readonly countryCode: string
  readonly nationalNumber: string
  /** Ours; webhooks may carry it back. */
  readonly refId: string | null
  /** The provider's id of the message it answers. */
  readonly replyTo: string | null
}

/** What a composed message needs before it can be written down as a request. */
export interface Resolved {
  /** Of `template` content, which one. */
  readonly template: TemplateView | null
  /** The account has templates of that name in other languages too. */
  readonly inManyLanguages: boolean
  /** A staged file that was uploaded. */
  readonly fileOf: (fileId: string) => UploadedFile
}

export interface UploadedFile {
  /** The provider's id of it. */
  readonly mediaId: string
  readonly filename: string
  readonly mimeType: string
}

/** The document shows plain media by `link` alone; with an id it is the same with the id in the link's place. */
function mediaData({ kind, source, caption }: OutgoingMedia, { fileOf }: Resolved) {
  const file = source.from === 'file' ? fileOf(source.fileId) : source
  return {
    type: kind,
    context: {
      ...('mediaId' in file ? { media_id: file.mediaId } : { link: file.link }),
      ...unlessEmpty('filename', file.filename),
      ...unlessEmpty('caption', caption),
      mime_type: file.mimeType,
    },
  }
}

function headerOf(variant: OutgoingInteractive['variant'], header: InteractiveHeader, { fileOf }: Resolved) {
  if (header.kind === 'text') return { type: 'text', text: header.text }
  const { kind: type, source } = header
  if (source.from === 'file') return { type, media_id: fileOf(source.fileId).mediaId }
  // One thing, two spellings: the document's examples have them so.
  if (variant === 'cta_url') return { type, media_url: source.link }
  const named = type === 'document' ? unlessEmpty('filename', source.filename) : {}
  return { type, link: source.link, mime_type: source.mimeType, ...named }
}

const interactiveData = (content: OutgoingInteractive, resolved: Resolved) => ({
  type: 'interactive',
  context: {
    interactive_type: content.variant,
    ...(content.header === null ? {} : { header: headerOf(content.variant, content.header, resolved) }),
    body: { text: content.body },
    ...(content.footer === '' ? {} : { footer: { text: content.footer } }),
    action: actionOf(content),
  },
})

function dataOf(content: OutgoingContent, resolved: Resolved) {
  switch (content.type) {
    case 'text':
      return { type: 'text', context: { body: content.body, preview_url: content.previewLink } }
    case 'media':
      return mediaData(content, resolved)
    case 'interactive':
      return interactiveData(content, resolved)
    case 'template':
      return templateData(content, resolved)
  }
}

/**
 * The body of the request.
 *
 * @throws when a template is not given with its content
 */
export function messageRequest(to: Addressed, content: OutgoingContent, resolved: Resolved) {
  return {
    phone_number_id: to.phoneNumberId,
    customer_country_code: to.countryCode,
    customer_number: to.nationalNumber,
    data: dataOf(content, resolved),
    reply_to: to.replyTo,
    myop_ref_id: to.refId,
    // Only the examples with a template have it.
    ...(content.type === 'template' ? { trail: { name: null } } : {}),
  }
}

/** Both spellings of the conversation are seen (field notes, "WhatsApp"). */
export const sentMessageSchema = z
  .object({ data: record(z.object({ message_id: text, conversation_id: text, conversaton_id: text })) })
  .transform(({ data }) => ({
    messageId: data.message_id,
    conversationId: data.conversation_id ?? data.conversaton_id,
  }))
