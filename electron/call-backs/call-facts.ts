/**
 * What a customer's calls say of a call-back, read from the columns beside the sessions as far as these tell it:
 * most calls are never parsed for it.
 */
import { type CallFact, callFact, type KnownAgent } from '../../shared/call-backs/facts.ts'
import type { Session } from '../../shared/calls/session.ts'
import type { Leg } from '../../shared/events.ts'
import type { Database, Row } from '../database/database.ts'

interface CallFactsOptions {
  readonly database: Database
  readonly sessionOf: (sessionId: string) => Session | null
  readonly whoIs: (leg: Leg) => KnownAgent
}

export interface CallFacts {
  /** Of calls that began at `since` or after, newest first, down to the newest that reached the customer. */
  of(customer: string, since: string): CallFact[]
  /** Customers missed since, and not reached since on the same number as far as columns tell; who waits longest first. */
  missed(since: string): string[]
}

/** An incoming call that is over and was not missed has been taken; of an outgoing one the columns say too little. */
function kindInColumns({ missed, direction, phase, talk_seconds }: Row): CallFact['kind'] | null {
  if (missed === 1) return 'missed'
  return direction === 'incoming' && phase === 'ended' && talk_seconds !== null ? 'reached' : null
}

export function createCallFacts({ database, sessionOf, whoIs }: CallFactsOptions): CallFacts {
  const factOf = (customer: string, row: Row): CallFact | null => {
    const sessionId = String(row.session_id)
    const kind = kindInColumns(row)
    if (kind !== null)
      return { sessionId, kind, customer, startedAt: String(row.started_at), endedAt: null, agent: null }
    const session = sessionOf(sessionId)
    return session && callFact(session, whoIs)
  }

  return {
    of(customer, since) {
      const rows = database.all(
        `SELECT session_id, started_at, missed, direction, phase, talk_seconds FROM calls
         WHERE customer = ? AND started_at >= ? ORDER BY started_at DESC, session_id DESC`,
        customer,
        since,
      )
      const facts: CallFact[] = []
      for (const row of rows) {
        const fact = factOf(customer, row)
        if (fact !== null) facts.push(fact)
        // What began before it is cleared by it.
        if (fact?.kind === 'reached') break
      }
      return facts
    },

    missed: (since) =>
      database
        .all(
          `SELECT customer, min(started_at) AS first FROM calls AS missed
           WHERE missed = 1 AND started_at >= ? AND customer <> '' AND NOT EXISTS (
             SELECT 1 FROM calls AS later WHERE later.customer = missed.customer
               AND later.started_at >= missed.started_at AND later.missed = 0 AND later.direction = 'incoming'
               AND later.phase = 'ended' AND later.talk_seconds IS NOT NULL)
           GROUP BY customer ORDER BY first`,
          since,
        )
        .map((row) => String(row.customer)),
  }
}
