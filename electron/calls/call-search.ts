/** Calls for the palette: the last one with each customer, and those that a number or a name finds. */
import { NOBODY, viewSession } from '../../shared/calls/view.ts'
import type { PaletteResult } from '../../shared/views/customer.ts'
import type { Database, Row } from '../database/database.ts'
import { numberPart } from '../number-part.ts'
import { recentCall } from './cards.ts'
import type { DresserOptions } from './dresser.ts'

type FoundCall = PaletteResult['calls'][number]

interface CallSearchOptions extends Pick<DresserOptions, 'calls' | 'team' | 'me' | 'namesFor'> {
  readonly database: Database
}

export interface CallSearch {
  /** The last call of this agent with each customer, newest first; of a supervisor anybody's. */
  recentPeople(limit: number): FoundCall[]
  /**
   * Newest first. The query is part of a number in any spelling ("098..." finds "+91 98..."); `numbers` are those
   * (E.164) of customers whom the query finds by name.
   */
  search(query: string, numbers: readonly string[], limit: number): FoundCall[]
}

interface Place {
  readonly sessionId: string
  readonly startedAt: string
  readonly customer: string
}

/** A page of the walk back through time. */
const STEP = 200
/** How far back customers are looked for: a desk whose last calls are all with one customer is no reason to read all. */
const LONGEST_WALK = 5_000

const toPlace = (row: Row): Place => ({
  sessionId: String(row.session_id),
  startedAt: String(row.started_at),
  customer: String(row.customer),
})

const newestFirst = (a: Place, b: Place) =>
  a.startedAt === b.startedAt ? (a.sessionId < b.sessionId ? 1 : -1) : a.startedAt < b.startedAt ? 1 : -1

export function createCallSearch(options: CallSearchOptions): CallSearch {
  const { database, calls, team } = options

  const found = ({ sessionId, startedAt }: Place): FoundCall[] => {
    const call = calls.find(sessionId)
    if (call === null) return []
    const view = viewSession(call.session, options.me() ?? NOBODY, (leg) => team.nameOf(leg))
    const names = view.customer === null ? [] : options.namesFor(view.customer)
    const { dialable: _dialable, talkSeconds: _talk, ...shown } = recentCall({ call, view, names })
    return [{ ...shown, startedAt }]
  }

  const withPart = (part: string, limit: number): Place[] =>
    database
      .all(
        `SELECT session_id, started_at, customer FROM calls WHERE customer LIKE ?
         ORDER BY started_at DESC, session_id DESC LIMIT ?`,
        `%${part}%`,
        limit,
      )
      .map(toPlace)

  const withNumber = (number: string, limit: number): Place[] =>
    database
      .all(
        `SELECT session_id, started_at, customer FROM calls WHERE customer = ?
         ORDER BY started_at DESC, session_id DESC LIMIT ?`,
        number,
        limit,
      )
      .map(toPlace)

  return {
    recentPeople(limit) {
      const people = new Map<string, Place>()
      const whose = options.me()?.role === 'supervisor' ? '' : 'mine = 1 AND'
      let [startedAt, sessionId] = ['~', '']
      for (let walked = 0; walked < LONGEST_WALK && people.size < limit; walked += STEP) {
        const step = database.all(
          `SELECT session_id, started_at, customer FROM calls
           WHERE ${whose} started_at <= ? AND (started_at, session_id) < (?, ?) AND customer IS NOT NULL
           ORDER BY started_at DESC, session_id DESC LIMIT ?`,
          startedAt,
          startedAt,
          sessionId,
          STEP,
        )
        for (const place of step.map(toPlace)) {
          if (!people.has(place.customer)) people.set(place.customer, place)
          ;({ startedAt, sessionId } = place)
        }
        if (step.length < STEP) break
      }
      return [...people.values()].slice(0, limit).flatMap(found)
    },

    search(query, numbers, limit) {
      const part = numberPart(query.trim())
      const places = [
        ...(part === null ? [] : withPart(part, limit)),
        ...[...new Set(numbers)].flatMap((number) => withNumber(number, limit)),
      ]
      const distinct = new Map(places.map((place) => [place.sessionId, place]))
      return [...distinct.values()].sort(newestFirst).slice(0, limit).flatMap(found)
    },
  }
}
