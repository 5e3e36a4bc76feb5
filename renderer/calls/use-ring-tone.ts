import { useEffect } from 'react'
import type { CallCard } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import { playRingTone, ringsNow } from './ring-tone.ts'

/** Making the tone costs a frame: the card is painted first. */
const AFTER_PAINT_MS = 100

/** Rings as long as one of my calls does; settings are null until main has said them. */
export function useRingTone(cards: readonly CallCard[], settings: Settings | null): void {
  const rings = settings !== null && ringsNow(cards, settings)
  const tone = settings?.sounds.ring ?? 'off'
  const outputDevice = settings?.sounds.outputDevice ?? null
  useEffect(() => {
    if (!rings) return
    let stop = () => {}
    const begin = setTimeout(() => {
      stop = playRingTone({ tone, outputDevice })
    }, AFTER_PAINT_MS)
    return () => {
      clearTimeout(begin)
      stop()
    }
  }, [rings, tone, outputDevice])
}
