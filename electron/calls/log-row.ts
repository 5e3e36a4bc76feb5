/** A call as a line of the call log, seen from this desk. */
import type { SessionView } from '../../shared/calls/view.ts'
import type { CallLogRow } from '../../shared/views/call-log.ts'
import { numberView } from '../number-view.ts'
import { agentLegOf } from './call-agent.ts'
import type { StoredCall } from './call-store.ts'

export interface RowParts {
  readonly call: StoredCall
  readonly view: SessionView
  readonly names: readonly string[]
  /** The newest. */
  readonly outcome: readonly string[]
  readonly outcomeDue: boolean
  /** It goes on, as far as anybody knows. */
  readonly live: boolean
}

export function logRow({ call, view, names, outcome, outcomeDue, live }: RowParts): CallLogRow {
  const agent = agentLegOf(view)
  return {
    sessionId: call.session.id,
    direction: view.direction ?? 'incoming',
    // Its end was lost: nothing goes on any more.
    status: live || view.phase === 'ended' ? view.status : 'ended',
    names,
    ...numberView(view.customer ?? ''),
    place: view.place,
    startedAt: view.startedAt ?? call.lastReceivedAt,
    agent: agent && { name: agent.label, mine: agent.mine },
    rang: view.hunting.length,
    department: view.department,
    talkSeconds: view.talkSeconds,
    outcome,
    outcomeDue,
    recorded: call.session.facts.recording !== null,
  }
}
