import { useCallback, useRef, useState } from 'react'
import type { DueWrapUp, HeldWrite } from '../../shared/views/wrapups.ts'

export interface OpenWrapUp {
  /** The one whose form is open: the one that was worked on last, else the newest. */
  readonly open: DueWrapUp | null
  /** The others, newest first. */
  readonly waiting: readonly DueWrapUp[]
  /** Keeps this one open when another call ends; it is open again when it comes back. */
  readonly pin: (sessionId: string) => void
  /** Opens this one, or leaves open what is, and brings the focus to the form. */
  readonly show: (sessionId?: string) => void
  readonly focusWanted: boolean
  readonly focused: () => void
  /** Remembers whose wrap-up is held back, so that undoing it opens it. */
  readonly saved: (held: HeldWrite, sessionId: string) => void
  readonly undone: (heldId: string) => void
}

/** One form at a time: which of those that are due. */
export function useOpenWrapUp(due: readonly DueWrapUp[]): OpenWrapUp {
  const [pinned, pin] = useState<string | null>(null)
  /** Whose form the focus is to go to; "" = to the one that is open. It waits until that one is. */
  const [wanted, want] = useState<string | null>(null)
  const sessions = useRef(new Map<string, string>())
  const open = due.find(({ sessionId }) => sessionId === pinned) ?? due[0] ?? null

  const show = useCallback((sessionId?: string) => {
    if (sessionId !== undefined) pin(sessionId)
    want(sessionId ?? '')
  }, [])
  const focused = useCallback(() => want(null), [])
  const saved = useCallback((held: HeldWrite, sessionId: string) => {
    sessions.current.set(held.id, sessionId)
  }, [])
  const undone = useCallback(
    (heldId: string) => {
      const sessionId = sessions.current.get(heldId)
      if (sessionId !== undefined) show(sessionId)
    },
    [show],
  )

  return {
    open,
    waiting: due.filter((one) => one !== open),
    pin,
    show,
    focusWanted: wanted === '' || (wanted !== null && wanted === open?.sessionId),
    focused,
    saved,
    undone,
  }
}
