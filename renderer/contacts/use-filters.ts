import { useCallback, useMemo, useRef, useState } from 'react'
import type { CustomField } from '../../shared/views/contacts.ts'
import { activeDrafts, type FilterDraft, filterFields, filterOf, newDraft } from './filters.ts'

/** The filter being built: its drafts, and what of it can be asked already. */
export function useFilters(custom: readonly CustomField[]) {
  const [drafts, setDrafts] = useState<readonly FilterDraft[]>([])
  const nextId = useRef(1)
  const fields = useMemo(() => filterFields(custom), [custom])
  const active = useMemo(() => activeDrafts(drafts, fields), [drafts, fields])
  const filter = useMemo(() => filterOf(active), [active])

  const add = useCallback(() => {
    const [first] = fields
    if (first === undefined) return
    const id = nextId.current
    nextId.current += 1
    setDrafts((before) => [...before, newDraft(id, first)])
  }, [fields])
  const change = useCallback(
    (draft: FilterDraft) => setDrafts((before) => before.map((one) => (one.id === draft.id ? draft : one))),
    [],
  )
  const remove = useCallback((id: number) => setDrafts((before) => before.filter((one) => one.id !== id)), [])
  const clear = useCallback(() => setDrafts([]), [])
  return { fields, drafts, active, filter, add, change, remove, clear }
}
