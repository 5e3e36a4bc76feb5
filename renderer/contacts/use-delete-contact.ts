import { useCallback, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { ContactRow } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'

export interface RefusedDeletion {
  readonly who: string
  readonly fault: Fault
}

/** Deletes without waiting: main takes the contact off the list at once, and puts it back when it is refused. */
export function useDeleteContact() {
  const { ask } = useDoor()
  const [refused, setRefused] = useState<RefusedDeletion | null>(null)
  const remove = useCallback(
    async ({ id, name, numberText }: Pick<ContactRow, 'id' | 'name' | 'numberText'>) => {
      setRefused(null)
      const answer = await ask('contacts:delete', { id })
      if (!answer.ok) setRefused({ who: name === '' ? numberText : name, fault: answer.fault })
    },
    [ask],
  )
  const dismiss = useCallback(() => setRefused(null), [])
  return { refused, remove, dismiss }
}
