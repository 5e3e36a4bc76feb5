import { useCallback, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { ImportMapping, ImportPreview } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'

/** A file that was read, the mapping as it is chosen, and what main counts with it. */
export function useImportPreview() {
  const { ask } = useDoor()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  /** Ahead of the counts, which come with main's answer. */
  const [mapping, setMapping] = useState<ImportMapping | null>(null)
  const [counting, setCounting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const show = useCallback((next: ImportPreview | null) => {
    round.current += 1
    setPreview(next)
    setMapping(next?.mapping ?? null)
    setCounting(false)
    setFault(null)
  }, [])

  const importId = preview?.importId
  const remap = useCallback(
    async (next: ImportMapping) => {
      if (importId === undefined) return
      round.current += 1
      const mine = round.current
      setMapping(next)
      setCounting(true)
      const answer = await ask('contacts:remap-import', { importId, mapping: next })
      if (mine !== round.current) return
      setCounting(false)
      setFault(answer.ok ? null : answer.fault)
      if (answer.ok) setPreview(answer.value)
    },
    [ask, importId],
  )

  return { preview, mapping, counting, fault, show, remap, fail: setFault }
}
