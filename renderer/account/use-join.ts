import { useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'

interface Join {
  readonly busy: boolean
  readonly fault: Fault | null
  /** The relay gave the account too: the desk is about to open. */
  readonly opening: boolean
  readonly forget: () => void
  /** `invitation` as for `setup:join`. */
  readonly join: (invitation: string | null) => Promise<void>
}

/** Enrols with a relay; `onCredentials` when the relay had no account to give. */
export function useJoin(onCredentials: () => void): Join {
  const { ask } = useDoor()
  const [busy, setBusy] = useState(false)
  const [opening, setOpening] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  const join = async (invitation: string | null) => {
    if (busy || opening) return
    setBusy(true)
    setFault(null)
    const answer = await ask('setup:join', { invitation })
    setBusy(false)
    if (!answer.ok) setFault(answer.fault)
    else if (answer.value.next === 'ready') setOpening(true)
    else onCredentials()
  }

  return { busy, fault, opening, forget: () => setFault(null), join }
}
