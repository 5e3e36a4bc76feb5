/** All that is known of one call. */
import type { SessionView } from '../../shared/calls/view.ts'
import { formatPhone } from '../../shared/phone.ts'
import type { CallDetail, CallDetailLeg } from '../../shared/views/call-log.ts'
import { classOf } from './call-rows.ts'
import type { FiledOutcome } from './filed-outcomes.ts'
import { logRow, type RowParts } from './log-row.ts'

export interface DetailParts extends RowParts {
  /** Newest first. */
  readonly outcomes: readonly FiledOutcome[]
  /** Typed while it went on. */
  readonly note: string
  /** The team's name of a user. */
  readonly nameOf: (userId: string) => string | null
  /** Events of it that are still in the archive. */
  readonly rawEvents: number
  /** Relay's clock, ms. */
  readonly now: number
}

/** The provider has a recording ready a while after the call. */
const PREPARING_MS = 5 * 60_000

const legOf = (leg: SessionView['legs'][number]): CallDetailLeg => ({
  type: leg.type,
  name: leg.type === 'agent' ? leg.label : null,
  mine: leg.mine,
  result: leg.result,
  dialStatus: leg.dialStatus,
  startedAt: leg.startedAt,
  answeredAt: leg.answeredAt,
  endedAt: leg.endedAt,
  ringSeconds: leg.ringSeconds,
  talkSeconds: leg.talkSeconds,
})

/** Whether a recording can be played, and if not, why (field notes: only of calls that were connected). */
function recordingOf({ call, view, live, now }: DetailParts): CallDetail['recording'] {
  if (call.session.facts.recording !== null) return 'there'
  const how = classOf(view)
  if (how === 'missed' || how === 'not-answered') return 'not-answered'
  const ended = Date.parse(view.endedAt ?? '')
  return live || now - ended < PREPARING_MS ? 'preparing' : 'none'
}

export function callDetail(parts: DetailParts): CallDetail {
  const { call, view, outcomes, nameOf } = parts
  const { facts, comments } = call.session
  return {
    ...logRow(parts),
    line: view.line && formatPhone(view.line),
    endedAt: view.endedAt,
    durationSeconds: facts.durationSeconds?.value ?? null,
    category: facts.category?.value ?? null,
    billable: facts.billable?.value ?? null,
    refId: facts.refId?.value ?? null,
    clientRefId: view.clientRefId,
    legs: view.legs.map(legOf),
    note: parts.note,
    outcomes: outcomes.map(({ userId, userName, ...filed }) => ({
      ...filed,
      by: userName ?? (userId === null ? null : nameOf(userId)),
    })),
    comments: comments
      .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
      .map(({ text, byName, by, at }) => ({
        text,
        by: byName ?? (by === null ? null : nameOf(by)),
        at,
      })),
    recording: recordingOf(parts),
    rawEvents: parts.rawEvents,
  }
}
