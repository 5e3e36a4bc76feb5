/** When a message has been in doubt for so long that the agent may send it again, its bubble says so. */
import { doubtEndsAt } from './can.ts'
import type { OutgoingStore } from './outgoing-store.ts'

interface DoubtsOptions {
  readonly store: Pick<OutgoingStore, 'inState'>
  readonly onEnd: (refId: string) => void
  readonly now: () => Date
}

export function createDoubts({ store, onEnd, now }: DoubtsOptions) {
  let timer: NodeJS.Timeout | undefined

  const watch = () => {
    clearTimeout(timer)
    const ends = store.inState('unconfirmed').flatMap((row) => {
      const end = doubtEndsAt(row)
      return end === null || end <= now().getTime() ? [] : [{ refId: row.refId, end }]
    })
    const [next] = ends.sort((a, b) => a.end - b.end)
    if (next === undefined) return
    timer = setTimeout(() => {
      onEnd(next.refId)
      watch()
    }, next.end - now().getTime())
    timer.unref()
  }

  return { watch, stop: () => clearTimeout(timer) }
}
