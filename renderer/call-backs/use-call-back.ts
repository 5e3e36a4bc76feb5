import { useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { CallBack } from '../../shared/views/call-backs.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'

type Asked = 'call-backs:claim' | 'call-backs:release' | 'call-backs:not-needed'

/** What one does about somebody who waits, and why the last of it came to nothing. */
export function useCallBack({ customer, claim }: CallBack) {
  const { ask } = useDoor()
  const { busy: dialling, dial } = useDialler()
  /** The relay's word is waited for. */
  const [asked, setAsked] = useState<Asked | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  /** A colleague calls this customer: the agent is asked first. */
  const [sure, setSure] = useState(false)
  const theirs = claim !== null && !claim.mine

  const tell = async (what: Asked) => {
    if (asked !== null) return
    setAsked(what)
    const answer = await ask(what, { customer })
    setAsked(null)
    setFault(answer.ok ? null : answer.fault)
  }

  const call = async () => {
    setSure(false)
    const outcome = await dial({ number: customer })
    if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
  }

  return {
    dialling,
    asked,
    fault,
    forget: () => setFault(null),
    claim: () => void tell('call-backs:claim'),
    release: () => void tell('call-backs:release'),
    notNeeded: () => void tell('call-backs:not-needed'),
    callBack: () => (theirs ? setSure(true) : void call()),
    /** Whether "Call anyway?" stands. */
    sure: sure && theirs,
    callAnyway: () => void call(),
    doNotCall: () => setSure(false),
  }
}
