/** Sources by name, shared by everybody who reads the same file at the same time, and gone with the last of them. */
import type { Result } from '../../shared/ipc.ts'
import type { Reader, Source } from '../fetching/source.ts'
import { ok } from '../result.ts'

interface Open {
  readonly source: Source
  users: number
}

export function createSources() {
  const sources = new Map<string, Open>()
  return {
    async open(id: string, make: () => Source): Promise<Result<Reader>> {
      const entry = sources.get(id) ?? { source: make(), users: 0 }
      sources.set(id, entry)
      entry.users += 1
      let left = false
      const leave = () => {
        if (left) return
        left = true
        entry.users -= 1
        if (entry.users === 0 && sources.get(id) === entry) sources.delete(id)
      }
      const opened = await entry.source.open()
      if (!opened.ok) {
        leave()
        return opened
      }
      const reader = opened.value
      return ok({
        ...reader,
        close() {
          reader.close()
          leave()
        },
      })
    },
    stop(): void {
      for (const { source } of sources.values()) source.stop()
    },
  }
}
