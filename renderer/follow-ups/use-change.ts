import { useCallback, useState } from 'react'
import type { Commands, Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'

export type FollowUpChange = Parameters<Commands['follow-ups:change']>[0]['change']

/** Changes follow-ups; `fault` is why the last one could not be. */
export function useChange() {
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)
  const change = useCallback(
    async (id: string, what: FollowUpChange): Promise<boolean> => {
      const answer = await ask('follow-ups:change', { id, change: what })
      setFault(answer.ok ? null : answer.fault)
      return answer.ok
    },
    [ask],
  )
  return { fault, change, forget: () => setFault(null) }
}
