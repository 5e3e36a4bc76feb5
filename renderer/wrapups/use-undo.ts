import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { HeldWrite } from '../../shared/views/wrapups.ts'
import { useDoor } from '../lib/Door.tsx'
import { isTypedInto } from './keys.ts'

const isUndoKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey

/**
 * Takes back what is held, with Ctrl/Cmd+Z the newest while nothing is typed into: there it undoes typing.
 *
 * @param held what can be undone, newest first
 */
export function useUndo(held: readonly HeldWrite[], onUndone: (heldId: string) => void) {
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)

  const undo = useCallback(
    async (id: string) => {
      const answer = await ask('outbox:undo', { id })
      setFault(answer.ok ? null : answer.fault)
      if (answer.ok) onUndone(id)
    },
    [ask, onUndone],
  )

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const newest = held[0]
    if (newest === undefined || !isUndoKey(event) || event.repeat || isTypedInto(document.activeElement))
      return
    event.preventDefault()
    void undo(newest.id)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return { undo, fault, forget: useCallback(() => setFault(null), []) }
}
