/** "Create Template" (document: Whatsapp Business APIs / Templates): what is asked for a draft. */
import { CODE, codeWords } from '../templates/code-words.ts'
import { keysIn } from '../templates/variables.ts'
import type { DraftButton, DraftHeader, TemplateDraft } from '../views/templates.ts'

const CODE_EXAMPLE = '123456'

export interface CreateContext {
  /** '' is left out. */
  readonly wabaId: string
  /** What the provider calls each uploaded file, by our id of the staged one. */
  readonly mediaIds: ReadonlyMap<string, string>
}

type Part = Readonly<Record<string, unknown>>

/** The file ids of a draft, in its order: what is to be uploaded first. */
export const filesOf = ({ header, cards }: TemplateDraft): readonly string[] => [
  ...(header?.kind === 'media' ? [header.fileId] : []),
  ...cards.map(({ fileId }) => fileId),
]

function buttonPart(button: DraftButton, index: number): Part {
  const { text } = button
  switch (button.kind) {
    case 'reply':
      return { type: 'QUICK_REPLY', index, text }
    case 'call':
      // Digits alone, its country's first.
      return { type: 'PHONE_NUMBER', text, index, phone_number: button.number.replaceAll(/\D/g, '') }
    case 'link': {
      const [key] = keysIn(button.url)
      const address = { type: 'URL', text, index, url: button.url }
      return key === undefined
        ? { ...address, format: 'STATIC' }
        : { ...address, format: 'DYNAMIC', example: { [key]: button.example } }
    }
  }
}

const buttonsPart = (buttons: readonly DraftButton[]): Part[] =>
  buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons: buttons.map(buttonPart) }]

export function createRequest(draft: TemplateDraft, { wabaId, mediaIds }: CreateContext) {
  const exampleOf = (text: string, place: string) =>
    Object.fromEntries(keysIn(text).map((key) => [key, draft.examples[`${place}.${key}`] ?? '']))
  const words = (type: 'HEADER' | 'BODY', text: string, place: string): Part => ({
    type,
    format: 'TEXT',
    text,
    example: exampleOf(text, place),
  })
  const file = (fileId: string): Part => ({
    type: 'HEADER',
    format: 'MEDIA',
    media_id: mediaIds.get(fileId) ?? '',
  })
  const headerPart = (header: DraftHeader): Part =>
    header.kind === 'text' ? words('HEADER', header.text, 'header') : file(header.fileId)

  const components = (): Part[] => {
    if (draft.code !== null) return codeParts(draft.code, draft.examples[`body.${CODE}`])
    return [
      ...(draft.header === null ? [] : [headerPart(draft.header)]),
      words('BODY', draft.body, 'body'),
      ...(draft.footer === '' ? [] : [{ type: 'FOOTER', format: 'TEXT', text: draft.footer }]),
      ...buttonsPart(draft.buttons),
      ...(draft.cards.length === 0
        ? []
        : [
            {
              type: 'CAROUSEL',
              cards: draft.cards.map((card, index) => ({
                index,
                components: [
                  file(card.fileId),
                  words('BODY', card.body, `card.${index}`),
                  ...buttonsPart(card.buttons),
                ],
              })),
            },
          ]),
    ]
  }

  return {
    name: draft.name,
    language: draft.language,
    category: draft.category,
    type: 'template',
    ...(wabaId === '' ? {} : { waba_id: wabaId }),
    components: components(),
  }
}

function codeParts(code: NonNullable<TemplateDraft['code']>, example = CODE_EXAMPLE): Part[] {
  const { body, footer } = codeWords(code)
  return [
    {
      type: 'BODY',
      text: body,
      add_security_recommendation: code.securityLine,
      example: { [CODE]: example },
    },
    ...(footer === null
      ? []
      : [{ type: 'FOOTER', text: footer, code_expiration_minutes: code.expiresMinutes }]),
    {
      type: 'BUTTONS',
      buttons: [{ type: 'OTP', text: code.button, index: 0, otp_type: 'copy_code' }],
    },
  ]
}
