import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault, Result } from '../../shared/ipc.ts'

/**
 * What main reads from the provider and keeps for a while. What was read stays while it is read again, also when that
 * fails.
 *
 * @param read must stay the same function while it asks for the same; `refresh`: read, however fresh what is kept
 */
export function useKept<T>(read: (refresh: boolean) => Promise<Result<T>>) {
  const [value, setValue] = useState<T | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [loading, setLoading] = useState(true)
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const load = useCallback(
    async (refresh: boolean) => {
      round.current += 1
      const mine = round.current
      setLoading(true)
      const answer = await read(refresh)
      if (mine !== round.current) return
      setLoading(false)
      setFault(answer.ok ? null : answer.fault)
      if (answer.ok) setValue(answer.value)
    },
    [read],
  )
  useEffect(() => {
    void load(false)
    return () => {
      round.current += 1
    }
  }, [load])

  return { value, setValue, fault, loading, refresh: useCallback(() => void load(true), [load]) }
}
