import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { ChatView } from '../../shared/views/chats.ts'
import { useDoor } from '../lib/Door.tsx'

/**
 * Who a thread is with, what they are called, whose it is and how long its window is open, read again whenever it
 * changes. The draft and the first unread message stay those of when it was opened.
 */
export function useChat(chat: string) {
  const { ask, on } = useDoor()
  const [view, setView] = useState<ChatView | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  const read = useCallback(async () => {
    const answer = await ask('chats:open', { chat })
    setFault(answer.ok ? null : answer.fault)
    if (!answer.ok) return
    setView((before) =>
      before === null
        ? answer.value
        : { ...answer.value, draft: before.draft, firstUnread: before.firstUnread },
    )
  }, [ask, chat])

  useEffect(() => {
    void read()
    const stops = [
      on('chats:changed', ({ chats }) => {
        if (chats.includes(chat)) void read()
      }),
      on('contacts:changed', () => void read()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [read, on, chat])
  return { view, fault, retry: read }
}
