/** Whether and how each call popped, so that it can be said afterwards. Written at once, read when asked. */
import type { CallCard } from '../../shared/views/desk.ts'
import type { Database } from '../database/database.ts'

/** From least to most: once a call has popped, it has. */
const OUTCOMES = ['silent', 'blocked', 'shown'] as const
export type PopOutcome = (typeof OUTCOMES)[number]

export interface PopRecord {
  /** Of the call's first event, relay's clock, ISO; null for a request before its first event. */
  readonly receivedAt: string | null
  readonly appliedAt: string | null
  /** False when that first event came in a replay. */
  readonly live: boolean | null
  /** Null: the call was never due in the pop while it went on. */
  readonly outcome: PopOutcome | null
  /** The system's reason why the window did not come up. */
  readonly detail: string | null
}

interface Arrival {
  readonly receivedAt: string
  /** This machine's clock, corrected to the relay's, ISO. */
  readonly appliedAt: string
  readonly live: boolean
}

interface Window {
  readonly silent: boolean
  /** The window says that it is on the screen. */
  readonly windowShown: boolean
  readonly error: string | null
}

export interface PopLog {
  /** An event of this call was applied; only the first counts. Inside the transaction that applies it. */
  seen(sessionId: string, arrival: Arrival): void
  /**
   * What became of the cards that were due in the pop. Called at every publish: it writes only what is news.
   * A call that is over is no ring any more, so its card, though in the pop, decides nothing.
   */
  shown(cards: readonly CallCard[], window: Window): void
  /** @param cardId a session's, or that of the request it came from */
  find(cardId: string): PopRecord | null
  /** Forgets what was kept before an instant. */
  prune(before: string): void
}

/** Only saves look-ups; what is forgotten here is read again. */
const REMEMBERED = 1_000

const rank = (outcome: PopOutcome | null) => (outcome === null ? -1 : OUTCOMES.indexOf(outcome))

/** The one that tells more of the pop: a request's card and its session's are one call. */
export function furtherOutcome(a: PopRecord | null, b: PopRecord | null): PopRecord | null {
  return rank(b?.outcome ?? null) > rank(a?.outcome ?? null) ? b : a
}

export function openPopLog(database: Database, now: () => Date): PopLog {
  const known = new Set<string>()
  const decided = new Map<string, PopOutcome | null>()

  const find: PopLog['find'] = (cardId) => {
    const row = database.get('SELECT * FROM pops WHERE card_id = ?', cardId)
    if (!row) return null
    return {
      receivedAt: row.received_at === null ? null : String(row.received_at),
      appliedAt: row.applied_at === null ? null : String(row.applied_at),
      live: row.live === null ? null : row.live === 1,
      outcome: OUTCOMES.find((outcome) => outcome === row.outcome) ?? null,
      detail: row.detail === null ? null : String(row.detail),
    }
  }

  const outcomeOf = (cardId: string): PopOutcome | null => {
    const remembered = decided.get(cardId)
    return remembered === undefined ? (find(cardId)?.outcome ?? null) : remembered
  }

  return {
    seen(sessionId, { receivedAt, appliedAt, live }) {
      if (known.has(sessionId)) return
      if (known.size >= REMEMBERED) known.clear()
      known.add(sessionId)
      database.run(
        `INSERT INTO pops (card_id, received_at, applied_at, live, kept_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (card_id) DO UPDATE SET received_at = excluded.received_at, applied_at = excluded.applied_at,
           live = excluded.live WHERE received_at IS NULL`,
        sessionId,
        receivedAt,
        appliedAt,
        Number(live),
        now().toISOString(),
      )
    },

    shown(cards, { silent, windowShown, error }) {
      const outcome: PopOutcome = silent ? 'silent' : windowShown ? 'shown' : 'blocked'
      for (const { id, kind, phase } of cards) {
        if (kind === 'test' || phase === 'ended' || rank(outcome) <= rank(outcomeOf(id))) continue
        if (decided.size >= REMEMBERED) decided.clear()
        decided.set(id, outcome)
        database.run(
          `INSERT INTO pops (card_id, outcome, detail, kept_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (card_id) DO UPDATE SET outcome = excluded.outcome, detail = excluded.detail`,
          id,
          outcome,
          outcome === 'blocked' ? error : null,
          now().toISOString(),
        )
      }
    },

    find,
    prune: (before) => {
      database.run('DELETE FROM pops WHERE kept_at < ?', before)
    },
  }
}
