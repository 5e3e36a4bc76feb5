import { useEffect, useRef, useState } from 'react'
import type { Commands, Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'

type Wanted = Parameters<Commands['templates:send']>[0]

/** `settled`: one that was unconfirmed was sent after all. */
type Phase = 'ready' | 'sending' | 'unconfirmed' | 'settled'

/** What became of a message: null = sent. */
export type Outcome = Fault | null

const UNCONFIRMED: Fault = { code: 'message-unconfirmed', detail: null }

/**
 * Sends one template at a time. `onDone` is told of one that was sent, and of whatever comes of one whose dialog is
 * closed by then; what goes wrong before is in `fault`.
 */
export function useSend(number: string, onDone: (outcome: Outcome) => void) {
  const { ask, on } = useDoor()
  const [phase, setPhase] = useState<Phase>('ready')
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)
  const closed = useRef(false)
  useEffect(() => {
    closed.current = false
    return () => {
      closed.current = true
    }
  }, [])

  useEffect(
    () =>
      on('templates:settled', (news) => {
        if (news.number !== number) return
        const failed = news.state === 'failed'
        setPhase((now) => (now !== 'unconfirmed' ? now : failed ? 'ready' : 'settled'))
        if (failed) setFault({ code: 'message-failed', detail: news.reason })
        else setFault((now) => (now?.code === 'message-unconfirmed' ? null : now))
      }),
    [on, number],
  )

  const send = async (wanted: Wanted) => {
    if (underWay.current) return
    underWay.current = true
    setPhase('sending')
    setFault(null)
    const answer = await ask('templates:send', wanted)
    underWay.current = false
    if (answer.ok && answer.value.state === 'sent') return onDone(null)
    if (closed.current) return onDone(answer.ok ? UNCONFIRMED : answer.fault)
    setPhase(answer.ok ? 'unconfirmed' : 'ready')
    setFault(answer.ok ? null : answer.fault)
  }

  const forget = () => setFault(null)
  /** Another number: what is said of the one before is not of it. */
  const reset = () => {
    forget()
    setPhase((now) => (now === 'unconfirmed' ? 'ready' : now))
  }

  return { phase, fault, send, forget, reset }
}
