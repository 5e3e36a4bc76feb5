/** The account's filters ("Log Filters List") and what each of them lets through. */
import { statusOf } from '../calls/call.ts'
import type { LogEntry } from './entry.ts'
import { type Expression, parseExpression } from './expression.ts'

export type Matches = (entry: LogEntry) => boolean

interface Filter {
  readonly id: string
  /** Spaces as in the document. */
  readonly name: string
  /** "0" for the head of a group. */
  readonly parent_id: string
}

const incoming: Matches = ({ call }) => call.direction === 'incoming'
const outgoing: Matches = ({ call }) => call.direction === 'outgoing'
const ivr: Matches = ({ source }) => source === 'ivr'
const mobile: Matches = ({ source }) => source === 'mobile'
const any: Matches = () => true
/** The log has calls only. */
const none: Matches = () => false
const connected: Matches = ({ call }) => statusOf(call) === 'bridged'
const missed: Matches = ({ call }) => statusOf(call) === 'missed'
const voicemail: Matches = ({ call }) => statusOf(call) === 'voicemail'
const noted: Matches = ({ call }) => call.comments.length > 0
const both =
  (...all: readonly Matches[]): Matches =>
  (entry) =>
    all.every((matches) => matches(entry))

/** In the document's order, which is the order of the answer. */
const ROWS: readonly (readonly [id: number, parent: number, name: string, matches: Matches | null])[] = [
  [1, 0, 'Source of logs', null],
  [2, 1, 'Myoperator IVR', ivr],
  [3, 1, 'Mobile', mobile],
  [4, 0, 'Event of logs', null],
  [5, 4, 'Incoming', incoming],
  [6, 4, 'Outgoing', outgoing],
  [7, 0, ' Type of logs ', null],
  [8, 7, 'Call', any],
  [9, 7, 'SMS', none],
  [11, 0, 'Status of logs', null],
  [12, 11, 'Connected', connected],
  [13, 11, 'Missed', missed],
  [14, 11, 'Voicemail', voicemail],
  [15, 0, 'Tags', null],
  [21, 0, 'Call property', null],
  [22, 21, 'Noted', noted],
  [23, 21, 'Archived', ({ archived }) => archived],
  [24, 21, 'Star Marked', ({ starred }) => starred],
  [25, 0, 'Two word filters', null],
  [26, 25, 'Incoming Myoperator IVR', both(incoming, ivr)],
  [27, 25, 'Incoming Mobile', both(incoming, mobile)],
  [28, 25, 'Outgoing MyOperator IVR', both(outgoing, ivr)],
  [29, 25, 'Outgoing Mobile', both(outgoing, mobile)],
  [30, 25, 'Incoming Call', incoming],
  [31, 25, 'Incoming SMS', none],
  [33, 25, 'Outgoing Call ', outgoing],
  [34, 25, 'Outgoing SMS', none],
  [36, 0, 'Three word filters', null],
  [37, 36, 'Incoming Connected Call', both(incoming, connected)],
  [38, 36, 'Incoming Missed Call', both(incoming, missed)],
  [39, 21, 'Unnoted', (entry) => !noted(entry)],
  [40, 15, 'ClickOcalls', ({ tag }) => tag === 'clickocall'],
  [41, 15, 'OBD Calls', ({ tag }) => tag === 'obd'],
  [42, 15, 'Callbacks', ({ tag }) => tag === 'callback'],
]

export const FILTERS: readonly Filter[] = ROWS.map(([id, parent, name]) => ({
  id: String(id),
  name,
  parent_id: String(parent),
}))

/** The head of a group, which the document uses too ("2 AND 4"), lets through what any of its members does. */
const byId = new Map<string, Matches>(
  ROWS.map(([id, , , own]) => {
    const members = ROWS.flatMap(([, parent, , matches]) => (parent === id && matches ? [matches] : []))
    return [String(id), own ?? ((entry) => members.some((matches) => matches(entry)))]
  }),
)

export type Compiled =
  | { readonly ok: true; readonly matches: Matches }
  | { readonly ok: false; readonly message: string }

const unknownIn = (expression: Expression): string | undefined =>
  expression.type === 'id'
    ? byId.has(expression.id)
      ? undefined
      : expression.id
    : expression.parts.map(unknownIn).find((id) => id !== undefined)

const matcherOf = (expression: Expression): Matches => {
  if (expression.type === 'id') return byId.get(expression.id) ?? none
  const parts = expression.parts.map(matcherOf)
  return expression.type === 'and'
    ? (entry) => parts.every((matches) => matches(entry))
    : (entry) => parts.some((matches) => matches(entry))
}

/** An empty text filters nothing. */
export const compileFilters = (text: string): Compiled => {
  if (text.trim() === '') return { ok: true, matches: any }
  const parsed = parseExpression(text)
  if (!parsed.ok) return parsed
  const unknown = unknownIn(parsed.expression)
  if (unknown !== undefined) return { ok: false, message: `there is no filter ${unknown}` }
  return { ok: true, matches: matcherOf(parsed.expression) }
}
