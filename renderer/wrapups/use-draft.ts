import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { DueWrapUp, WrapUpDraft } from '../../shared/views/wrapups.ts'
import { useDoor } from '../lib/Door.tsx'

/** A pause in typing this long saves; so do leaving the form and taking it away. */
const PAUSE_MS = 400

interface Draft {
  /** What was typed here while somebody types here, else what main has: Home and the pop show the same. */
  readonly draft: WrapUpDraft
  /** Why it could not be kept; what was typed is not lost. */
  readonly fault: Fault | null
  readonly change: (change: Partial<WrapUpDraft>) => void
  /** What was changed by one choice is kept at once; typing waits for a pause. */
  readonly choose: (change: Partial<WrapUpDraft>) => void
  /** The focus is in the form. */
  readonly enter: () => void
  readonly leave: () => void
  /** From here on nothing is kept: it is being saved whole. Returns what takes that back. */
  readonly giveUp: () => () => void
}

/** What is typed into a wrap-up, kept by main as it is typed. */
export function useDraft({ sessionId, draft: kept }: DueWrapUp): Draft {
  const { ask } = useDoor()
  const [local, setLocal] = useState<WrapUpDraft | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const unsaved = useRef<WrapUpDraft | null>(null)
  const onTheirWay = useRef(0)
  const writing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(async () => {
    clearTimeout(timer.current)
    const draft = unsaved.current
    if (draft === null) return
    unsaved.current = null
    onTheirWay.current += 1
    const answer = await ask('wrapups:draft', { sessionId, draft })
    onTheirWay.current -= 1
    // Something newer was typed meanwhile: its own save will tell.
    if (unsaved.current !== null) return
    setFault(answer.ok ? null : answer.fault)
    if (!answer.ok) unsaved.current = draft
  }, [ask, sessionId])

  useEffect(() => {
    const keepNow = () => void keep()
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [keep])

  // Main says something else than before: that counts, unless somebody types here or main has not heard all.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what main keeps is what this waits for
  useEffect(() => {
    if (!writing.current && unsaved.current === null && onTheirWay.current === 0) setLocal(null)
  }, [kept])

  const draft = local ?? kept
  const set = (change: Partial<WrapUpDraft>) => {
    const next = { ...draft, ...change }
    setLocal(next)
    unsaved.current = next
    clearTimeout(timer.current)
  }
  return {
    draft,
    fault,
    change(change) {
      set(change)
      timer.current = setTimeout(() => void keep(), PAUSE_MS)
    },
    choose(change) {
      set(change)
      void keep()
    },
    enter() {
      writing.current = true
    },
    leave() {
      writing.current = false
      void keep()
    },
    giveUp() {
      clearTimeout(timer.current)
      unsaved.current = null
      return () => {
        unsaved.current = draft
      }
    },
  }
}
