/** What was last said of a customer: the outcome somebody saved, or filed in the provider's panel. */
import type { Session } from '../../shared/calls/session.ts'
import { parseEvent } from '../../shared/events.ts'
import type { CallCard } from '../../shared/views/desk.ts'
import type { Database } from '../database/database.ts'

type Last = CallCard['last']

/** How many calls back a filed outcome is looked for: a ring waits for the answer. */
const LOOKED_AT = 30

const byInstant =
  <T>(instantOf: (one: T) => string) =>
  (a: T, b: T) =>
    instantOf(a) < instantOf(b) ? -1 : instantOf(a) > instantOf(b) ? 1 : 0

/** The newest of level 1, with the newest of level 2 filed with it or after it, and the newest comment. */
function filedIn({ dispositions, comments }: Session, startedAt: string): Last {
  const filedAt = (one: Session['dispositions'][number]) => one.at ?? startedAt
  const first = dispositions.toSorted(byInstant(filedAt)).findLast(({ level }) => level === 1)
  const second = dispositions
    .toSorted(byInstant(filedAt))
    .findLast((one) => one.level === 2 && (first === undefined || filedAt(one) >= filedAt(first)))
  const filed = [first, second].filter((one) => one !== undefined)
  const at = filed.map(filedAt).sort().at(-1)
  if (at === undefined) return null
  const note = comments.toSorted(byInstant((one) => one.at ?? '')).at(-1)?.text ?? ''
  return { outcome: filed.map(({ name }) => name), note, at }
}

/**
 * @param before the beginning of the call that is shown, on the relay's clock, ISO
 */
export function lastWords(database: Database, number: string, before: string): Last {
  const row = database.get(
    `SELECT event FROM events WHERE type = 'wrapup' AND customer = ? AND at < ?
     ORDER BY at DESC, event_id DESC LIMIT 1`,
    number,
    before,
  )
  const event = row && parseEvent(JSON.parse(String(row.event)))
  const saved: Last =
    event?.type === 'wrapup'
      ? { outcome: event.payload.outcome, note: event.payload.note, at: event.at }
      : null

  const call = database.get(
    `SELECT session, started_at FROM (
       SELECT session, started_at FROM calls WHERE customer = ? AND started_at < ?
       ORDER BY started_at DESC, session_id DESC LIMIT ${LOOKED_AT})
     WHERE json_array_length(session, '$.dispositions') > 0 ORDER BY started_at DESC LIMIT 1`,
    number,
    before,
  )
  // Written by the store of calls alone.
  const filed = call ? filedIn(JSON.parse(String(call.session)) as Session, String(call.started_at)) : null
  if (saved === null || filed === null) return saved ?? filed
  return filed.at > saved.at ? filed : saved
}
