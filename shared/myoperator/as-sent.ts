/**
 * What was composed, as a webhook of it would carry it: the provider's kind and context (document: WebHooks(New) /
 * WABA / message.sent; its interactive messages are told as they are asked). So a bubble is drawn by one reader,
 * whether its message has left or not. The webhook, when it comes, takes this one's place.
 */
import type { InteractiveHeader, MediaSource, OutgoingContent, OutgoingTemplate } from '../chats/outgoing.ts'
import { partsOf } from '../templates/variables.ts'
import type { StagedFile } from '../views/chats.ts'
import type {
  TemplateButton,
  TemplateCard,
  TemplateHeader,
  TemplateValue,
  TemplateView,
} from '../views/templates.ts'
import { actionOf } from './interactive-action.ts'
import { templatePayload } from './send-template.ts'

export interface AsSent {
  readonly kind: string
  readonly context: Readonly<Record<string, unknown>>
}

export interface SentParts {
  readonly template: TemplateView | null
  readonly factsOf: (fileId: string) => StagedFile | null
}

type Fields = Readonly<Record<string, unknown>>

const sourceFields = (source: MediaSource, { factsOf }: SentParts): Fields => {
  if (source.from === 'link')
    return { link: source.link, filename: source.filename || null, mime_type: source.mimeType }
  const facts = factsOf(source.fileId)
  return {
    filename: facts?.filename ?? null,
    mime_type: facts?.mimeType ?? null,
    file_size: facts?.size ?? null,
  }
}

const interactiveHeader = (header: InteractiveHeader, parts: SentParts): Fields =>
  header.kind === 'text'
    ? { type: 'text', text: header.text }
    : { type: header.kind, ...sourceFields(header.source, parts) }

const filled = (text: string, values: readonly TemplateValue[]) =>
  partsOf(text)
    .map((part) => ('text' in part ? part.text : (values.find(({ key }) => key === part.key)?.value ?? '')))
    .join('')

function buttonFields(
  { kind, text, index, target }: TemplateButton,
  values: readonly TemplateValue[],
): Fields {
  switch (kind) {
    case 'reply':
      return { type: 'QUICK_REPLY', text, index }
    case 'call':
      return { type: 'PHONE_NUMBER', text, index, phone_number: target }
    case 'link': {
      const own = values.filter(({ button }) => button === index)
      const format = own.length > 0 ? 'DYNAMIC' : 'STATIC'
      return { type: 'URL', text, index, format, url: filled(target ?? '', own) }
    }
    case 'copy-code':
      return { type: 'OTP', text, index, otp_type: 'copy_code' }
    case 'other':
      return { type: 'OTHER', text, index }
  }
}

/** Which kind of file a template has is not told by the provider's list; the webhook says it. */
const ownHeader = (header: TemplateHeader, values: readonly TemplateValue[]): Fields =>
  header.kind === 'text'
    ? { format: 'text', text: filled(header.text, values) }
    : { format: 'image', media_id: header.mediaId }

function givenHeader(source: MediaSource, parts: SentParts): Fields {
  const mimeType = source.from === 'link' ? source.mimeType : (parts.factsOf(source.fileId)?.mimeType ?? '')
  const kind = /^(image|video)\//.exec(mimeType)?.[1] ?? (mimeType === '' ? 'image' : 'document')
  return { format: kind, ...sourceFields(source, parts) }
}

const cardFields = ({ index, header, body, buttons }: TemplateCard): Fields => ({
  index,
  components: {
    ...(header === null ? {} : { header: ownHeader(header, []) }),
    body: { type: 'text', context: body },
    buttons: buttons.map((button) => buttonFields(button, [])),
  },
})

function templateContext({ values, headerMedia }: OutgoingTemplate, parts: SentParts): Fields {
  const { template } = parts
  if (template === null) throw new Error('a template cannot be drawn before it is known')
  const at = (place: TemplateValue['place']) => values.filter((one) => one.place === place)
  const own = template.header === null ? null : ownHeader(template.header, at('header'))
  const header = headerMedia === null ? own : givenHeader(headerMedia, parts)
  return {
    template_id: template.id,
    name: template.name,
    language: template.language,
    category: template.category,
    ...(header === null ? {} : { header }),
    body: { type: 'text', context: filled(template.body, at('body')) },
    ...(template.footer === null ? {} : { footer: { type: 'text', context: template.footer } }),
    ...(template.buttons.length === 0
      ? {}
      : { buttons: template.buttons.map((button) => buttonFields(button, at('button'))) }),
    ...(template.cards.length === 0 ? {} : { carousel: template.cards.map(cardFields) }),
    template_payload: templatePayload(template, values),
  }
}

/** @throws when a template is not given with its content */
export function asSent(content: OutgoingContent, parts: SentParts): AsSent {
  switch (content.type) {
    case 'text':
      return { kind: 'text', context: { body: content.body, preview_url: content.previewLink } }
    case 'media': {
      const caption = content.caption === '' ? {} : { caption: content.caption }
      return { kind: content.kind, context: { ...sourceFields(content.source, parts), ...caption } }
    }
    case 'template':
      return { kind: 'template', context: templateContext(content, parts) }
    case 'interactive':
      return {
        kind: 'interactive',
        context: {
          interactive_type: content.variant,
          ...(content.header === null ? {} : { header: interactiveHeader(content.header, parts) }),
          body: { text: content.body },
          ...(content.footer === '' ? {} : { footer: { text: content.footer } }),
          action: actionOf(content),
        },
      }
  }
}
