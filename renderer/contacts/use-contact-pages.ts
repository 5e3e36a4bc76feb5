import { useMemo } from 'react'
import type { ContactQuery } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { createPages } from '../lib/pages.ts'
import { usePages } from '../lib/use-pages.ts'
import { queryKey } from './contact-query.ts'

const EVERYBODY: ContactQuery = { query: '' }

/** The contacts that answer `question` (the same object as long as it asks the same), fetched as they come in sight, and again when the list changes. */
export function useContactPages(question: ContactQuery) {
  const { ask } = useDoor()
  const pages = useMemo(
    () =>
      createPages({
        read: (asked: ContactQuery, page) => ask('contacts:search', { ...asked, ...page }),
        keyOf: queryKey,
        first: EVERYBODY,
      }),
    [ask],
  )
  return usePages(pages, question, 'contacts:changed')
}
