import { useEffect, useRef, useState } from 'react'
import { useDoor } from '../../lib/Door.tsx'
import type { Reply } from '../composer-slot.ts'

/** Whom a draft answered is answered again when its conversation is opened. The key of what is answered now. */
export function useRestoredReply(chat: string, draftReplyTo: string | null, reply: Reply): string | null {
  const { ask } = useDoor()
  const [missing, setMissing] = useState(draftReplyTo)
  const { to, set } = reply
  const chosen = useRef(to)
  chosen.current = to
  useEffect(() => {
    if (missing === null) return
    let gone = false
    void ask('chats:list-messages', { chat, at: { around: missing }, limit: 1 }).then((answer) => {
      if (gone) return
      setMissing(null)
      const found = answer.ok ? answer.value.items.find(({ key }) => key === missing) : undefined
      if (found?.kind === 'message' && chosen.current === null) set(found)
    })
    return () => {
      gone = true
    }
  }, [ask, chat, missing, set])
  return to?.key ?? missing
}
