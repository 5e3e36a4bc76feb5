/**
 * Answers of the call log's search (document: Call Apis / Search Logs; field notes, "developers.myoperator.co"). Live
 * accounts answer like Elasticsearch, `data.total` and `data.hits[]` with each record under `_source`; the document
 * means a list of the log in its short names. Both, and lists in any spelling, become the events of finished calls
 * that the old after-call webhook would have told: `legacy`, so that whatever a new webhook says outranks them.
 */
import { z } from 'zod'
import type { CallEvent, DispositionEvent } from '../events.ts'
import { finish } from './draft.ts'
import { logWebhook } from './legacy-log.ts'
import { asList, type Fields, isRecord, readText, unfold } from './lenient.ts'
import { inShortNames } from './log-names.ts'

export interface LogPage {
  /** Finished calls, in the provider's order: one `call.summary` each. */
  readonly calls: readonly CallEvent[]
  /** Outcomes filed in the panel, where records carry them. */
  readonly dispositions: readonly DispositionEvent[]
  /** Records in the answer, whether they could be read or not: the next page begins after them. */
  readonly records: number
  /** Records that are calls and could not be read. */
  readonly unreadable: number
  /** How many there are for this query; null where the answer does not say. */
  readonly total: number | null
  /** Where the next page begins, where the answer says. */
  readonly next: number | null
}

/** A page has a hundred of them. */
const reader = z.compile(logWebhook)
const SMS = '2'
const TOTALS = ['total', 'total_count', 'count'] as const
const NEXTS = ['log_from', 'next_log_from'] as const

/** A whole number of zero or more, also as text, and as Elasticsearch's `{ value }`. */
function count(value: unknown): number | null {
  if (isRecord(value)) return count(value.value)
  const text = readText(value)
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function firstCount(places: readonly Fields[], names: readonly string[]): number | null {
  for (const place of places) {
    for (const name of names) {
      const found = count(place[name])
      if (found !== null) return found
    }
  }
  return null
}

/** A list in any spelling; null for what is none. `[]` and `{}` are empty lists. */
function listIn(value: unknown): readonly unknown[] | null {
  const unfolded = unfold(value)
  if (Array.isArray(unfolded)) return unfolded
  if (!isRecord(unfolded)) return null
  return Object.keys(unfolded).length === 0 ? [] : asList(unfolded)
}

/** The records, and the objects around them that may say how many there are. */
function unpacked(body: unknown): { records: readonly unknown[]; around: readonly Fields[] } | null {
  const around: Fields[] = []
  let place = unfold(body)
  // data, then hits, then Elasticsearch's own hits within hits.
  for (let depth = 0; depth < 4; depth += 1) {
    const records = listIn(place)
    // An empty object is an empty list of PHP's, but as the whole answer it says nothing.
    if (records !== null && !(depth === 0 && isRecord(place) && records.length === 0))
      return { records, around }
    if (!isRecord(place)) return null
    around.unshift(place)
    const inner = ['hits', 'data', 'logs', 'result'].map((name) =>
      isRecord(place) ? place[name] : undefined,
    )
    place = unfold(inner.find((one) => one !== undefined && one !== null))
  }
  return null
}

function recordOf(item: unknown): Fields | null {
  const unfolded = unfold(item)
  if (!isRecord(unfolded)) return null
  const source = unfold(unfolded._source)
  return isRecord(source) ? { _id: unfolded._id, ...source } : unfolded
}

/**
 * Null for what is no answer of a search: then nothing is known, while an empty page says that there are no calls.
 * Never throws; what cannot be read is counted.
 */
export function readLogAnswer(body: unknown): LogPage | null {
  const found = unpacked(body)
  if (found === null) return null
  const calls: CallEvent[] = []
  const dispositions: DispositionEvent[] = []
  let unreadable = 0
  for (const item of found.records) {
    const record = recordOf(item)
    const short = record && inShortNames(record)
    if (short && readText(short._ty) === SMS) continue
    const call = short && read({ ...short, _dsp: [] })
    if (call?.type !== 'call.summary') {
      unreadable += 1
      continue
    }
    calls.push(call)
    const outcome = short?._dsp === undefined ? null : read(short)
    if (outcome?.type === 'disposition') dispositions.push(outcome)
  }
  return {
    calls,
    dispositions,
    records: found.records.length,
    unreadable,
    total: firstCount(found.around, TOTALS),
    next: firstCount(found.around, NEXTS),
  }
}

/** Without an instant of its own nobody can say which call it was, or when: it is not read. */
function read(short: Fields): CallEvent | DispositionEvent | null {
  const draft = reader.safeParse(short)
  if (!draft.success || draft.data.at === null) return null
  const event = finish(draft.data, new Date(0))
  return event.type === 'call.summary' || event.type === 'disposition' ? event : null
}
