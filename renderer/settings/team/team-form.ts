/** The team's settings as a form holds them: rows that keep their identity, numbers as they are typed. Pure. */
import type { QuickReply, TeamOutcome, TeamSettings } from '../../../shared/team-settings.ts'

interface Row {
  /** Stays with the row while it is moved and renamed. */
  readonly key: string
  /** Its name in the settings the form was made from; null when it was added since. */
  readonly was: string | null
}

export interface OutcomeRow extends Row {
  readonly name: string
  /** One on each line. */
  readonly details: string
  readonly reach: TeamOutcome['reach']
}

export interface ReplyRow extends Row {
  readonly title: string
  readonly text: string
}

export interface TeamForm {
  readonly outcomes: readonly OutcomeRow[]
  readonly shortCallSeconds: string
  readonly reminderMinutes: string
  /** Empty = none. */
  readonly contactField: string
  readonly replies: readonly ReplyRow[]
}

const outcomeRow = ({ name, details, reach }: TeamOutcome, was: string | null, key: string): OutcomeRow => ({
  key,
  was,
  name,
  details: details.join('\n'),
  reach,
})

const replyRow = ({ title, text }: QuickReply, was: string | null, key: string): ReplyRow => ({
  key,
  was,
  title,
  text,
})

export function formOf({ outcomes, wrapup, quickReplies }: TeamSettings): TeamForm {
  return {
    outcomes: outcomes.map((one) => outcomeRow(one, one.name, `was ${one.name}`)),
    shortCallSeconds: String(wrapup.shortCallSeconds),
    reminderMinutes: String(wrapup.reminderMinutes),
    contactField: wrapup.contactField ?? '',
    replies: quickReplies.map((one) => replyRow(one, one.title, `was ${one.title}`)),
  }
}

/** What is no whole number comes out as NaN, which no check lets through. */
const numberIn = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN)

export const detailsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const outcomeIn = ({ name, details, reach }: OutcomeRow): TeamOutcome => ({
  name: name.trim(),
  details: detailsIn(details),
  reach,
})

export const replyIn = ({ title, text }: ReplyRow): QuickReply => ({ title: title.trim(), text: text.trim() })

/** What the form would save. */
export function settingsIn(form: TeamForm): TeamSettings {
  return {
    outcomes: form.outcomes.map(outcomeIn),
    wrapup: {
      shortCallSeconds: numberIn(form.shortCallSeconds),
      reminderMinutes: numberIn(form.reminderMinutes),
      contactField: form.contactField === '' ? null : form.contactField,
    },
    quickReplies: form.replies.map(replyIn),
  }
}

let added = 0
const nextKey = (): string => {
  added += 1
  return `new ${added}`
}

export const newOutcome = (): OutcomeRow =>
  outcomeRow({ name: '', details: [], reach: 'talked' }, null, nextKey())
export const newReply = (): ReplyRow => replyRow({ title: '', text: '' }, null, nextKey())

/** The rows with the one at `from` at `to`; the same rows when there is no such place. */
export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return rows
  const others = rows.toSpliced(from, 1)
  return others.toSpliced(to, 0, row)
}
