import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { AccountView, CheckGroup } from '../../shared/views/setup.ts'
import { useDoor } from '../lib/Door.tsx'

export interface Account {
  /** Null until main has answered. */
  readonly view: AccountView | null
  readonly fault: Fault | null
  readonly checking: CheckGroup | null
  readonly read: () => Promise<void>
  readonly check: (group: CheckGroup) => Promise<void>
}

/** The account of this desk as main tells it, without secrets. */
export function useAccount(): Account {
  const { ask } = useDoor()
  const [view, setView] = useState<AccountView | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [checking, setChecking] = useState<CheckGroup | null>(null)

  const read = useCallback(async () => {
    const answer = await ask('account:read', {})
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) setView(answer.value)
  }, [ask])

  useEffect(() => void read(), [read])

  const check = async (group: CheckGroup) => {
    if (checking !== null) return
    setChecking(group)
    const answer = await ask('account:check', { group })
    setChecking(null)
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) {
      setView((now) => now && { ...now, checks: { ...now.checks, [group]: answer.value } })
    }
  }

  return { view, fault, checking, read, check }
}
