import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import { useDialler } from '../lib/Dialler.tsx'
import type { FollowUpActions } from './FollowUpMenu.tsx'
import { useChange } from './use-change.ts'

/** What is asked in a dialog before it is done. */
export interface Asking {
  readonly what: 'time' | 'assignee' | 'note'
  readonly followUp: FollowUp
}

/** "Done" can be taken back for so long. */
const UNDO_MS = 10_000

/** The actions of a list of follow-ups, the dialog that asks, and what was done a moment ago. */
export function useActions() {
  const { change, fault, forget } = useChange()
  const { dial } = useDialler()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [justDone, setJustDone] = useState<FollowUp | null>(null)
  const [dialFault, setDialFault] = useState<Fault | null>(null)

  useEffect(() => {
    if (justDone === null) return
    const timer = setTimeout(() => setJustDone(null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [justDone])

  const call = useCallback(
    async ({ number }: FollowUp) => {
      const outcome = await dial({ number })
      if (outcome !== 'busy') setDialFault(outcome === 'called' ? null : outcome)
    },
    [dial],
  )

  const actions = useMemo<FollowUpActions>(
    () => ({
      done: async (followUp) => {
        if (await change(followUp.id, { done: true })) setJustDone(followUp)
      },
      snooze: (followUp, dueAt) => void change(followUp.id, { dueAt }),
      call: (followUp) => void call(followUp),
      pickTime: (followUp) => setAsking({ what: 'time', followUp }),
      reassign: (followUp) => setAsking({ what: 'assignee', followUp }),
      edit: (followUp) => setAsking({ what: 'note', followUp }),
    }),
    [change, call],
  )

  return {
    actions,
    asking,
    answered: useCallback(() => setAsking(null), []),
    justDone,
    undo: () => {
      if (justDone !== null) void change(justDone.id, { done: false })
      setJustDone(null)
    },
    fault: fault ?? dialFault,
    forget: () => {
      forget()
      setDialFault(null)
    },
  }
}
