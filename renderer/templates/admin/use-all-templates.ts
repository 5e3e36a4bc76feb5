import { useCallback, useMemo } from 'react'
import { useDoor } from '../../lib/Door.tsx'
import { useKept } from '../../lib/use-kept.ts'
import { newestFirst } from './filter.ts'

/** All of the account's templates, newest first; null until they are there. */
export function useAllTemplates() {
  const { ask } = useDoor()
  const { value, setValue, fault, loading, refresh } = useKept(
    useCallback((anew: boolean) => ask('templates:list-all', { refresh: anew }), [ask]),
  )
  const templates = useMemo(() => (value === null ? null : newestFirst(value)), [value])

  /** One that was just created, which the list may not have yet. */
  const add = useCallback(
    async (id: string) => {
      const answer = await ask('templates:read', { id })
      if (answer.ok) setValue((all) => [answer.value, ...(all ?? []).filter((one) => one.id !== id)])
    },
    [ask, setValue],
  )
  const drop = useCallback(
    (id: string) => setValue((all) => all?.filter((one) => one.id !== id) ?? null),
    [setValue],
  )

  return { templates, fault, loading, refresh, add, drop }
}
