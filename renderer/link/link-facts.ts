import type { LinkView } from '../../shared/views/desk.ts'

/** A clock that is off by less is not worth a word. */
const CLOCK_TOLERANCE_MS = 2_000

/** How far this computer's clock is off, in ms and always positive; null when it is right enough. */
export function clockFault({ clockOffsetMs }: Pick<LinkView, 'clockOffsetMs'>) {
  if (Math.abs(clockOffsetMs) <= CLOCK_TOLERANCE_MS) return null
  return { words: clockOffsetMs > 0 ? 'clockBehind' : 'clockAhead', ms: Math.abs(clockOffsetMs) } as const
}
