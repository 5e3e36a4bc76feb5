/**
 * What a webhook tells of a message that left, and which of ours it is (field notes, "WhatsApp": messages sent over
 * the API may carry no myop_ref_id, so the message's id joins them). An answer that never came told no id either:
 * then customer, kind, words and time have to do.
 */
import type { RingsideEvent } from '../../../shared/events.ts'
import type { OutgoingRow } from './outgoing-store.ts'
import { type Print, printOf } from './print.ts'

export interface Told {
  readonly messageId: string
  readonly conversationId: string | null
  readonly refId: string | null
  readonly customer: string | null
  /** Null: nobody says what is in it. */
  readonly print: Print | null
  /** When the provider took it, on the provider's clock. */
  readonly at: string
  readonly state: 'sent' | 'delivered' | 'failed'
  /** Of one that failed: WhatsApp's code, and its words. */
  readonly error: { readonly code: string; readonly words: string | null } | null
  /** A campaign wrote it, or only its id is known: nothing but an id can say that it is ours. */
  readonly byIdOnly: boolean
}

/** The provider's word for a campaign. */
const CAMPAIGN = 'cmp'

/** Null for what tells of no message that left. */
export function toldIn(event: RingsideEvent): Told | null {
  switch (event.type) {
    case 'message.sent':
    case 'message.delivered':
    case 'message.read':
    case 'message.failed': {
      const { messageId, conversationId, myopRefId, kind, context, createdAt, status, errors } = event.payload
      const isFailed = event.type === 'message.failed' || status === 'failed'
      const words = errors.map(({ message }) => message).find((one) => one !== '') ?? null
      return {
        messageId,
        conversationId,
        refId: myopRefId,
        customer: event.customer,
        print: printOf(kind, context),
        at: createdAt ?? event.at,
        state: isFailed ? 'failed' : event.type === 'message.sent' ? 'sent' : 'delivered',
        error: isFailed ? { code: errors[0]?.code ?? '', words } : null,
        byIdOnly: event.payload.source === CAMPAIGN,
      }
    }
    case 'reply':
      // A message of a conversation that somebody else has: only that it was written is told.
      return {
        messageId: event.payload.wroteId,
        conversationId: null,
        refId: null,
        customer: event.customer,
        print: null,
        at: event.at,
        state: 'sent',
        error: null,
        byIdOnly: true,
      }
    default:
      return null
  }
}

/** How far the provider's clock may be off. */
const CLOCK_SLACK_MS = 60_000
/** How long after it left the provider may take it. */
const TAKEN_WITHIN_MS = 2 * 60_000

/** Nothing but an id can say whose it is: a message with a reference of somebody else's is theirs. */
export const isAnonymous = ({ byIdOnly, print, refId }: Told): boolean =>
  !byIdOnly && print !== null && refId === null

const afterMs = (told: Told, { leftAt }: OutgoingRow, offsetMs: number) =>
  leftAt === null ? Number.NaN : Date.parse(told.at) - offsetMs - Date.parse(leftAt)

/** @param offsetMs the clock of `told` minus the one of `row` */
export function isLikely(told: Told, row: OutgoingRow, offsetMs: number): boolean {
  const after = afterMs(told, row, offsetMs)
  return (
    isAnonymous(told) &&
    row.messageId === null &&
    told.print?.print === row.print &&
    (told.print.language === null || row.language === null || told.print.language === row.language) &&
    after >= -CLOCK_SLACK_MS &&
    after <= TAKEN_WITHIN_MS
  )
}

/** Which of these rows it is; the nearest in time. */
export function likeliest(told: Told, rows: readonly OutgoingRow[], offsetMs: number): OutgoingRow | null {
  const far = (row: OutgoingRow) => Math.abs(afterMs(told, row, offsetMs))
  const fitting = rows.filter((row) => isLikely(told, row, offsetMs))
  return fitting.sort((a, b) => far(a) - far(b))[0] ?? null
}
