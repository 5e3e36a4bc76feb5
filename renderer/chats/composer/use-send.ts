import { useCallback, useRef, useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import { useDoor } from '../../lib/Door.tsx'
import type { Leaving } from './contents.ts'

/** Hands messages to main, one after another in their order. What could not be handed over comes back. */
export function useSend(chat: string) {
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  /** @param replyTo what the first of them answers. Those that did not leave: empty when all did. */
  const send = useCallback(
    (leaving: readonly Leaving[], replyTo: string | null): Promise<readonly Leaving[]> => {
      const round = queue.current.then(async () => {
        for (const [i, { content }] of leaving.entries()) {
          const answer = await ask('chats:send', { chat, content, replyTo: i === 0 ? replyTo : null })
          if (answer.ok) continue
          setFault(answer.fault)
          return leaving.slice(i)
        }
        return []
      })
      queue.current = round
      return round
    },
    [ask, chat],
  )

  return { send, fault, forget: useCallback(() => setFault(null), []) }
}
