/** What may be written at a moment: WhatsApp takes free text for 24 hours after the customer last wrote. Pure. */
import type { ChatView } from '../../../shared/views/chats.ts'

/** `never`: the customer has never written. */
export type WindowMode = 'open' | 'closed' | 'never'

/** @param endsAt ISO, relay's clock. @param now ms since 1970, relay's clock. At its end the window is closed. */
export function modeAt(endsAt: string | null, now: number): WindowMode {
  if (endsAt === null) return 'never'
  return now < Date.parse(endsAt) ? 'open' : 'closed'
}

/** Longer waits overflow a timer and fire at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** Until the mode changes by itself, in ms; null: it does not. */
export function msUntilChange(endsAt: string | null, now: number): number | null {
  if (endsAt === null) return null
  const left = Date.parse(endsAt) - now
  return left > 0 ? Math.min(left, LONGEST_WAIT_MS) : null
}

const DAY_MS = 24 * 60 * 60_000

/** When the customer last wrote, as far as is known; null: never. */
export function lastWroteAt({ last, windowEndsAt }: Pick<ChatView, 'last' | 'windowEndsAt'>): string | null {
  if (last?.direction === 'incoming') return last.at
  return windowEndsAt === null ? null : new Date(Date.parse(windowEndsAt) - DAY_MS).toISOString()
}
