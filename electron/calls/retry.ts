import type { CallRequest } from './request-store.ts'

/** Accepted and no event since: something is wrong, say so and offer another try. */
export const SILENT_AFTER_MS = 20_000

/**
 * Whether the agent may ask for this call again: nothing was dialled, or nothing was heard for so long that
 * they may judge by their own phone. Meant for a request that has not become a session.
 *
 * @param now this machine's clock, ms
 */
export function mayRetry(request: CallRequest, now: number): boolean {
  if (request.state === 'refused') return true
  return request.state !== 'sending' && now - Date.parse(request.requestedAt) >= SILENT_AFTER_MS
}
