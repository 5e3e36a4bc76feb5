/**
 * What was promised to a customer for later, folded from a wrap-up that began it and the changes since.
 *
 * Every merge is commutative, associative and idempotent: each field is of the newest change that names it, by
 * (at, eventId). What a wrap-up began stands below every change, whatever the clocks of the desks say.
 */
import type { FollowUpEvent, WrapupEvent } from '../events.ts'

interface Stamped<T> {
  readonly value: T
  readonly at: string
  readonly eventId: string
}

/** Null: nobody has said it yet. */
export interface FollowUpRecord {
  readonly id: string
  readonly customer: string | null
  readonly sessionId: string | null
  /** Of the wrap-up it was promised in; empty for one made by hand. */
  readonly outcome: readonly string[]
  readonly dueAt: Stamped<string> | null
  /** A user id. */
  readonly assignee: Stamped<string> | null
  readonly note: Stamped<string> | null
  readonly done: Stamped<boolean> | null
}

const BEGINNING = ''

/** Null for a wrap-up that promised nothing. */
function ofWrapup({ eventId, customer, sessionId, payload }: WrapupEvent): FollowUpRecord | null {
  const { id, followUpAt, outcome, note, userId } = payload
  if (followUpAt === null) return null
  const began = <T>(value: T): Stamped<T> => ({ value, at: BEGINNING, eventId })
  return {
    id,
    customer,
    sessionId,
    outcome,
    dueAt: began(followUpAt),
    assignee: began(userId),
    note: began(note),
    done: began(false),
  }
}

function ofChange({ eventId, at, customer, sessionId, payload }: FollowUpEvent): FollowUpRecord {
  const { followUpId, change } = payload
  const said = <T>(value: T | undefined): Stamped<T> | null =>
    value === undefined ? null : { value, at, eventId }
  return {
    id: followUpId,
    customer,
    sessionId,
    outcome: [],
    dueAt: said(change.dueAt),
    assignee: said(change.assignee),
    note: said(change.note),
    done: said(change.done),
  }
}

export const followUpIn = (event: WrapupEvent | FollowUpEvent): FollowUpRecord | null =>
  event.type === 'wrapup' ? ofWrapup(event) : ofChange(event)

function newer<T>(a: Stamped<T> | null, b: Stamped<T> | null): Stamped<T> | null {
  if (a === null || b === null) return a ?? b
  return `${b.at} ${b.eventId}` > `${a.at} ${a.eventId}` ? b : a
}

/** One that is known; of two, whichever: they are of one follow-up, and should be the same. */
function either(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return b < a ? b : a
}

/** Everything both know; `b` is of the same follow-up. */
export function mergeFollowUps(a: FollowUpRecord, b: FollowUpRecord): FollowUpRecord {
  return {
    id: a.id,
    customer: either(a.customer, b.customer),
    sessionId: either(a.sessionId, b.sessionId),
    outcome: b.outcome.join('\n') > a.outcome.join('\n') ? b.outcome : a.outcome,
    dueAt: newer(a.dueAt, b.dueAt),
    assignee: newer(a.assignee, b.assignee),
    note: newer(a.note, b.note),
    done: newer(a.done, b.done),
  }
}
