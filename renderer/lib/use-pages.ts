import { useEffect, useSyncExternalStore } from 'react'
import type { Events } from '../../shared/ipc.ts'
import { useDoor } from './Door.tsx'
import type { createPages } from './pages.ts'

/**
 * The rows that answer `question` (the same object as long as it asks the same), fetched as they come in sight, and
 * again whenever main says that the list has changed; null where main does not know.
 */
export function usePages<Q, R>(
  pages: ReturnType<typeof createPages<Q, R>>,
  question: Q,
  changed: keyof Events | null,
) {
  const { on } = useDoor()
  const view = useSyncExternalStore(pages.subscribe, pages.view)
  useEffect(() => pages.search(question), [pages, question])
  useEffect(() => (changed === null ? undefined : on(changed, () => pages.reload())), [pages, on, changed])
  return { view, look: pages.look, reload: pages.reload }
}
