import { useCallback } from 'react'
import { useDoor } from '../../lib/Door.tsx'
import { useKept } from '../../lib/use-kept.ts'

/** The account's WhatsApp numbers; null until they are there. */
export function usePhoneNumbers() {
  const { ask } = useDoor()
  const { value, fault, loading, refresh } = useKept(
    useCallback((anew: boolean) => ask('phone-numbers:list', { refresh: anew }), [ask]),
  )
  return { numbers: value, fault, busy: loading, refresh }
}
