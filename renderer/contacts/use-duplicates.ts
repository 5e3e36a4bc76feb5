import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { DuplicateGroup } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'

const PAGE = 20

/** Numbers that several contacts share, page by page from the top; read again when contacts change. */
export function useDuplicates() {
  const { ask, on } = useDoor()
  const [total, setTotal] = useState<number | null>(null)
  const [groups, setGroups] = useState<readonly DuplicateGroup[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  const [wanted, setWanted] = useState(PAGE)
  /** Counts the questions: only the newest one's answer counts. */
  const round = useRef(0)

  const reload = useCallback(async () => {
    round.current += 1
    const mine = round.current
    // One question for all that is shown: groups move up when one above them is resolved.
    const answer = await ask('contacts:list-duplicates', { offset: 0, limit: Math.min(wanted, 200) })
    if (mine !== round.current) return
    setFault(answer.ok ? null : answer.fault)
    if (!answer.ok) return
    setTotal(answer.value.total)
    setGroups(answer.value.items)
  }, [ask, wanted])

  useEffect(() => {
    void reload()
    return on('contacts:changed', () => void reload())
  }, [on, reload])

  const canShowMore = total !== null && groups.length < total && wanted < 200
  return {
    total,
    groups,
    fault,
    canShowMore,
    more: () => setWanted(wanted + PAGE),
    reload: () => void reload(),
  }
}
