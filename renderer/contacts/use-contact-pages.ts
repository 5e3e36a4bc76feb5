import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ContactQuery } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { createContactPages } from './contact-pages.ts'

/** The contacts that answer `question` (the same object as long as it asks the same), fetched as they come in sight, and again when the list changes. */
export function useContactPages(question: ContactQuery) {
  const { ask, on } = useDoor()
  const pages = useMemo(() => createContactPages((args) => ask('contacts:search', args)), [ask])
  const view = useSyncExternalStore(pages.subscribe, pages.view)

  useEffect(() => pages.search(question), [pages, question])
  useEffect(() => on('contacts:changed', () => pages.reload()), [pages, on])

  const look = useCallback((first: number, last: number) => pages.look(first, last), [pages])
  return { view, look, reload: pages.reload }
}
