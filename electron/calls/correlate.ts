/**
 * Which of the agent's requests is this session? (field-notes.md, "OBD": only call.end and call.summary carry
 * our reference_id, as client_ref_id; the earlier events are told by agent phone, customer and time.)
 */
import type { CallRequest } from './request-store.ts'

/** What correlation looks at; `mine` means one of the agent's own phones is in an agent leg. */
export interface SessionFacts {
  readonly sessionId: string
  readonly direction: 'incoming' | 'outgoing' | null
  readonly customer: string | null
  readonly clientRefId: string | null
  readonly mine: boolean
  /** When its first event happened, this machine's clock, ISO; null when only a disposition is known. */
  readonly beganAt: string | null
}

/** The provider may hold a request this long for a free channel (call_hold). */
const LONGEST_HOLD_MS = 10 * 60_000
/** How far the provider's clock may be off; a call older than that before the request is another one. */
const CLOCK_SLACK_MS = 60_000

/**
 * The reference id of the request this session belongs to, or null. A client_ref_id decides alone; without one,
 * a request that is already linked elsewhere, was refused, or is for another customer does not fit. A retry
 * replaces the request before it, so the newest that fits is the one.
 */
export function requestFor(session: SessionFacts, requests: readonly CallRequest[]): string | null {
  if (session.clientRefId) {
    return requests.find((request) => request.referenceId === session.clientRefId)?.referenceId ?? null
  }
  if (session.direction !== 'outgoing' || !session.mine || session.beganAt === null) return null
  const beganAt = Date.parse(session.beganAt)
  const fitting = requests.filter((request) => {
    const age = beganAt - Date.parse(request.requestedAt)
    return (
      request.state !== 'refused' &&
      (request.sessionId === null || request.sessionId === session.sessionId) &&
      (session.customer === null || session.customer === request.number) &&
      age >= -CLOCK_SLACK_MS &&
      age <= LONGEST_HOLD_MS
    )
  })
  const newest = fitting.sort((a, b) => b.requestedAt.localeCompare(a.requestedAt))
  return (newest.find((request) => !request.dismissed) ?? newest[0])?.referenceId ?? null
}
