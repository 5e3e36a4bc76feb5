/** A finished call as the account's log keeps it. */
import type { Call } from '../calls/call.ts'

export interface LogEntry {
  /** Ended. */
  readonly call: Call
  /** When the log had it, ms. */
  readonly loggedAt: number
  /** Through the company's number, or over an agent's own mobile. */
  readonly source: 'ivr' | 'mobile'
  readonly tag: 'clickocall' | 'obd' | 'callback' | null
  readonly starred: boolean
  readonly archived: boolean
}

export const startMs = ({ call, loggedAt }: LogEntry): number => call.startedAt?.ms ?? loggedAt

export const endMs = ({ call, loggedAt }: LogEntry): number => call.endedAt?.ms ?? loggedAt

/** Of a call that came or was placed the usual way. */
export const entryOf = (call: Call, loggedAt: number): LogEntry => ({
  call,
  loggedAt,
  source: 'ivr',
  tag: call.direction === 'outgoing' ? 'obd' : null,
  starred: false,
  archived: false,
})
