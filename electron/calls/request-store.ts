import type { Fault } from '../../shared/ipc.ts'
import type { Database, Row } from '../database/database.ts'

/**
 * sending: written, about to leave. accepted: queued at the provider. refused: nothing was dialled.
 * unconfirmed: it left and nobody answered; its webhook settles it.
 */
type RequestState = 'sending' | 'accepted' | 'refused' | 'unconfirmed'

/** One call the agent asked for (the outbox of calls). */
export interface CallRequest {
  readonly referenceId: string
  readonly number: string
  /** This machine's clock. */
  readonly requestedAt: string
  readonly state: RequestState
  readonly fault: Fault | null
  readonly sessionId: string | null
  readonly dismissed: boolean
  readonly note: string
}

export interface RequestStore {
  find(referenceId: string): CallRequest | null
  add(referenceId: string, number: string, requestedAt: string): void
  settle(referenceId: string, state: RequestState, fault: Fault | null): void
  link(referenceId: string, sessionId: string | null): void
  linkedTo(sessionId: string): CallRequest | null
  dismiss(referenceId: string): void
  setNote(referenceId: string, note: string): void
  /** Newest first. */
  since(requestedAt: string): CallRequest[]
  /** What a crash left in `sending` may have left this machine: it becomes unconfirmed. */
  recover(): void
}

const toRequest = (row: Row): CallRequest => ({
  referenceId: String(row.reference_id),
  number: String(row.number),
  requestedAt: String(row.requested_at),
  // Both written by `settle` and `add` alone.
  state: String(row.state) as RequestState,
  fault: row.fault === null ? null : (JSON.parse(String(row.fault)) as Fault),
  sessionId: row.session_id === null ? null : String(row.session_id),
  dismissed: row.dismissed === 1,
  note: String(row.note),
})

export function openRequestStore(database: Database): RequestStore {
  const one = (where: string, value: string) => {
    const row = database.get(
      `SELECT * FROM call_requests WHERE ${where} ORDER BY requested_at DESC LIMIT 1`,
      value,
    )
    return row ? toRequest(row) : null
  }
  return {
    find: (referenceId) => one('reference_id = ?', referenceId),
    add: (referenceId, number, requestedAt) => {
      database.run(
        "INSERT INTO call_requests (reference_id, number, requested_at, state) VALUES (?, ?, ?, 'sending')",
        referenceId,
        number,
        requestedAt,
      )
    },
    settle: (referenceId, state, fault) => {
      database.run(
        'UPDATE call_requests SET state = ?, fault = ? WHERE reference_id = ?',
        state,
        fault && JSON.stringify(fault),
        referenceId,
      )
    },
    link: (referenceId, sessionId) => {
      database.run('UPDATE call_requests SET session_id = ? WHERE reference_id = ?', sessionId, referenceId)
    },
    linkedTo: (sessionId) => one('session_id = ?', sessionId),
    dismiss: (referenceId) => {
      database.run('UPDATE call_requests SET dismissed = 1 WHERE reference_id = ?', referenceId)
    },
    setNote: (referenceId, note) => {
      database.run('UPDATE call_requests SET note = ? WHERE reference_id = ?', note, referenceId)
    },
    since: (requestedAt) =>
      database
        .all('SELECT * FROM call_requests WHERE requested_at >= ? ORDER BY requested_at DESC', requestedAt)
        .map(toRequest),
    recover: () => {
      database.run("UPDATE call_requests SET state = 'unconfirmed' WHERE state = 'sending'")
    },
  }
}
