import { useEffect, useReducer } from 'react'
import { modeAt, msUntilChange, type WindowMode } from './window-mode.ts'

/**
 * Whether free text may be written now. It changes at the very moment the window ends, by the relay's clock.
 * @param offsetMs relay clock minus this machine's
 */
export function useWindowMode(endsAt: string | null, offsetMs: number): WindowMode {
  const [round, look] = useReducer((n: number) => n + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look sets the next alarm, if one is left
  useEffect(() => {
    const wait = msUntilChange(endsAt, Date.now() + offsetMs)
    if (wait === null) return
    const timer = setTimeout(look, wait)
    return () => clearTimeout(timer)
  }, [endsAt, offsetMs, round])
  return modeAt(endsAt, Date.now() + offsetMs)
}
