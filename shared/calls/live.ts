/**
 * Until when a call without an end may be shown as live. The provider drops an event for good after four
 * failed deliveries, so the end of a call may never come.
 */
import type { Leg } from '../events.ts'
import type { Session } from './session.ts'
import { partyOfSession, talker } from './talk.ts'

const MINUTE_MS = 60_000
/** Neither a phone nor the menu before it rings longer without an event; the next dial starts it anew. */
const RINGING_MS = 3 * MINUTE_MS
/** The provider cuts a call after 5400 s; the rest is margin for ringing and late clocks. */
const TALKING_MS = 95 * MINUTE_MS

/**
 * Milliseconds since the epoch, on the provider's clock, after which the session must no longer be shown as
 * live; null when it is not live at all: ended, or without a call event (a request, a lone disposition).
 */
export function liveUntil(session: Session): number | null {
  if (session.facts.endedAt !== null) return null
  const heardAt = Date.parse(session.lastEventAt ?? '')
  if (Number.isNaN(heardAt)) return null
  const party = partyOfSession(session, (leg: Leg) => leg)
  return heardAt + (talker(party) === null ? RINGING_MS : TALKING_MS)
}
