import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { createTimeline } from './timeline.ts'

const PAGE_SIZE = 30

/** The time line over these numbers; it reads again when main says that one of them has changed. */
export function useTimeline(numbers: readonly string[]) {
  const { ask, on } = useDoor()
  const timeline = useMemo(
    () => createTimeline((before) => ask('customer:list-timeline', { numbers, before, limit: PAGE_SIZE })),
    [ask, numbers],
  )
  useEffect(() => {
    void timeline.load()
    return on('customer:changed', (changed) => {
      if (changed.numbers.some((number) => numbers.includes(number))) void timeline.load()
    })
  }, [timeline, on, numbers])
  const view = useSyncExternalStore(timeline.subscribe, timeline.view)
  return { view, more: timeline.more, reload: timeline.load }
}
