import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { useDoor } from '../../lib/Door.tsx'
import { newestFirst } from './filter.ts'

/** All of the account's templates; null until they are there. What was there stays while it is read again. */
export function useAllTemplates() {
  const { ask } = useDoor()
  const [templates, setTemplates] = useState<readonly TemplateDetail[] | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [loading, setLoading] = useState(true)
  const round = useRef(0)

  const load = useCallback(
    async (refresh: boolean) => {
      round.current += 1
      const mine = round.current
      setLoading(true)
      const answer = await ask('templates:list-all', { refresh })
      if (mine !== round.current) return
      setLoading(false)
      setFault(answer.ok ? null : answer.fault)
      if (answer.ok) setTemplates(newestFirst(answer.value))
    },
    [ask],
  )
  useEffect(() => {
    void load(false)
    return () => {
      round.current += 1
    }
  }, [load])

  /** One that was just created, which the list may not have yet. */
  const add = useCallback(
    async (id: string) => {
      const answer = await ask('templates:read', { id })
      if (answer.ok)
        setTemplates((all) => newestFirst([answer.value, ...(all ?? []).filter((one) => one.id !== id)]))
    },
    [ask],
  )
  const drop = useCallback(
    (id: string) => setTemplates((all) => all?.filter((one) => one.id !== id) ?? null),
    [],
  )

  return {
    templates,
    fault,
    loading,
    refresh: useCallback(() => void load(true), [load]),
    add,
    drop,
  }
}
