/** Whether a call has a recording, as far as its events tell, and why not. Pure. */
import type { SessionView } from '../../shared/calls/view.ts'
import type { Fault } from '../../shared/ipc.ts'

export type Presence = { readonly file: string } | { readonly fault: Fault }

/** The provider names the recording in the call's summary, which may come minutes after its end. */
const PREPARED_WITHIN_MS = 10 * 60_000
const SOON_MS = 60_000

export const recordingNone = (why: 'not-answered' | 'live' | 'none'): Fault => ({
  code: 'recording-none',
  detail: null,
  fields: { why },
})

/** With the seconds after which it is worth asking again: the provider allows 20 questions a minute in all. */
export const recordingPreparing = (endedAt: string | null, now: number): Fault => ({
  code: 'recording-preparing',
  detail: null,
  fields: { retryAfter: isYoung(endedAt, now, SOON_MS) ? '10' : '30' },
})

const isYoung = (endedAt: string | null, now: number, ms: number) =>
  endedAt !== null && now - Date.parse(endedAt) < ms

/** What is not there now may come: the call ended a moment ago. */
export const mayStillCome = (endedAt: string | null, now: number) => isYoung(endedAt, now, PREPARED_WITHIN_MS)

/**
 * @param file as the provider names it; null or empty when it has named none
 * @param now ms, on the clock that stamped the call
 */
export function presenceOf(
  view: Pick<SessionView, 'phase' | 'customerAnswered' | 'voicemail' | 'missed' | 'endedAt'>,
  file: string | null,
  now: number,
): Presence {
  if (file !== null && file !== '') return { file }
  if (view.phase !== 'ended') return { fault: recordingNone('live') }
  const talked = view.voicemail || (!view.missed && view.customerAnswered)
  if (!talked) return { fault: recordingNone('not-answered') }
  if (mayStillCome(view.endedAt, now)) return { fault: recordingPreparing(view.endedAt, now) }
  return { fault: recordingNone('none') }
}
