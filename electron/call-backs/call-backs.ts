/**
 * Whom the team has to call back, kept up to date number by number: an event touches its customer, and only who
 * was touched is looked at again. What it comes to is shared/call-backs, whole; here is only when.
 */
import {
  byWaiting,
  callBackOf,
  clearedUpTo,
  type OpenCallBack,
  type PersonFacts,
} from '../../shared/call-backs/call-back.ts'
import type { Holder } from '../../shared/call-backs/claim.ts'
import { isReplyEvent, type KnownAgent, type Mark, markOf, replyFact } from '../../shared/call-backs/facts.ts'
import type { Session } from '../../shared/calls/session.ts'
import type { CallBackEvent, Leg, RingsideEvent } from '../../shared/events.ts'
import type { CallBacksView } from '../../shared/views/call-backs.ts'
import type { Database } from '../database/database.ts'
import { createCallFacts } from './call-facts.ts'
import { openMarkStore } from './mark-store.ts'
import { createPeople } from './people.ts'
import { createRowView } from './row-view.ts'

export interface CallBacksOptions {
  readonly database: Database
  readonly sessionOf: (sessionId: string) => Session | null
  readonly whoIs: (leg: Leg) => KnownAgent
  /** Numbers a contact puts beside this one; it holds both ways. */
  readonly linkedTo: (number: string) => readonly string[]
  /** Names of everybody on a number, best first. */
  readonly namesFor: (number: string) => readonly string[]
  readonly myUserId: () => string
  /** Marks of this desk that can still be undone. */
  readonly held: () => readonly Mark[]
  /** These customers were reached, or need no call back: nothing of theirs that was missed before is open any more. */
  readonly onCleared: (numbers: readonly string[], before: string) => void
  /** Now on the relay's clock, ms. */
  readonly relayNow: () => number
  /** `view` may not be what it was. */
  readonly onChange: () => void
}

export interface CallBacks {
  /** Replies and marks. Inside the transaction that moves the cursor. */
  apply(event: RingsideEvent): void
  /** Something about this customer's calls or held marks has changed. */
  touch(number: string): void
  /** Contacts on these numbers are not what they were. */
  contactsChanged(numbers: readonly string[]): void
  /** Agents have other names. */
  teamChanged(): void
  /** Claims that lapse change it by time alone: look again after `recheckInMs`. */
  view(): { readonly view: CallBacksView; readonly recheckInMs: number | null }
  /** Whether that customer is to be called back. */
  has(number: string): boolean
  /** Who calls that customer back now; null when nobody does, or nobody has to. */
  holder(number: string): Holder | null
  /** The newest miss of that customer, with those of their other numbers; null when there is none open. */
  lastMissedAt(number: string): string | null
  /** Up to when this customer's missed calls were waived on this desk and can still be taken back; null = never. */
  waivedUpTo(number: string): string | null
  /** Resolves once this mark has come back from the relay, or after `ms`. */
  heard(eventId: string, ms: number): Promise<void>
  start(): void
  stop(): void
}

const WINDOW_MS = 14 * 24 * 60 * 60_000
const SHOWN = 50
/** People looked at in one go: a desk that starts with thousands of them is not held up. */
const AT_ONCE = 20

interface Kept extends OpenCallBack {
  readonly numbers: readonly string[]
}

