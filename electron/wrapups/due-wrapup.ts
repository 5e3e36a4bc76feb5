/** A call that is due, as the windows draw it. */
import type { SessionView } from '../../shared/calls/view.ts'
import { formatPhone } from '../../shared/phone.ts'
import type { TeamSettings } from '../../shared/team-settings.ts'
import type { DueWrapUp } from '../../shared/views/wrapups.ts'
import { type Reach, reachOf } from '../../shared/wrapups/gating.ts'
import { numberView } from '../number-view.ts'
import type { WrapUpRow } from './wrapup-store.ts'

/** A call as this desk knows it. */
export interface KnownCall {
  readonly view: SessionView
  readonly names: readonly string[]
  /** This agent asked for it. */
  readonly asked: boolean
  /** An outcome was filed in the provider's panel. */
  readonly disposed: boolean
  /** The note typed during the call. */
  readonly note: string
}

export const reachOfCall = ({ view }: KnownCall, { wrapup }: TeamSettings): Reach =>
  reachOf(view, wrapup.shortCallSeconds)

/**
 * How long it stays in the pop, ms; null = it is not there, because it did not end just now, was put off, or its
 * reminder has come.
 *
 * @param now this machine's clock, ms
 */
export function leftInPop(
  { live, putOff, noticedAt }: WrapUpRow,
  reminderMs: number,
  now: number,
): number | null {
  const left = Date.parse(noticedAt) + reminderMs - now
  return live && !putOff && left > 0 ? left : null
}

export function dueWrapUp(
  { sessionId, draft, noticedAt }: WrapUpRow,
  call: KnownCall,
  settings: TeamSettings,
  inPop: boolean,
): DueWrapUp {
  const { view, names, note } = call
  return {
    sessionId,
    names,
    ...numberView(view.customer ?? ''),
    direction: view.direction ?? 'incoming',
    line: view.line && formatPhone(view.line),
    department: view.department,
    endedAt: view.endedAt ?? noticedAt,
    talkSeconds: view.talkSeconds,
    reach: reachOfCall(call, settings),
    draft: draft ?? { outcome: [], note, followUpAt: null },
    inPop,
  }
}
