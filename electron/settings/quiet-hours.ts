import type { CallingSettings } from '../../shared/views/settings.ts'

/** Minutes since midnight of "HH:MM". */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * Whether customers are not to be called at `now`, on this machine's clock: from the first minute of `from` to
 * the last before `to`, over midnight where `from` is later. Equal ends mean never.
 */
export function quietNow(quietHours: CallingSettings['quietHours'], now: Date): boolean {
  if (quietHours === null) return false
  const from = minutesOf(quietHours.from)
  const to = minutesOf(quietHours.to)
  const minute = now.getHours() * 60 + now.getMinutes()
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to
}
