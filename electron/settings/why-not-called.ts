import type { Fault } from '../../shared/ipc.ts'
import type { CallingSettings } from '../../shared/views/settings.ts'
import { isDoNotCall } from './do-not-call.ts'
import { quietNow } from './quiet-hours.ts'

/**
 * Why the agent's own settings forbid a call to this number at `now`; null = they do not. The detail of
 * `quiet-hours` is their end, "HH:MM".
 */
export function whyNotCalled(
  { quietHours, doNotCall }: Pick<CallingSettings, 'quietHours' | 'doNotCall'>,
  number: string,
  now: Date,
): Fault | null {
  if (isDoNotCall(doNotCall, number)) return { code: 'do-not-call', detail: null }
  return quietNow(quietHours, now) ? { code: 'quiet-hours', detail: quietHours?.to ?? null } : null
}
