/** What may be wrong with a text of a template, and how long each may be: WhatsApp's limits for message templates. */
import { keysIn } from './variables.ts'

export const LIMITS = {
  name: 512,
  header: 60,
  body: 1024,
  footer: 60,
  buttonText: 25,
  url: 2000,
  buttons: 10,
  links: 2,
  calls: 1,
  cards: 10,
  cardBody: 160,
  cardButtons: 2,
  /** Of a code, minutes. */
  expires: 90,
} as const

export const DRAFT_PROBLEMS = [
  'missing',
  'too-long',
  'bad-name',
  'bad-language',
  'bad-variable',
  'open-braces',
  'mixed',
  'gap',
  'one-variable',
  'no-variable',
  'bad-url',
  'url-variable',
  'bad-number',
  'too-many',
  'too-many-links',
  'too-many-calls',
  'replies-apart',
  'same-text',
  'too-few-cards',
  'card-shape',
  'bad-minutes',
] as const
export type DraftProblem = (typeof DRAFT_PROBLEMS)[number]

/** Like "name", "header", "body", "footer", "buttons", "buttons.0.url", "cards.1.body", "examples.body.name". */
export type DraftProblems = Readonly<Record<string, DraftProblem>>

export type Found = [key: string, problem: DraftProblem]

/** As people and WhatsApp count: an emoji is one. */
export const lengthOf = (text: string): number => [...text].length

export const NUMBERED = /^[1-9]\d*$/
export const NAMED = /^[a-z][a-z0-9_]*$/

export const textProblem = (text: string, most: number, needed: boolean): DraftProblem | null => {
  if (text.trim() === '') return needed ? 'missing' : null
  return lengthOf(text) > most ? 'too-long' : null
}

export function variableProblem(text: string): DraftProblem | null {
  const keys = keysIn(text)
  const rest = text.replaceAll(/\{\{\s*[^{}]+?\s*\}\}/g, '')
  if (rest.includes('{{') || rest.includes('}}')) return 'open-braces'
  if (keys.some((key) => !NUMBERED.test(key) && !NAMED.test(key))) return 'bad-variable'
  const numbers = keys.filter((key) => NUMBERED.test(key)).map(Number)
  if (numbers.length > 0 && numbers.length < keys.length) return 'mixed'
  return numbers.length > 0 && Math.max(...numbers) !== numbers.length ? 'gap' : null
}

export function wordsFound(key: string, text: string, most: number, needed: boolean): Found[] {
  const problem = textProblem(text, most, needed) ?? variableProblem(text)
  return problem === null ? [] : [[key, problem]]
}
