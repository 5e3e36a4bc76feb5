/**
 * What is wrong with a template before it is created, as the provider and WhatsApp would say after it, for main and
 * windows alike. Limits are WhatsApp's for message templates; the key of each problem is where it stands in the draft.
 */
import type { TemplateDraft } from '../views/templates.ts'
import { buttonsFound } from './draft-buttons.ts'
import {
  type DraftProblem,
  type DraftProblems,
  type Found,
  LIMITS,
  NAMED,
  NUMBERED,
  textProblem,
  wordsFound,
} from './draft-words.ts'
import { TEMPLATE_LANGUAGES } from './languages.ts'
import { keysIn } from './variables.ts'

const FEWEST_CARDS = 2
const NAME = /^[a-z0-9_]+$/
const isNumbered = (text: string) => keysIn(text).some((key) => NUMBERED.test(key))
const isNamed = (text: string) => keysIn(text).some((key) => NAMED.test(key))

const examplesFound = (draft: TemplateDraft, place: string, text: string): Found[] =>
  keysIn(text)
    .filter((key) => (draft.examples[`${place}.${key}`] ?? '').trim() === '')
    .map((key) => [`examples.${place}.${key}`, 'missing'])

/** What all cards of a carousel must have in common. */
const shapeOf = ({ buttons }: TemplateDraft['cards'][number]) => buttons.map(({ kind }) => kind).join()

function cardsFound(draft: TemplateDraft): Found[] {
  const { cards } = draft
  if (cards.length === 0) return []
  const [first] = cards.map(shapeOf)
  const number: DraftProblem | null =
    cards.length < FEWEST_CARDS ? 'too-few-cards' : cards.length > LIMITS.cards ? 'too-many' : null
  return [
    ...(number === null ? [] : ([['cards', number]] satisfies Found[])),
    ...cards.flatMap((card, i): Found[] => [
      ...(shapeOf(card) === first ? [] : ([[`cards.${i}`, 'card-shape']] satisfies Found[])),
      ...(card.fileId === '' ? ([[`cards.${i}.fileId`, 'missing']] satisfies Found[]) : []),
      ...wordsFound(`cards.${i}.body`, card.body, LIMITS.cardBody, true),
      ...examplesFound(draft, `card.${i}`, card.body),
      ...(card.buttons.length === 0 ? ([[`cards.${i}.buttons`, 'missing']] satisfies Found[]) : []),
      ...buttonsFound(card.buttons, `cards.${i}.buttons`, LIMITS.cardButtons),
    ]),
  ]
}

function headerFound(draft: TemplateDraft): Found[] {
  const { header } = draft
  if (header === null) return []
  if (header.kind === 'media') return header.fileId === '' ? [['header', 'missing']] : []
  const found = wordsFound('header', header.text, LIMITS.header, true)
  return keysIn(header.text).length > 1 ? [['header', 'one-variable'], ...found] : found
}

function codeFound(code: NonNullable<TemplateDraft['code']>): Found[] {
  const { expiresMinutes: minutes, button } = code
  const problem = textProblem(button, LIMITS.buttonText, true)
  const isRight = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= LIMITS.expires)
  return [
    ...(isRight ? [] : ([['code.expiresMinutes', 'bad-minutes']] satisfies Found[])),
    ...(problem === null ? [] : ([['code.button', problem]] satisfies Found[])),
  ]
}

/** Names in one text and numbers in another are refused like both in one. */
function mixedFound(draft: TemplateDraft): Found[] {
  const header = draft.header?.kind === 'text' ? draft.header.text : ''
  const texts = [header, draft.body, ...draft.cards.map(({ body }) => body)]
  return texts.some(isNumbered) && texts.some(isNamed) ? [['body', 'mixed']] : []
}

/** Empty when it can be created. The first problem of each place. */
export function draftProblems(draft: TemplateDraft): DraftProblems {
  const name = textProblem(draft.name, LIMITS.name, true) ?? (NAME.test(draft.name) ? null : 'bad-name')
  const header = draft.header?.kind === 'text' ? draft.header.text : ''
  const found: Found[] = [
    ...(name === null ? [] : ([['name', name]] satisfies Found[])),
    ...(TEMPLATE_LANGUAGES.includes(draft.language)
      ? []
      : ([['language', 'bad-language']] satisfies Found[])),
    ...(draft.code !== null
      ? codeFound(draft.code)
      : [
          ...headerFound(draft),
          ...examplesFound(draft, 'header', header),
          ...wordsFound('body', draft.body, LIMITS.body, true),
          ...examplesFound(draft, 'body', draft.body),
          ...mixedFound(draft),
          ...wordsFound('footer', draft.footer, LIMITS.footer, false),
          ...(draft.footer.includes('{{') ? ([['footer', 'no-variable']] satisfies Found[]) : []),
          ...buttonsFound(draft.buttons, 'buttons', LIMITS.buttons),
          ...cardsFound(draft),
        ]),
  ]
  return Object.fromEntries(found.reverse())
}

/** Accepted here and there, refused elsewhere: said, and not held up. */
export function isAtEdge(body: string): boolean {
  const text = body.trim()
  return /^\{\{[^{}]+\}\}/.test(text) || /\{\{[^{}]+\}\}$/.test(text)
}
