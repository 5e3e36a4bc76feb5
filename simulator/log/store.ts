/** The account's finished calls, in memory: each once, by its session. */
import { recordingOf } from '../calls/call.ts'
import { type LogEntry, startMs } from './entry.ts'

export interface CallLog {
  /** One of the same session takes the place of the one before. */
  add(entry: LogEntry): void
  bySession(sessionId: string): LogEntry | undefined
  byRecording(file: string): LogEntry | undefined
  newestFirst(): readonly LogEntry[]
  clear(): void
  readonly size: number
  /** Changes whenever any entry does: what a cached list was made from. */
  readonly version: number
}

const byStart = (a: LogEntry, b: LogEntry): number =>
  startMs(b) - startMs(a) || (a.call.sessionId < b.call.sessionId ? 1 : -1)

export const createCallLog = (): CallLog => {
  const bySession = new Map<string, LogEntry>()
  const byRecording = new Map<string, LogEntry>()
  let sorted: readonly LogEntry[] | null = null
  let version = 0
  const changed = (): void => {
    sorted = null
    version += 1
  }
  return {
    add(entry) {
      bySession.set(entry.call.sessionId, entry)
      const file = recordingOf(entry.call)
      if (file !== '') byRecording.set(file, entry)
      changed()
    },
    bySession: (sessionId) => bySession.get(sessionId),
    byRecording: (file) => byRecording.get(file),
    newestFirst() {
      sorted ??= [...bySession.values()].sort(byStart)
      return sorted
    },
    clear() {
      bySession.clear()
      byRecording.clear()
      changed()
    },
    get size() {
      return bySession.size
    },
    get version() {
      return version
    },
  }
}
