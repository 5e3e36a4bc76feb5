import { useEffect, useRef } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { useFocused } from './use-focused.ts'

/** Tells main what the agent has seen: up to `seen`, while there is something unread and somebody looks. */
export function useMarkRead(chat: string, unread: number, seen: string | null): void {
  const { ask } = useDoor()
  const focused = useFocused()
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (!focused || unread === 0 || seen === null || told.current === seen) return
    told.current = seen
    void ask('chats:mark-read', { chat, key: seen })
  }, [ask, chat, focused, unread, seen])
}
