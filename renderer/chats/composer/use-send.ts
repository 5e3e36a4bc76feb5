import { useRef, useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import { useDoor } from '../../lib/Door.tsx'
import type { Leaving } from './contents.ts'

/** Hands messages to main, in their order. What could not be handed over comes back, with the reason. */
export function useSend(chat: string) {
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)

  /** @param replyTo what the first of them answers. Those that did not leave; null: another round is under way. */
  const send = async (
    leaving: readonly Leaving[],
    replyTo: string | null,
  ): Promise<readonly Leaving[] | null> => {
    if (underWay.current) return null
    underWay.current = true
    setFault(null)
    let unsent = leaving
    for (const [i, { content }] of leaving.entries()) {
      const answer = await ask('chats:send', { chat, content, replyTo: i === 0 ? replyTo : null })
      if (!answer.ok) {
        setFault(answer.fault)
        break
      }
      unsent = leaving.slice(i + 1)
    }
    underWay.current = false
    return unsent
  }

  return { send, fault, forget: () => setFault(null) }
}
