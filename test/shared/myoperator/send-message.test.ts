/**
 * The contract of sending: every example request of the document that sends a message is made, exactly, of what the
 * windows compose.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../shared/chats/limits.ts'
import type {
  InteractiveHeader,
  MediaKind,
  MediaSource,
  OutgoingContent,
  OutgoingTemplate,
} from '../../../shared/chats/outgoing.ts'
import { messageRequest, type Resolved } from '../../../shared/myoperator/send-message.ts'
import type { TemplateValue, TemplateView } from '../../../shared/views/templates.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const FOLDERS = ['rest/whatsapp-business-apis-send-message.', 'send-message/allowed-media-types.']

interface Example {
  readonly phone_number_id: string
  readonly customer_country_code: string
  readonly customer_number: string
  readonly reply_to: string | null
  readonly myop_ref_id: string | null
}

/** "send-text-message" -> the body of its request, a placeholder for several kinds replaced by one. */
const EXAMPLES: ReadonlyMap<string, Example> = new Map(
  FOLDERS.flatMap((start) => {
    const [folder = '', prefix = ''] = start.split('/')
    const files = readdirSync(join(FIXTURES, folder)).filter((file) => file.startsWith(prefix))
    return files.map((file): [string, Example] => {
      const text = readFileSync(join(FIXTURES, folder, file), 'utf8').replace(
        /document \| video \| image?/,
        'document',
      )
      const { body } = JSON.parse(text).request
      // Some are kept as the text they are in the document.
      return [file.slice(prefix.length, -'.json'.length), typeof body === 'string' ? JSON.parse(body) : body]
    })
  }),
)

const text = (body: string): OutgoingContent => ({ type: 'text', body, previewLink: false })
const HOW = text('Hi John!, How are you?')
const THANKS = text('Hi John!, Thanks for reaching us, How can i help you?')

const link = (extension: string, mimeType: string): MediaSource => ({
  from: 'link',
  link: `https://example.com/file.${extension}`,
  filename: `FileName.${extension}`,
  mimeType,
})
const media = (kind: MediaKind, extension: string, mimeType: string): OutgoingContent => ({
  type: 'media',
  kind,
  source: link(extension, mimeType),
  caption: `here is the ${kind}, that you asked`,
})
const IMAGE = media('image', 'jpg', 'image/jpeg')
const FILE = (fileId: string): MediaSource => ({ from: 'file', fileId })

/** What the provider's list tells of the template in each example. */
const templateNamed = (name: string, more: Partial<TemplateView> = {}): TemplateView => ({
  id: name,
  name,
  language: 'en',
  category: 'marketing',
  header: null,
  body: 'A text',
  footer: null,
  buttons: [],
  cards: [],
  code: false,
  variables: [],
  ...more,
})
const START = templateNamed('start_chat')
const CAROUSEL = templateNamed('crousel_template_1', {
  cards: [{ index: 0, header: { kind: 'media', mediaId: 'a' }, body: 'A card', buttons: [] }],
})
const CODE = templateNamed('auth_temp', {
  category: 'authentication',
  code: true,
  body: '{{otp}}',
  buttons: [{ index: 0, kind: 'copy-code', text: 'Copy Code', target: null }],
})

const value = (place: TemplateValue['place'], key: string, words: string, button: number | null = null) => ({
  place,
  key,
  button,
  value: words,
})
const template = (
  values: readonly TemplateValue[] = [],
  headerMedia: MediaSource | null = null,
): OutgoingTemplate => ({ type: 'template', templateId: 't', values, headerMedia })
const NAME = value('body', 'customer_name', 'John Doe')

const BUTTONS = [
  { id: 'unique-postback-id', title: 'First Button Title' },
  { id: 'unique-postback-id-2', title: 'Sec Button Title' },
]
const PARTS = { body: 'Body content (max 1024 chars)', footer: 'Footer content (max 60 chars)' }
const HEADER: InteractiveHeader = { kind: 'text', text: 'Header content (max 60 chars)' }
const buttons = (header: InteractiveHeader): OutgoingContent => ({
  type: 'interactive',
  variant: 'button',
  header,
  ...PARTS,
  buttons: BUTTONS,
})
const row = (id: string) => ({
  id,
  title: 'row-title-content-here',
  description: 'row-description-content-here',
})
const LIST: OutgoingContent = {
  type: 'interactive',
  variant: 'list',
  header: HEADER,
  ...PARTS,
  button: 'cta-button-content-',
  sections: [
    {
      title: 'your-section-title-1',
      rows: [row('unique-row-identifier-here-1'), row('unique-row-identifier-here-2')],
    },
    { title: 'your-section-title-2', rows: [row('unique-row-identifier-here')] },
  ],
}
const toOpen = (header: InteractiveHeader): OutgoingContent => ({
  type: 'interactive',
  variant: 'cta_url',
  header,
  body: 'BODY!! max 1024 chars allowed!',
  footer: 'FOOTER!! max 60 chars!',
  button: 'BUTTON_LABEL_TEXT',
  url: 'https://www.google.com',
})
const ELSEWHERE: MediaSource = {
  from: 'link',
  link: 'https://example.com/path-to-file.ext',
  mimeType: 'application/pdf',
  filename: 'abcd.pdf # optional and only for document header',
}

type Composed = readonly [content: OutgoingContent, template?: TemplateView]

