import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import { useDoor } from '../lib/Door.tsx'

const PAGE = 50

interface All {
  /** Null until the first page is there. */
  readonly items: readonly FollowUp[] | null
  readonly total: number
  readonly fault: Fault | null
}

/** Open follow-ups by pages; as much as was read is read again whenever one has changed. */
export function useAll(whose: 'mine' | 'team') {
  const { ask, on } = useDoor()
  const [all, setAll] = useState<All>({ items: null, total: 0, fault: null })
  const wanted = useRef(PAGE)
  /** An answer to an older question is thrown away. */
  const round = useRef(0)

  const load = useCallback(async () => {
    round.current += 1
    const mine = round.current
    const answer = await ask('follow-ups:list', { whose, offset: 0, limit: wanted.current })
    if (mine !== round.current) return
    if (answer.ok) setAll({ ...answer.value, fault: null })
    else setAll((before) => ({ ...before, fault: answer.fault }))
  }, [ask, whose])

  useEffect(() => {
    wanted.current = PAGE
    setAll({ items: null, total: 0, fault: null })
    void load()
    return on('follow-ups:changed', () => void load())
  }, [load, on])

  const more = () => {
    wanted.current += PAGE
    void load()
  }
  return { ...all, more, reload: () => void load() }
}
