/** WhatsApp's 24 h window, as it is said wherever it appears. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'

export type WindowState = 'open' | 'closing' | 'closed'

/** From here on it is said in amber. */
const CLOSING_SECONDS = 2 * 60 * 60

/**
 * Seconds until it closes; 0 = closed, or never opened.
 *
 * @param endsAt on a clock that runs `offsetMs` ahead of ours
 */
export function windowLeft(endsAt: string | null, now: number, offsetMs: number): number {
  if (endsAt === null) return 0
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now - offsetMs) / 1000))
}

export function windowState(left: number): WindowState {
  if (left === 0) return 'closed'
  return left <= CLOSING_SECONDS ? 'closing' : 'open'
}

/** "21 h 14 m", "14 m"; the last minute is "1 m". */
export function formatLeft(t: TFunction, left: number): string {
  const minutes = Math.ceil(left / 60)
  const [h, m] = [Math.floor(minutes / 60), minutes % 60]
  return h === 0 ? t('time.left', { m }) : t('time.leftHours', { h, m })
}

/** "Window open 21 h 14 m", "Window closed". */
export const windowWords = (t: TFunction, left: number): string =>
  left === 0 ? t('whatsapp.windowClosed') : t('whatsapp.windowOpen', { left: formatLeft(t, left) })
