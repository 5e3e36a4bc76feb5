/**
 * What was said to a customer before, newest first: every call of theirs, every WhatsApp message, the outcomes the
 * team saved, and what it promised.
 */
import { NOBODY, type SessionView, viewSession } from '../../shared/calls/view.ts'
import { parseEvent, type WrapupEvent } from '../../shared/events.ts'
import type { FollowUpRecord } from '../../shared/follow-ups/fold.ts'
import type { TimelineEntry, TimelineLeg, TimelinePage } from '../../shared/views/customer.ts'
import type { Database } from '../database/database.ts'
import type { StoredCall } from './call-store.ts'
import type { DresserOptions } from './dresser.ts'
import { liveForMs } from './freshness.ts'
import { decodeMark, encodeMark, type Mark, newestFirst } from './timeline-mark.ts'
import { readMarks } from './timeline-marks.ts'

interface TimelineOptions extends Pick<DresserOptions, 'calls' | 'requests' | 'team' | 'me'> {
  readonly database: Database
  /** A WhatsApp message by its row; null when it is not there any more. */
  readonly messageOf: (row: string) => TimelineMessage | null
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
}

export type TimelineMessage = Omit<Extract<TimelineEntry, { kind: 'message' }>, 'kind' | 'at'>

export interface Timeline {
  /**
   * One page over these numbers (E.164). `before` is the `next` of the page before it; pages neither repeat nor
   * skip an entry, also when two began in the same instant.
   */
  list(numbers: readonly string[], before: string | null, limit: number): TimelinePage
}

const legOf =
  (nameOf: DresserOptions['team']['nameOf']) =>
  (leg: SessionView['legs'][number]): TimelineLeg => ({
    type: leg.type,
    name: leg.type === 'agent' ? nameOf(leg) : null,
    mine: leg.mine,
    result: leg.result,
    ringSeconds: leg.ringSeconds,
    talkSeconds: leg.talkSeconds,
  })

/** Who talked; of an outgoing call that came to none, whose call it was. */
function agentOf(view: SessionView): string | null {
  if (view.pickedUpBy) return view.pickedUpBy.name
  if (view.direction !== 'outgoing') return null
  return view.legs.find((leg) => leg.type === 'agent')?.label ?? null
}

function entryOfWrapup({ eventId, at, sessionId, payload }: WrapupEvent): TimelineEntry {
  return {
    kind: 'wrapup',
    id: eventId,
    at,
    sessionId: sessionId ?? '',
    by: payload.userName,
    outcomes: payload.outcome,
    note: payload.note,
    followUpAt: payload.followUpAt,
  }
}

export function createTimeline(options: TimelineOptions): Timeline {
  const { database, calls, requests, team } = options
  const marksOf = readMarks(database)
  const relayNow = () => options.now().getTime() + options.clockOffsetMs()

  /** The note of a call goes on as that of its outcome: said once, as it was left. */
  const noteOf = (call: StoredCall) => {
    const { id } = call.session
    const saved = database.get(
      `SELECT 1 FROM events WHERE session_id = ? AND type = 'wrapup'
         AND json_extract(event, '$.payload.userId') = ? LIMIT 1`,
      id,
      options.me()?.userId ?? '',
    )
    return saved ? '' : call.note || (requests.linkedTo(id)?.note ?? '')
  }

  const entryOfCall = (call: StoredCall, number: string, at: string): TimelineEntry => {
    const { session } = call
    const view = viewSession(session, options.me() ?? NOBODY, (leg) => team.nameOf(leg))
    const age = relayNow() - Date.parse(call.lastReceivedAt)
    const live = view.phase !== 'ended' && liveForMs(view.phase, age) > 0
    return {
      kind: 'call',
      id: session.id,
      at,
      number,
      direction: view.direction ?? 'incoming',
      // Its end was lost: nothing goes on any more.
      status: live || view.phase === 'ended' ? view.status : 'ended',
      live,
      agent: agentOf(view),
      department: view.department,
      legs: view.legs.map(legOf((leg) => team.nameOf(leg))),
      talkSeconds: view.talkSeconds,
      note: noteOf(call),
      outcomes: session.dispositions.map(({ name }) => name),
      comments: session.comments.map(({ text, byName, at: when }) => ({ text, by: byName, at: when })),
      recorded: session.facts.recording !== null,
    }
  }

  const messageEntry = (row: string, at: string): TimelineEntry[] => {
    const message = options.messageOf(String(Number(row)))
    return message === null ? [] : [{ kind: 'message', at, ...message }]
  }

  const followUp = (id: string, at: string): TimelineEntry[] => {
    const row = database.get('SELECT record FROM follow_ups WHERE id = ?', id)
    // Written by the follow-ups' store alone.
    const record = row && (JSON.parse(String(row.record)) as FollowUpRecord)
    return record ? [entryOfFollowUp(record, at)] : []
  }

  const entryOfFollowUp = (
    { id, dueAt, assignee, note, done }: FollowUpRecord,
    at: string,
  ): TimelineEntry => {
    const userId = assignee?.value ?? ''
    const me = options.me()
    const mine = userId === me?.userId
    const name = mine ? me.name : team.nameOf({ userId, phone: null, name: null })
    return {
      kind: 'follow-up',
      id,
      at,
      dueAt: dueAt?.value ?? at,
      assignee: name ?? '',
      mine,
      note: note?.value ?? '',
      done: done?.value ?? false,
    }
  }

  const wrapup = (eventId: string): TimelineEntry[] => {
    const row = database.get('SELECT event FROM events WHERE event_id = ?', eventId)
    const event = row && parseEvent(JSON.parse(String(row.event)))
    return event?.type === 'wrapup' ? [entryOfWrapup(event)] : []
  }

  const entryOf = ({ kind, id, number, at }: Mark): TimelineEntry[] => {
    if (kind === 'wrapup') return wrapup(id)
    if (kind === 'follow-up') return followUp(id, at)
    if (kind === 'message') return messageEntry(id, at)
    const call = calls.find(id)
    return call === null ? [] : [entryOfCall(call, number, at)]
  }

  return {
    list(numbers, before, limit) {
      const mark = decodeMark(before)
      const marks = [...new Set(numbers)]
        .flatMap((number) => marksOf(number, mark, limit + 1))
        .sort(newestFirst)
      const page = marks.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.flatMap(entryOf),
        next: last && marks.length > limit ? encodeMark(last) : null,
      }
    },
  }
}
