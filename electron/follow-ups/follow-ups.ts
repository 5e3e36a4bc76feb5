/**
 * What this team promised its customers for later. A change is applied here at once and told the relay through the
 * outbox; the relay's copy of it is a duplicate, and a colleague's comes the same way.
 */
import { randomUUID } from 'node:crypto'
import type { FollowUpRequest } from '../../shared/agent-events.ts'
import type { FollowUpEvent, RingsideEvent } from '../../shared/events.ts'
import { followUpIn } from '../../shared/follow-ups/fold.ts'
import type { Result } from '../../shared/ipc.ts'
import { formatPhone, normalisePhone } from '../../shared/phone.ts'
import type { FollowUp, FollowUpPage, FollowUpsView } from '../../shared/views/follow-ups.ts'
import type { Database } from '../database/database.ts'
import { numberView } from '../number-view.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { fail, ok } from '../result.ts'
import { type OpenFollowUp, openFollowUpStore } from './follow-up-store.ts'
import { FOLLOW_UPS_PATH } from './follow-up-write.ts'
import { createReminders } from './reminders.ts'

type Change = FollowUpEvent['payload']['change']

export interface FollowUpsOptions {
  readonly database: Database
  readonly outbox: Pick<Outbox, 'put'>
  readonly namesFor: (number: string) => readonly string[]
  /** Null: nobody knows this user. */
  readonly nameOf: (userId: string) => string | null
  readonly myUserId: () => string
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** They have just fallen due. */
  readonly remind: (due: readonly FollowUp[]) => void
  /** Somebody's follow-up has changed; may be called inside a transaction. */
  readonly onCustomer: (number: string) => void
}

export interface FollowUps {
  /** Inside the transaction that keeps the event. */
  apply(event: RingsideEvent): void
  /** For this agent. `invalid-number`: nobody can be called there. */
  create(promise: { number: string; dueAt: string; note: string }): Result<null>
  /** `not-found`: nobody knows this follow-up. */
  change(id: string, change: Change): Result<null>
  /** Open ones, soonest first. */
  list(page: { whose: 'mine' | 'team'; offset: number; limit: number }): FollowUpPage
  /** `recheckInMs`: when time alone will change it. */
  view(): { readonly view: FollowUpsView; readonly recheckInMs: number | null }
  start(): void
  /** The desk has heard what it missed. */
  caughtUp(): void
  stop(): void
}

const SHOWN = 50
/** A desk that stays offline reminds of what it knows. */
const CATCHES_UP_MS = 15_000

/** The last instant of tomorrow, by this machine's calendar. */
function endOfTomorrow(now: Date): string {
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() + 2)
  return new Date(day.getTime() - 1).toISOString()
}

export function createFollowUps(options: FollowUpsOptions): FollowUps {
  const { database, outbox, namesFor, nameOf, myUserId, now } = options
  const store = openFollowUpStore(database)
  let late: NodeJS.Timeout | undefined

  const viewOf = ({ record, customer, dueAt, assignee }: OpenFollowUp): FollowUp => ({
    id: record.id,
    names: namesFor(customer),
    ...numberView(customer),
    dueAt,
    note: record.note?.value ?? '',
    outcome: record.outcome,
    assignee: { userId: assignee, name: nameOf(assignee) ?? '' },
    mine: assignee === myUserId(),
    done: record.done?.value ?? false,
  })

  const reminders = createReminders({
    store,
    myUserId,
    now,
    remind: (due) => options.remind(due.map(viewOf)),
  })

  const tell = (followUpId: string, customer: string, change: Change) => {
    const id = randomUUID()
    const at = new Date(now().getTime() + options.clockOffsetMs()).toISOString()
    const body: FollowUpRequest = { id, followUpId, customer, change, at }
    const text = namesFor(customer)[0] ?? formatPhone(customer)
    outbox.put({ id, kind: 'follow-up', path: FOLLOW_UPS_PATH, body, customer: text, holdMs: 0 })
    return ok(null)
  }

  return {
    apply(event) {
      if (event.type !== 'wrapup' && event.type !== 'follow-up') return
      const news = followUpIn(event)
      if (news === null) return
      const { customer } = store.learn(news)
      if (customer !== null) options.onCustomer(customer)
      reminders.changed()
    },

    create({ number: typed, dueAt, note }) {
      const number = normalisePhone(typed)
      if (number === null) return fail('invalid-number')
      return tell(randomUUID(), number, { dueAt, note, assignee: myUserId(), done: false })
    },
    change(id, change) {
      const customer = store.find(id)?.customer ?? null
      return customer === null ? fail('not-found') : tell(id, customer, change)
    },

    list({ whose, offset, limit }) {
      const assignee = whose === 'mine' ? myUserId() : null
      const items = store.open({ assignee, until: null, offset, limit }).map(viewOf)
      return { total: store.countOpen(assignee, null), items }
    },
    view() {
      const me = myUserId()
      const at = now()
      const soon = store.open({ assignee: me, until: endOfTomorrow(at), offset: 0, limit: SHOWN }).map(viewOf)
      const next = store.nextDue(me, at.toISOString())
      return {
        view: { soon, open: store.countOpen(me, null), due: store.countOpen(me, at.toISOString()) },
        recheckInMs: next === null ? null : Date.parse(next) - at.getTime(),
      }
    },

    start() {
      late = setTimeout(reminders.begin, CATCHES_UP_MS)
    },
    caughtUp() {
      clearTimeout(late)
      reminders.begin()
    },
    stop() {
      clearTimeout(late)
      reminders.stop()
    },
  }
}
