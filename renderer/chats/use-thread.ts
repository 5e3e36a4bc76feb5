import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { createThread } from './thread-store.ts'

/**
 * The messages of a thread, kept up to date as long as they are shown. Another thread is another store.
 * @param opensAt the message that the unread ones begin with; null: the end; undefined: not known yet
 */
export function useThread(chat: string, opensAt: string | null | undefined) {
  const { ask, on } = useDoor()
  const thread = useMemo(
    () =>
      createThread({
        readPage: (at, limit) => ask('chats:list-messages', { chat, at, limit }),
        readChanges: (since) => ask('chats:list-changes', { chat, since }),
      }),
    [ask, chat],
  )
  useEffect(() => {
    thread.open()
    return on('chats:changed', ({ chats }) => {
      if (chats.includes(chat)) thread.changed()
    })
  }, [thread, on, chat])
  useEffect(() => {
    if (opensAt !== undefined) thread.opensAt(opensAt)
  }, [thread, opensAt])
  return { thread, state: useSyncExternalStore(thread.subscribe, thread.state) }
}
