import { useEffect, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { PaletteResult } from '../../shared/views/customer.ts'
import { useDoor } from '../lib/Door.tsx'
import { latestAnswer } from './latest-answer.ts'
import { NO_RESULT } from './palette-items.ts'

interface Answer {
  /** The query it answers; null before the first answer. */
  readonly query: string | null
  readonly result: PaletteResult
  readonly fault: Fault | null
}

/** Main's answer to the newest query that has one. Every key asks at once: main answers within a frame. */
export function usePaletteSearch(query: string): Answer {
  const { ask } = useDoor()
  const [answer, setAnswer] = useState<Answer>({ query: null, result: NO_RESULT, fault: null })
  const [search] = useState(() =>
    latestAnswer(
      (text: string) => ask('palette:search', { query: text }),
      (text, got) =>
        setAnswer(
          got.ok
            ? { query: text, result: got.value, fault: null }
            : { query: text, result: NO_RESULT, fault: got.fault },
        ),
    ),
  )
  useEffect(() => {
    void search.ask(query)
  }, [search, query])
  useEffect(() => search.stop, [search])
  return answer
}
