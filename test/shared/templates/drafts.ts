/** Drafts of templates: the document's own, and any that is right. */
import fc from 'fast-check'
import type { DraftButton, TemplateDraft } from '../../../shared/views/templates.ts'

export const aDraft = (over: Partial<TemplateDraft> = {}): TemplateDraft => ({
  name: 'visit_reminder',
  language: 'en',
  category: 'utility',
  header: null,
  body: 'Hi {{name}}, we visit you tomorrow.',
  footer: '',
  buttons: [],
  cards: [],
  code: null,
  examples: { 'body.name': 'Meera' },
  ...over,
})

const card = (what: string, fileId: string): TemplateDraft['cards'][number] => ({
  fileId,
  body: `${what} collection for sale! {{name}}`,
  buttons: [
    { kind: 'link', text: 'Shop Now', url: 'https://www.myoperator.com/{{var1}}', example: 'shop' },
    { kind: 'call', text: 'Call Us', number: '+91 12345 67890' },
  ],
})

const THANKS = {
  category: 'marketing',
  body: 'Hi {{name}}, Thanks for contacting us.',
  examples: { 'body.name': 'Vipan Kumar' },
} as const

/** By the name of the document's example. The media ids of the document stand for our staged files. */
export const DOCUMENTED: Readonly<Record<string, TemplateDraft>> = {
  'text-header-body-footer': aDraft({
    ...THANKS,
    name: 'vipan_sales_1',
    header: { kind: 'text', text: '{{month}} Sale Offer' },
    footer: 'Team Myoperator',
    examples: { ...THANKS.examples, 'header.month': 'June' },
  }),
  'media-header-body-button': aDraft({
    ...THANKS,
    name: 'vipan_sales_2',
    header: { kind: 'media', fileId: '59bee5d7-36bf-4cf8-acf2-9b9b4ba8abb2' },
    buttons: [
      { kind: 'link', text: 'Shop Now', url: 'https://www.myoperator.com/shop/', example: '' },
      { kind: 'call', text: 'Call Us', number: '+911234567890' },
      { kind: 'reply', text: 'Unsubscribe from All' },
    ],
  }),
  'authentication-template': aDraft({
    name: 'account_verification_copy_code',
    category: 'authentication',
    body: '',
    examples: {},
    code: { securityLine: true, expiresMinutes: 5, button: 'Copy Code' },
  }),
  'dynamic-url-body': aDraft({
    ...THANKS,
    name: 'vipan_sales_2',
    buttons: [{ kind: 'link', text: 'Shop Now', url: 'https://myoperator.com/{{var1}}', example: 'shop' }],
  }),
  'carousel-template': aDraft({
    name: 'crousel_template_1',
    category: 'marketing',
    body: 'This is only for the testing purpose',
    cards: [
      card('succulents', '11261934-b637-469f-9e03-dec340bcb336'),
      card('rose', '0b091788-8f67-4fd5-8afa-88d19be7156d'),
    ],
    examples: { 'card.0.name': 'Succulents Collection', 'card.1.name': 'Rose Collection' },
  }),
}

const words = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(...'abcअ😀 ,.'.normalize()), minLength: 1, maxLength: most })
    .map((text) => text.trim() || 'x')
const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
const example = words(20)

const aLink = (text: string): fc.Arbitrary<DraftButton> =>
  fc.record({ path: fc.stringMatching(/^[a-z0-9/]{0,10}$/), key: fc.option(key), example }).map((one) => ({
    kind: 'link',
    text,
    url: `https://example.com/${one.path}${one.key === null ? '' : `{{${one.key}}}`}`,
    example: one.key === null ? '' : one.example,
  }))

const someButtons: fc.Arbitrary<readonly DraftButton[]> = fc
  .record({ replies: fc.nat(3), link: fc.boolean(), call: fc.boolean(), first: fc.boolean() })
  .chain((one) =>
    aLink('Open').map((link) => {
      const replies = Array.from(
        { length: one.replies },
        (_, i) => ({ kind: 'reply', text: `R${i}` }) as const,
      )
      const others: DraftButton[] = [
        ...(one.link ? [link] : []),
        ...(one.call ? [{ kind: 'call', text: 'Call', number: '+919876543210' } as const] : []),
      ]
      return one.first ? [...replies, ...others] : [...others, ...replies]
    }),
  )

/** Any draft of texts and buttons that may be created. */
export const rightDraft: fc.Arbitrary<TemplateDraft> = fc
  .record({
    name: fc.stringMatching(/^[a-z0-9_]{1,30}$/),
    language: fc.constantFrom('en', 'hi', 'en_US', 'ta'),
    header: fc.option(words(40)),
    keys: fc.uniqueArray(key, { maxLength: 4 }),
    body: words(60),
    footer: fc.option(words(60)),
    buttons: someButtons,
    example,
  })
  .map((one) =>
    aDraft({
      ...one,
      header: one.header === null ? null : { kind: 'text', text: one.header },
      body: [one.body, ...one.keys.map((name) => `{{${name}}}`), 'end'].join(' '),
      footer: one.footer ?? '',
      examples: Object.fromEntries(one.keys.map((name) => [`body.${name}`, one.example])),
    }),
  )
