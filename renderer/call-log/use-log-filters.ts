import { useCallback, useState } from 'react'
import type { LogFilterGroup } from '../../shared/views/call-log.ts'
import { readExpression } from './expression-draft.ts'
import { type LogFilters, NO_FILTERS } from './log-query.ts'

/** What is chosen in the filters: this desk's own, and the account's as a text that is right or not yet. */
export function useLogFilters(groups: readonly LogFilterGroup[] | null) {
  const [filters, setFilters] = useState(NO_FILTERS)
  const [text, setText] = useState('')
  /** The last right text: while a wrong one is typed, the list stays. */
  const [expression, setExpression] = useState('')

  const change = useCallback(
    (next: Partial<LogFilters>) => setFilters((before) => ({ ...before, ...next })),
    [],
  )
  const write = useCallback(
    (next: string) => {
      setText(next)
      const read = readExpression(next, groups)
      if (read.expression !== null) setExpression(read.expression)
    },
    [groups],
  )
  const clear = useCallback(() => {
    setFilters(NO_FILTERS)
    setText('')
    setExpression('')
  }, [])

  return { filters, text, expression, reading: readExpression(text, groups), change, write, clear }
}
