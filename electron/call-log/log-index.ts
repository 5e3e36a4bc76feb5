/**
 * The narrow rows of all calls in memory, newest last. Any filter is one look at each: fifty thousand take a few
 * milliseconds, whatever is asked. It follows the table by itself, so that nobody has to tell it of a change, and a
 * transaction that is taken back never shows.
 */
import type { Database, Row } from '../database/database.ts'
import { foldText } from '../fold-text.ts'

interface IndexedCall {
  /** Of the call. */
  readonly key: number
  /** ms. */
  readonly startedAt: number
  /** E.164, or as received; "" when it is hidden. */
  readonly customer: string
  readonly direction: string | null
  readonly class: string | null
  readonly agent: string | null
  readonly department: string | null
  readonly recorded: boolean
  /** The newest outcome: its levels, each between line breaks. */
  readonly outcome: string
  /** Note, outcomes and comments, folded. */
  readonly text: string
}

export type CallTest = (call: IndexedCall) => boolean

export interface LogIndex {
  /** Grows with every change. */
  version(): number
  total(): number
  /** Keys of the calls that pass, newest first. */
  find(passes: CallTest): number[]
  /** Of these keys those that pass, in their order. */
  among(keys: readonly number[], passes: CallTest): number[]
  /** Reads the table in small steps; asked before it is done, the rest is read at once. */
  warm(isWanted: () => boolean): Promise<void>
}

const STEP = 2_000

export function openLogIndex(database: Database): LogIndex {
  const byKey = new Map<number, IndexedCall>()
  /** Few different ones are in all rows: each is kept once. */
  const words = new Map<string, string>()
  let ordered: IndexedCall[] = []
  let isSorted = true
  let seen = 0

  const word = (value: Row[string] | undefined): string | null => {
    if (value == null) return null
    const text = String(value)
    const known = words.get(text)
    if (known === undefined) words.set(text, text)
    return known ?? text
  }

  const toCall = (row: Row): IndexedCall => {
    const outcome = JSON.parse(String(row.outcome)) as string[]
    const text = [row.note, row.said].filter((part) => part !== '').join('\n')
    return {
      key: Number(row.key),
      startedAt: Date.parse(String(row.started_at)),
      customer: word(row.customer) ?? '',
      direction: word(row.direction),
      class: word(row.class),
      agent: word(row.agent),
      department: word(row.department),
      recorded: row.recorded === 1,
      outcome: outcome.length === 0 ? '' : (word(`\n${outcome.join('\n')}\n`) ?? ''),
      text: text === '' ? '' : text.split('\n').map(foldText).join('\n'),
    }
  }

  /** False when there was nothing more to read. */
  const readStep = (): boolean => {
    const rows = database.all(
      'SELECT * FROM call_rows WHERE changed > ? ORDER BY changed LIMIT ?',
      seen,
      STEP,
    )
    const replaced = new Set<IndexedCall>()
    for (const row of rows) {
      const call = toCall(row)
      const before = byKey.get(call.key)
      if (before) replaced.add(before)
      byKey.set(call.key, call)
      ordered.push(call)
      seen = Number(row.changed)
    }
    if (replaced.size > 0) ordered = ordered.filter((call) => !replaced.has(call))
    if (rows.length > 0) isSorted = false
    return rows.length === STEP
  }

  const follow = () => {
    while (readStep());
    if (isSorted) return
    ordered.sort((a, b) => a.startedAt - b.startedAt || a.key - b.key)
    isSorted = true
  }

  return {
    version() {
      follow()
      return seen
    },
    total() {
      follow()
      return byKey.size
    },
    find(passes) {
      follow()
      const keys: number[] = []
      for (let at = ordered.length - 1; at >= 0; at -= 1) {
        const call = ordered[at]
        if (call !== undefined && passes(call)) keys.push(call.key)
      }
      return keys
    },
    among(keys, passes) {
      follow()
      return keys.filter((key) => {
        const call = byKey.get(key)
        return call !== undefined && passes(call)
      })
    },
    async warm(isWanted) {
      while (isWanted() && readStep()) await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
