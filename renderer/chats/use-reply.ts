import { useEffect, useMemo, useState } from 'react'
import type { MessageView } from '../../shared/views/chats.ts'
import { useDoor } from '../lib/Door.tsx'
import type { Reply } from './composer-slot.ts'

/** Which message the next one answers: at first the one the draft was begun for. */
export function useReply(chat: string, ofDraft: string | null): Reply {
  const { ask } = useDoor()
  const [to, set] = useState<MessageView | null>(null)
  useEffect(() => {
    if (ofDraft === null) return
    let gone = false
    const find = async () => {
      const answer = await ask('chats:list-messages', { chat, at: { around: ofDraft }, limit: 1 })
      if (gone || !answer.ok) return
      const found = answer.value.items.find(({ key }) => key === ofDraft)
      if (found?.kind === 'message') set((before) => before ?? found)
    }
    void find()
    return () => {
      gone = true
    }
  }, [ask, chat, ofDraft])
  return useMemo(() => ({ to, set }), [to])
}
