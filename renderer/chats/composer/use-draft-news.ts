import { useEffect, useEffectEvent } from 'react'
import type { ChatDraft } from '../../../shared/views/chats.ts'
import { useDoor } from '../../lib/Door.tsx'

/**
 * Main puts back into a draft what could not leave: a message that was cancelled, a file whose upload failed.
 * @param step where the writing is: what was read before something was saved or left is no news; null: a message is leaving
 */
export function useDraftNews(
  chat: string,
  step: () => number | null,
  onNews: (draft: ChatDraft) => void,
): void {
  const { ask, on } = useDoor()
  const read = useEffectEvent(async () => {
    const before = step()
    if (before === null) return
    const answer = await ask('chats:read-draft', { chat })
    if (answer.ok && step() === before) onNews(answer.value)
  })
  useEffect(
    () =>
      on('chats:changed', ({ chats }) => {
        if (chats.includes(chat)) void read()
      }),
    [on, chat],
  )
}