export function createCallBacks(options: CallBacksOptions): CallBacks {
  const { linkedTo, held, relayNow, onChange } = options
  const marks = openMarkStore(options.database)
  const facts = createCallFacts(options)
  const people = createPeople(linkedTo)
  const rowView = createRowView(options)
  /** By the first of the person's numbers. */
  const rows = new Map<string, Kept>()
  const touched = new Set<string>()
  /** Whose contacts have changed. */
  const relinked = new Set<string>()
  const waiting = new Map<string, () => void>()
  let sorted: readonly Kept[] | null = null
  let more: NodeJS.Immediate | undefined
  let stopped = false

  const since = () => new Date(relayNow() - WINDOW_MS).toISOString()
  const keyOf = (number: string) => people.known(number)[0] ?? number

  const factsOf = (numbers: readonly string[]): PersonFacts => {
    const from = since()
    return {
      calls: numbers.flatMap((number) => facts.of(number, from)),
      replies: numbers.flatMap((number) => marks.repliesOf(number, from)),
      marks: numbers.flatMap((number) => marks.marksOf(number, from)),
    }
  }

  const tellCleared = (numbers: readonly string[], person: PersonFacts) => {
    const cleared = clearedUpTo(person)
    // Later than that instant itself, and earlier than the next.
    if (cleared !== '') options.onCleared(numbers, `${cleared}~`)
  }

  const lookAt = (numbers: readonly string[]) => {
    const person = factsOf(numbers)
    tellCleared(numbers, person)
    const mine = held().filter(({ customer }) => numbers.includes(customer))
    const open = callBackOf({ ...person, marks: [...person.marks, ...mine] })
    const key = numbers[0]
    if (open === null || key === undefined) return
    rows.set(key, { ...open, numbers })
    sorted = null
  }

  const drop = (number: string) => {
    touched.delete(number)
    if (rows.delete(number)) sorted = null
  }

  const evaluate = (number: string) => {
    drop(number)
    if (people.known(number).length === 1) {
      const person = factsOf([number])
      tellCleared([number], person)
      // Without an open miss on it, a number that is nobody else's too asks for no look into the contacts.
      if (callBackOf(person) === null) return
    }
    const { before, now } = people.regroup(number)
    for (const one of [...before, ...now].flat()) drop(one)
    for (const group of now) lookAt(group)
  }

  /** A contact's change says something here only if it links its number, or did. */
  const relink = (number: string) => {
    const linked = [...people.known(number), ...linkedTo(number)]
    if (linked.some((one) => one !== number)) for (const one of [number, ...linked]) touched.add(one)
  }

  const settle = (limit: number) => {
    // Without a row, and without anybody of two numbers, no link says anything.
    if (rows.size === 0 && people.isEmpty()) relinked.clear()
    for (const number of [...relinked].slice(0, limit)) {
      relinked.delete(number)
      relink(number)
    }
    let left = limit
    for (const number of touched) {
      if (left === 0) break
      left -= 1
      touched.delete(number)
      evaluate(number)
    }
    if (touched.size === 0 && relinked.size === 0) return
    clearImmediate(more)
    more = setImmediate(() => {
      if (!stopped) onChange()
    })
  }

  const inOrder = (): readonly Kept[] => {
    sorted ??= [...rows.values()].sort(byWaiting)
    return sorted
  }

  /** Whose misses are older than the window is looked at again. */
  const expire = () => {
    const from = since()
    for (const { missedAt, numbers } of inOrder()) {
      if (missedAt >= from) break
      for (const number of numbers) touched.add(number)
    }
  }

  const rowOf = (number: string): Kept | null => {
    for (const one of people.known(number)) if (touched.has(one)) evaluate(one)
    return rows.get(keyOf(number)) ?? null
  }

  const keep = (event: CallBackEvent) => {
    const mark = markOf(event)
    if (mark === null) return
    marks.keepMark(mark)
    touched.add(mark.customer)
    waiting.get(mark.eventId)?.()
  }

  return {
    apply(event) {
      if (event.type === 'call-back') return keep(event)
      if (!isReplyEvent(event)) return
      const reply = replyFact(event)
      if (reply === null) return
      marks.keepReply(reply)
      touched.add(reply.customer)
    },
    touch: (number) => {
      touched.add(number)
    },
    contactsChanged(numbers) {
      rowView.forgetNames()
      for (const number of numbers) relinked.add(number)
    },
    teamChanged() {
      for (const { numbers } of rows.values()) for (const number of numbers) touched.add(number)
    },

    view() {
      expire()
      settle(AT_ONCE)
      const now = relayNow()
      const shown = inOrder().slice(0, SHOWN)
      const deadlines = shown.flatMap(({ holder }) => (holder ? [Date.parse(holder.until) - now] : []))
      const oldest = shown[0]
      if (oldest) deadlines.push(Date.parse(oldest.missedAt) + WINDOW_MS - now)
      const ahead = deadlines.filter((ms) => ms > 0)
      return {
        view: { rows: shown.map((row) => rowView.of(row, now)), total: rows.size },
        recheckInMs: ahead.length > 0 ? Math.min(...ahead) : null,
      }
    },

    has: (number) => rowOf(number) !== null,
    holder(number) {
      const holder = rowOf(number)?.holder ?? null
      return holder !== null && Date.parse(holder.until) > relayNow() ? holder : null
    },
    lastMissedAt: (number) => rowOf(number)?.lastMissedAt ?? null,
    waivedUpTo(number) {
      const theirs = people.known(number)
      const waived = held().filter(({ customer }) => theirs.includes(customer))
      return (
        waived
          .map(({ upTo, at }) => upTo ?? at)
          .sort()
          .at(-1) ?? null
      )
    },

    heard(eventId, ms) {
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          waiting.delete(eventId)
          resolve()
        }
        const timer = setTimeout(done, ms)
        waiting.set(eventId, done)
      })
    },

    start() {
      const from = since()
      marks.prune(from)
      for (const number of facts.missed(from)) touched.add(number)
    },
    stop() {
      stopped = true
      clearImmediate(more)
      for (const done of waiting.values()) done()
    },
  }
}
