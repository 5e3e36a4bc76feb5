import { useCallback } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { useKept } from '../lib/use-kept.ts'

/** The account's templates that can be sent; null until they are there. */
export function useTemplates() {
  const { ask } = useDoor()
  const { value, fault, loading, refresh } = useKept(
    useCallback((anew: boolean) => ask('templates:list', { refresh: anew }), [ask]),
  )
  return { list: value, fault, loading, refresh }
}
