import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { useDoor } from '../lib/Door.tsx'
import { keepSame } from '../lib/same.ts'

/** One call whole, read again whenever it may have changed. */
export function useCallDetail(sessionId: string) {
  const { ask, on } = useDoor()
  const [read, setRead] = useState<{ call: CallDetail | null; fault: Fault | null }>({
    call: null,
    fault: null,
  })
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const reload = useCallback(async () => {
    round.current += 1
    const mine = round.current
    const answer = await ask('call-log:read', { sessionId })
    if (mine !== round.current) return
    setRead(({ call }) =>
      answer.ok ? { call: keepSame(call, answer.value), fault: null } : { call, fault: answer.fault },
    )
  }, [ask, sessionId])

  useEffect(() => {
    void reload()
    const stops = [on('call-log:changed', () => void reload()), on('customer:changed', () => void reload())]
    return () => {
      round.current += 1
      for (const stop of stops) stop()
    }
  }, [on, reload])

  return { ...read, reload }
}
