/** What is wrong with the form, by field, under the names faults use ("outcomes.3.name"). Pure. */
import type { Fault } from '../../../shared/ipc.ts'
import { detailsIn, settingsIn, type TeamForm } from './team-form.ts'

const LIMITS = {
  name: 60,
  text: 1_024,
  details: 20,
  outcomes: 40,
  replies: 100,
  shortCallSeconds: [0, 600],
  reminderMinutes: [1, 240],
} as const

type Problem = 'empty' | 'too-long' | 'twice' | 'too-many' | 'none' | 'seconds' | 'minutes'
export type Problems = Readonly<Record<string, Problem>>

function problemOfName(name: string, all: readonly string[]): Problem | null {
  const own = name.trim().toLowerCase()
  if (own === '') return 'empty'
  if (name.trim().length > LIMITS.name) return 'too-long'
  return all.filter((one) => one.trim().toLowerCase() === own).length > 1 ? 'twice' : null
}

function problemOfDetails(text: string): Problem | null {
  const details = detailsIn(text)
  if (details.length > LIMITS.details) return 'too-many'
  if (details.some((one) => one.length > LIMITS.name)) return 'too-long'
  return new Set(details.map((one) => one.toLowerCase())).size < details.length ? 'twice' : null
}

function problemOfText(text: string): Problem | null {
  if (text.trim() === '') return 'empty'
  return text.trim().length > LIMITS.text ? 'too-long' : null
}

const isWithin = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most

function problemOfCount(count: number, most: number, least: number): Problem | null {
  if (count < least) return 'none'
  return count > most ? 'too-many' : null
}

export function problemsOf(form: TeamForm): Problems {
  const { wrapup } = settingsIn(form)
  const names = form.outcomes.map(({ name }) => name)
  const titles = form.replies.map(({ title }) => title)
  const found: (readonly [string, Problem | null])[] = [
    ['outcomes', problemOfCount(names.length, LIMITS.outcomes, 1)],
    ...form.outcomes.flatMap(({ name, details }, i) => [
      [`outcomes.${i}.name`, problemOfName(name, names)] as const,
      [`outcomes.${i}.details`, problemOfDetails(details)] as const,
    ]),
    [
      'wrapup.shortCallSeconds',
      isWithin(wrapup.shortCallSeconds, LIMITS.shortCallSeconds) ? null : 'seconds',
    ],
    ['wrapup.reminderMinutes', isWithin(wrapup.reminderMinutes, LIMITS.reminderMinutes) ? null : 'minutes'],
    ['quickReplies', problemOfCount(titles.length, LIMITS.replies, 0)],
    ...form.replies.flatMap(({ title, text }, i) => [
      [`quickReplies.${i}.title`, problemOfName(title, titles)] as const,
      [`quickReplies.${i}.text`, problemOfText(text)] as const,
    ]),
  ]
  return Object.fromEntries(found.flatMap(([at, problem]) => (problem === null ? [] : [[at, problem]])))
}

/** What main or the relay says of each field, in their words; a single detail is said of all details of its outcome. */
export function saidOf(fault: Fault | null): Readonly<Record<string, string>> {
  const said = Object.entries(fault?.fields ?? {})
  return Object.fromEntries(said.map(([at, words]) => [at.replace(/(\.details)\.\d+$/, '$1'), words]))
}
