import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { createContactPages } from './contact-pages.ts'

/** The contacts that match `query`, fetched as they come in sight, and again when the list changes. */
export function useContactPages(query: string) {
  const { ask, on } = useDoor()
  const pages = useMemo(() => createContactPages((args) => ask('contacts:search', args)), [ask])
  const view = useSyncExternalStore(pages.subscribe, pages.view)

  useEffect(() => pages.search(query), [pages, query])
  useEffect(() => on('contacts:changed', () => pages.reload()), [pages, on])

  const look = useCallback((first: number, last: number) => pages.look(first, last), [pages])
  return { view, look, reload: pages.reload }
}
