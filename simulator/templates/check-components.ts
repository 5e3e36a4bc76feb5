/** What a new template's components must look like ("Create Template"; limits: Meta, Template components). Pure. */
import { type Errors, errorsOf, textErrors } from '../chats/checks.ts'
import { isRecord } from '../contacts/validate.ts'
import { buttonErrors, withoutExample } from './check-buttons.ts'
import { type Category, variablesOf } from './template.ts'

type Part = Readonly<Record<string, unknown>>
/** Whether such a file was uploaded. */
type IsMedia = (mediaId: string) => boolean

const MAX_BODY = 1_024
const MAX_CARD_BODY = 160
const MAX_EDGE = 60
const CARDS = { least: 2, most: 10 } as const
const TYPES = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL'] as const

const partsOf = (given: unknown): readonly Part[] =>
  (Array.isArray(given) ? given : []).map((one) => (isRecord(one) ? one : {}))

const headerErrors = (path: string, { format, text, example, media_id }: Part, isMedia: IsMedia): Errors => {
  if (format === 'MEDIA') {
    const known = typeof media_id === 'string' && isMedia(media_id)
    return errorsOf({ [`${path}.media_id`]: known ? [] : ['Invalid media_id'] })
  }
  if (format !== 'TEXT') return { [`${path}.format`]: [`"${format}" is not a valid choice.`] }
  const several = variablesOf(typeof text === 'string' ? text : '').length > 1
  return errorsOf({
    [`${path}.text`]: [
      ...textErrors('text', text, { max: MAX_EDGE, required: true }),
      ...(several ? ['A header takes one variable'] : []),
    ],
    [`${path}.example`]: withoutExample(text, example),
  })
}

const bodyErrors = (path: string, { text, example }: Part, max: number): Errors =>
  errorsOf({
    [`${path}.text`]: textErrors('text', text, { max, required: true }),
    [`${path}.example`]: withoutExample(text, example),
  })

const footerErrors = (path: string, { text }: Part): Errors =>
  errorsOf({
    [`${path}.text`]: [
      ...textErrors('text', text, { max: MAX_EDGE, required: true }),
      ...(variablesOf(typeof text === 'string' ? text : '').length > 0 ? ['A footer takes no variable'] : []),
    ],
  })

/** A card's: a media header, a body, and one or two buttons. */
const cardErrors = (path: string, card: Part, isMedia: IsMedia): Errors => {
  const parts = partsOf(card.components)
  const missing = ['HEADER', 'BODY', 'BUTTONS'].filter((type) => !parts.some((one) => one.type === type))
  if (missing.length > 0) return { [`${path}.components`]: missing.map((type) => `${type} is required`) }
  return Object.assign(
    {},
    ...parts.map((part, at) => componentErrors(`${path}.components.${at}`, part, isMedia, MAX_CARD_BODY)),
  )
}

const carouselErrors = (path: string, { cards: given }: Part, isMedia: IsMedia): Errors => {
  const cards = partsOf(given)
  if (cards.length < CARDS.least || cards.length > CARDS.most) {
    return { [`${path}.cards`]: [`${CARDS.least} to ${CARDS.most} cards are allowed`] }
  }
  return Object.assign({}, ...cards.map((card, at) => cardErrors(`${path}.cards.${at}`, card, isMedia)))
}

const componentErrors = (path: string, part: Part, isMedia: IsMedia, maxBody: number): Errors => {
  switch (part.type) {
    case 'HEADER':
      return headerErrors(path, part, isMedia)
    case 'BODY':
      return bodyErrors(path, part, maxBody)
    case 'FOOTER':
      return footerErrors(path, part)
    case 'BUTTONS':
      return buttonErrors(`${path}.buttons`, part.buttons)
    case 'CAROUSEL':
      return carouselErrors(path, part, isMedia)
    default:
      return { [`${path}.type`]: [`"${part.type}" is not a valid choice.`] }
  }
}

/** A code needs its button, and nothing else has one. */
const codeErrors = (parts: readonly Part[], category: Category): readonly string[] => {
  const buttons = parts.flatMap((part) => partsOf(part.buttons))
  const hasCode = buttons.some(({ type }) => type === 'OTP')
  if (category !== 'authentication') return hasCode ? ['OTP is for authentication templates only'] : []
  return [
    ...(hasCode ? [] : ['An authentication template needs an OTP button']),
    ...(parts.some(({ type }) => type === 'HEADER' || type === 'CAROUSEL')
      ? ['An authentication template takes no header and no carousel']
      : []),
  ]
}

export const componentsErrors = (given: unknown, category: Category, isMedia: IsMedia): Errors => {
  const parts = partsOf(given)
  if (parts.length === 0) return { components: ['This field is required.'] }
  const repeated = TYPES.filter((type) => parts.filter((one) => one.type === type).length > 1)
  const general = [
    ...repeated.map((type) => `Only one ${type} is allowed`),
    ...(parts.some(({ type }) => type === 'BODY') ? [] : ['BODY is required']),
    ...codeErrors(parts, category),
  ]
  return Object.assign(
    errorsOf({ components: general }),
    ...parts.map((part, at) => componentErrors(`components.${at}`, part, isMedia, MAX_BODY)),
  )
}
