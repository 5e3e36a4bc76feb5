import { useCallback, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'

type Control = 'contacts:pause-import' | 'contacts:resume-import' | 'contacts:discard-import'

/** Pause, resume, discard: what main answers shows in the desk's state, a refusal here. */
export function useImportControl(importId: string) {
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)
  const control = useCallback(
    async (name: Control) => {
      const answer = await ask(name, { importId })
      setFault(answer.ok ? null : answer.fault)
    },
    [ask, importId],
  )
  return {
    fault,
    pause: () => void control('contacts:pause-import'),
    resume: () => void control('contacts:resume-import'),
    discard: () => void control('contacts:discard-import'),
  }
}
