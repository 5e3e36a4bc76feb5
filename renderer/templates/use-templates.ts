import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { TemplateList } from '../../shared/views/templates.ts'
import { useDoor } from '../lib/Door.tsx'

/** The account's templates; null until they are there. What was there stays while it is read again. */
export function useTemplates() {
  const { ask } = useDoor()
  const [list, setList] = useState<TemplateList | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [loading, setLoading] = useState(true)
  const round = useRef(0)

  const load = useCallback(
    async (refresh: boolean) => {
      round.current += 1
      const mine = round.current
      setLoading(true)
      const answer = await ask('templates:list', { refresh })
      if (mine !== round.current) return
      setLoading(false)
      setFault(answer.ok ? null : answer.fault)
      if (answer.ok) setList(answer.value)
    },
    [ask],
  )
  useEffect(() => {
    void load(false)
    return () => {
      round.current += 1
    }
  }, [load])

  return { list, fault, loading, refresh: useCallback(() => void load(true), [load]) }
}
