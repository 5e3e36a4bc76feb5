/**
 * Searches the log. The list that was asked for last is kept, because a client pages through one list many
 * times.
 */
import type { ContactStore } from '../contacts/store.ts'
import { type LogEntry, startMs } from './entry.ts'
import type { Matches } from './filters.ts'
import type { CallLog } from './store.ts'

export interface LogQuery {
  /** Unix seconds, both included; of the start of the call. */
  readonly from: number | null
  readonly to: number | null
  readonly key: string
  /** The expression as it was given: the same text means the same filter. */
  readonly filters: string
  readonly matches: Matches
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '')

/** "098100 12301" asks for a number however it is written; a word with digits in it does not. */
const numberKey = (key: string): string | null =>
  /^[+\d][\d\s()-]*$/.test(key) ? digitsOf(key).replace(/^0+/, '') : null

/** Name and e-mail address of the contact, the number, comments, and the session ("unique id"). */
const keyword = (key: string, contacts: ContactStore): Matches => {
  const wanted = key.trim().toLowerCase()
  if (wanted === '') return () => true
  const digits = numberKey(wanted)
  return ({ call }) => {
    const number = digitsOf(call.customer)
    if (digits !== null && digits !== '' && number.includes(digits)) return true
    const words = contacts.byNumber(number).flatMap(({ name, emailId }) => [name, emailId ?? ''])
    return [...words, ...call.comments.map(({ text }) => text), call.sessionId].some((text) =>
      text.toLowerCase().includes(wanted),
    )
  }
}

export const createLogSearch = (log: CallLog, contacts: ContactStore) => {
  let kept: { key: string; list: readonly LogEntry[] } | null = null
  return ({ from, to, key, filters, matches }: LogQuery): readonly LogEntry[] => {
    const asked = JSON.stringify([from, to, key, filters, log.version, contacts.version])
    if (kept?.key === asked) return kept.list
    const says = keyword(key, contacts)
    const list = log.newestFirst().filter((entry) => {
      const start = Math.floor(startMs(entry) / 1000)
      if ((from !== null && start < from) || (to !== null && start > to)) return false
      return matches(entry) && says(entry)
    })
    kept = { key: asked, list }
    return list
  }
}
