import { type KeyboardEvent, useState } from 'react'
import type { QuickReply } from '../../../shared/team-settings.ts'
import { matching, slashQuery } from './quick-replies.ts'

/** The list that "/" opens: which fit, which one is marked, and the keys that go through it. */
export function useQuickReplies(
  replies: readonly QuickReply[],
  text: string,
  onChoose: (reply: QuickReply) => void,
) {
  const query = slashQuery(text)
  const [marked, setMarked] = useState({ query, place: 0 })
  /** Escape puts it away until something else is typed. */
  const [away, setAway] = useState<string | null>(null)
  const open = query !== null && away !== text
  const found = open ? matching(replies, query) : []
  const active = marked.query === query ? Math.min(marked.place, found.length - 1) : 0

  /** True: the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open) return false
    if (event.key === 'Escape') {
      setAway(text)
      return true
    }
    const chosen = found[active]
    if (chosen === undefined) return false
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : found.length - 1
        setMarked({ query, place: (active + step) % found.length })
        return true
      }
      case 'Enter':
      case 'Tab':
        if (event.shiftKey) return false
        onChoose(chosen)
        return true
      default:
        return false
    }
  }

  return { open, found, active, onKey }
}
