/** The components of a template (document: Create Template; List Templates, where they stand in no order). */
import { z } from 'zod'
import { keysIn } from '../templates/variables.ts'
import type { TemplateButton, TemplateCard, TemplateHeader, TemplateVariable } from '../views/templates.ts'
import { number, optionalList, optionalRecord, text } from './lenient.ts'

const examples = optionalRecord(z.record(z.string(), text))

const buttonSchema = z.object({
  type: text,
  format: text,
  index: number,
  text,
  url: text,
  phone_number: text,
  example: examples,
})

const partSchema = z.object({
  type: text,
  format: text,
  text,
  media_id: text,
  example: examples,
  buttons: optionalList(buttonSchema),
})
export type Part = z.infer<typeof partSchema>

const cardSchema = z.object({ index: number, components: optionalList(partSchema) })

export const componentSchema = partSchema.extend({ cards: optionalList(cardSchema) })

export const is = (given: string | null, ...words: readonly string[]): boolean =>
  given !== null && words.includes(given.toUpperCase())

const variables = (
  place: TemplateVariable['place'],
  of: string | null,
  example: Readonly<Record<string, string | null>> | null,
  button: number | null = null,
): TemplateVariable[] =>
  keysIn(of ?? '').map((key) => ({
    key,
    place,
    button,
    example: example !== null && Object.hasOwn(example, key) ? (example[key] ?? '') : '',
  }))

interface DrawnButton {
  readonly button: TemplateButton
  readonly variables: readonly TemplateVariable[]
  /** Its one value is the code of the body. */
  readonly code: boolean
  /** The document shows how it is sent. */
  readonly known: boolean
}

function drawnButton(given: z.infer<typeof buttonSchema>, place: number): DrawnButton {
  const index = given.index ?? place
  const label = given.text ?? ''
  const drawn = (kind: TemplateButton['kind'], target: string | null = null, known = true): DrawnButton => ({
    button: { index, kind, text: label, target },
    variables: [],
    code: false,
    known,
  })
  if (is(given.type, 'QUICK_REPLY')) return drawn('reply')
  if (is(given.type, 'PHONE_NUMBER')) return drawn('call', given.phone_number)
  if (is(given.type, 'OTP')) return { ...drawn('copy-code'), code: true }
  // A voucher: how its code is sent is not in the document.
  if (is(given.type, 'COPY_CODE')) return drawn('copy-code', null, false)
  if (!is(given.type, 'URL')) return drawn('other', null, false)
  const found = variables('button', given.url, given.example, index)
  // Its variable is not in what we are told of the address: nobody could fill it.
  const known = found.length > 0 || !is(given.format, 'DYNAMIC')
  return { ...drawn('link', given.url, known), variables: found }
}

/** What a template, or one card of it, is made of. */
export interface DrawnParts {
  readonly header: TemplateHeader | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly TemplateButton[]
  /** In the order of the message. */
  readonly variables: readonly TemplateVariable[]
  readonly code: boolean
  /** Nothing is in it that we cannot send. */
  readonly known: boolean
}

const KNOWN = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL'] as const
const MEDIA = ['MEDIA', 'IMAGE', 'VIDEO', 'DOCUMENT'] as const

function headerOf(part: Part | null): TemplateHeader | null {
  if (part === null) return null
  if (is(part.format, ...MEDIA) || part.media_id !== null) return { kind: 'media', mediaId: part.media_id }
  return part.text !== null && (part.format === null || is(part.format, 'TEXT'))
    ? { kind: 'text', text: part.text }
    : null
}

export function drawnParts(components: readonly Part[]): DrawnParts {
  const part = (type: string) => components.find((one) => is(one.type, type)) ?? null
  const [top, body, footer] = [part('HEADER'), part('BODY'), part('FOOTER')]
  const header = headerOf(top)
  const buttons = (part('BUTTONS')?.buttons ?? [])
    .map(drawnButton)
    .sort((a, b) => a.button.index - b.button.index)
  const ofBody = variables('body', body?.text ?? null, body?.example ?? null)
  const code = buttons.some((one) => one.code)
  return {
    header,
    body: body?.text ?? '',
    footer: footer?.text ?? null,
    buttons: buttons.map(({ button }) => button),
    variables: [
      ...(header?.kind === 'text' ? variables('header', header.text, top?.example ?? null) : []),
      ...ofBody,
      ...buttons.flatMap((one) => one.variables),
    ],
    code,
    known:
      components.every(({ type }) => is(type, ...KNOWN)) &&
      (top === null || header !== null) &&
      buttons.every(({ known }) => known) &&
      (!code || ofBody.length === 1),
  }
}

interface DrawnCard {
  readonly card: TemplateCard
  readonly parts: DrawnParts
}

/** In the order of the carousel; null: there is none. */
export function drawnCards(components: readonly z.infer<typeof componentSchema>[]): DrawnCard[] | null {
  const carousel = components.find(({ type }) => is(type, 'CAROUSEL'))
  if (carousel === undefined) return null
  return carousel.cards
    .map((given, place) => {
      const parts = drawnParts(given.components)
      const { header, body, buttons } = parts
      return { card: { index: given.index ?? place, header, body, buttons }, parts }
    })
    .sort((a, b) => a.card.index - b.card.index)
}
