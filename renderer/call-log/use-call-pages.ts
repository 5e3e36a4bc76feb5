import { useMemo } from 'react'
import type { CallLogQuery, CallLogRow } from '../../shared/views/call-log.ts'
import { useDoor } from '../lib/Door.tsx'
import type { RowOrder } from '../lib/find-row.ts'
import { createPages } from '../lib/pages.ts'
import { usePages } from '../lib/use-pages.ts'
import { EVERY_CALL, queryKey } from './log-query.ts'

const NEWEST_FIRST: RowOrder<CallLogRow> = {
  idOf: ({ sessionId }) => sessionId,
  compare: (a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt),
}

/**
 * The calls that answer `query` (the same object as long as it asks the same). Calls that come while one reads leave
 * the rows in sight where they are.
 */
export function useCallPages(query: CallLogQuery) {
  const { ask } = useDoor()
  const pages = useMemo(
    () =>
      createPages({
        read: (asked: CallLogQuery, page) => ask('call-log:search', { query: asked, ...page }),
        keyOf: queryKey,
        first: EVERY_CALL,
        order: NEWEST_FIRST,
      }),
    [ask],
  )
  return usePages(pages, query, 'call-log:changed')
}
