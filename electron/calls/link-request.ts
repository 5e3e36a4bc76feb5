import type { Session } from '../../shared/calls/session.ts'
import type { SessionView } from '../../shared/calls/view.ts'
import { requestFor } from './correlate.ts'
import type { RequestStore } from './request-store.ts'

const DAY_MS = 24 * 60 * 60_000

interface LinkOptions {
  readonly requests: RequestStore
  /** This machine's clock, ms. */
  readonly now: number
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: number
  /** One of the agent's own phones is in it. */
  readonly mine: boolean
}

interface LinkChange {
  readonly changed: boolean
  /** A session that this request was taken to be before. */
  readonly lost: string | null
}

const UNCHANGED: LinkChange = { changed: false, lost: null }
const CHANGED: LinkChange = { changed: true, lost: null }

/** Ties a session to the request it came from, or corrects an earlier guess. */
export function linkRequest(session: Session, seen: SessionView, options: LinkOptions): LinkChange {
  const { requests, now, clockOffsetMs, mine } = options
  const { id, firstEventAt } = session
  // Nobody asked for a call that comes in.
  if (seen.direction === 'incoming') return UNCHANGED
  const open = requests.since(new Date(now - DAY_MS).toISOString())
  const facts = {
    sessionId: id,
    direction: seen.direction,
    customer: seen.customer,
    clientRefId: seen.clientRefId,
    mine,
    beganAt: firstEventAt && new Date(Date.parse(firstEventAt) - clockOffsetMs).toISOString(),
  }
  const linked = open.find((request) => request.sessionId === id) ?? null
  const found = requestFor(facts, open)
  const isCorrected = linked !== null && linked.referenceId !== found
  if (isCorrected) {
    // A session once linked stays so until its number or its client_ref_id says otherwise.
    const isSilent = facts.clientRefId === null
    if (found === null && isSilent && (seen.customer === null || seen.customer === linked.number))
      return UNCHANGED
    requests.link(linked.referenceId, null)
  }
  if (found === null) return isCorrected ? CHANGED : UNCHANGED
  const request = open.find((one) => one.referenceId === found)
  if (request?.state !== 'accepted') requests.settle(found, 'accepted', null)
  if (request?.sessionId === id) return isCorrected ? CHANGED : UNCHANGED
  requests.link(found, id)
  return { changed: true, lost: request?.sessionId ?? null }
}