const COMPOSED: Readonly<Record<string, Composed>> = {
  text: [HOW],
  image: [IMAGE],
  audio: [media('audio', 'mp3', 'audio/mpeg')],
  video: [media('video', 'mp4', 'video/mp4')],
  document: [media('document', 'pdf', 'application/pdf')],
  'send-text-message': [HOW],
  'send-media-message': [IMAGE],
  'send-template-message': [template(), START],
  'send-carousel-template-message': [template(), CAROUSEL],
  'send-template-message-with-static-buttons': [template(), START],
  'send-template-message-with-body-param': [template([NAME]), START],
  'send-template-message-header-media-id': [
    template([NAME], FILE('3584c407-0f36-44b4-8eea-5b19da63eb31')),
    START,
  ],
  'send-template-message-header-media-url': [template([NAME], link('jpg', 'image/jpeg')), START],
  'send-template-message-header-param': [template([value('header', 'sale_month', 'June'), NAME]), START],
  'send-template-message-dynamic-url': [
    template([
      value('body', 'var_1', 'June'),
      value('body', 'var_2', 'Vipan'),
      value('button', 'var1', 'usa-price', 0),
      value('button', 'var1', 'india-price', 1),
    ]),
    templateNamed('dynamic_url_template'),
  ],
  'send-template-message-authentication': [template([value('body', 'otp', '123456')]), CODE],
  'reply-to-message': [THANKS],
  'validation-error': [THANKS],
  'template-not-associated': [THANKS],
  'insufficient-balance': [THANKS],
  'message-sending-failed': [THANKS],
  'waba-disabled': [THANKS],
  'phone-number-is-disabled': [THANKS],
  'phone-number-is-not-connected': [THANKS],
  'internal-server-error': [THANKS],
  // The document's names of these two are the wrong way round.
  'interactive-button-type-with-text-header': [buttons({ kind: 'document', source: FILE('<media uuid>') })],
  'interactive-button-type-with-media-header-from-mediaid': [buttons(HEADER)],
  'interactive-button-type-with-media-header-from-medialink': [
    buttons({ kind: 'document', source: ELSEWHERE }),
  ],
  'interactive-list-type-with-header': [LIST],
  'interactive-cta-url-type-with-text-header': [toOpen({ kind: 'text', text: 'HEADER!! max 60 chars!' })],
  'interactive-cta-url-type-with-media-header-from-mediaid': [
    toOpen({ kind: 'document', source: FILE('abcd123') }),
  ],
  'interactive-cta-url-type-with-media-header-from-medialink': [
    toOpen({ kind: 'document', source: ELSEWHERE }),
  ],
}

/** A file's id here is the provider's, so that the examples' stand in the requests. */
const fileOf = (fileId: string) => ({ mediaId: fileId, filename: 'Quote.pdf', mimeType: 'application/pdf' })
const NOTHING: Resolved = { template: null, inManyLanguages: false, fileOf }

const addressed = (example: Example) => ({
  phoneNumberId: example.phone_number_id,
  countryCode: example.customer_country_code,
  nationalNumber: example.customer_number,
  refId: example.myop_ref_id,
  replyTo: example.reply_to,
})
const TO = {
  phoneNumberId: '1',
  countryCode: '91',
  nationalNumber: '9876543210',
  refId: 'r',
  replyTo: null,
}
const dataOf = (content: OutgoingContent, more: Partial<Resolved> = {}) =>
  messageRequest(TO, content, { ...NOTHING, ...more }).data

describe('the request of a message', () => {
  it('is known for every example of the document, and for no other', () => {
    expect(Object.keys(COMPOSED).sort()).toEqual([...EXAMPLES.keys()].sort())
    expect(EXAMPLES.size).toBe(32)
  })

  it.each([...EXAMPLES])('is the one of the example %s', (name, example) => {
    const [content, known = null] = COMPOSED[name] ?? expect.fail(name)
    expect(messageRequest(addressed(example), content, { ...NOTHING, template: known })).toEqual(example)
    expect(checkContent(content, () => ({ kind: 'document', size: 1, mimeType: 'application/pdf' }))).toEqual(
      {},
    )
  })

  it('carries our id, and the message it answers', () => {
    expect(messageRequest({ ...TO, replyTo: 'm' }, HOW, NOTHING)).toMatchObject({
      myop_ref_id: 'r',
      reply_to: 'm',
    })
  })

  it('has a file by its id in the place of the link, and says nothing empty', () => {
    const content: OutgoingContent = { type: 'media', kind: 'document', source: FILE('m'), caption: '' }
    expect(dataOf(content)).toEqual({
      type: 'document',
      context: { media_id: 'm', filename: 'Quote.pdf', mime_type: 'application/pdf' },
    })
    expect(
      dataOf({
        type: 'interactive',
        variant: 'list',
        header: null,
        body: 'Which?',
        footer: '',
        button: 'Choose',
        sections: [{ title: '', rows: [{ id: 'a', title: 'A', description: '' }] }],
      }),
    ).toEqual({
      type: 'interactive',
      context: {
        interactive_type: 'list',
        body: { text: 'Which?' },
        action: { button: 'Choose', sections: [{ rows: [{ id: 'a', title: 'A' }] }] },
      },
    })
  })

  it('names the kind of a file above buttons, and its name for a document only', () => {
    expect(dataOf(buttons({ kind: 'image', source: link('jpg', 'image/jpeg') }))).toMatchObject({
      context: {
        header: { type: 'image', link: 'https://example.com/file.jpg', mime_type: 'image/jpeg' },
      },
    })
    expect(
      JSON.stringify(dataOf(buttons({ kind: 'image', source: link('jpg', 'image/jpeg') }))),
    ).not.toContain('FileName')
  })

  it('names the language of a carousel or a code where the name is that of several templates', () => {
    for (const known of [CAROUSEL, CODE]) {
      const data = dataOf(template([]), { template: known, inManyLanguages: true })
      expect(data).toMatchObject({ context: { template_name: known.name, language: 'en' } })
    }
  })

  it('does not send a template that is not known', () => {
    expect(() => dataOf(template())).toThrow('before it is known')
  })
})
