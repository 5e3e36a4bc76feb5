/**
 * What a webhook tells of a template that was sent, and which of ours it is (field notes, "WhatsApp": messages sent
 * over the API may carry no myop_ref_id, so the message's id joins them). An answer that never came told no id
 * either: then customer, template and time have to do.
 */
import type { RingsideEvent } from '../../shared/events.ts'
import { readText } from '../../shared/myoperator/lenient.ts'
import type { SentTemplate } from './sent-store.ts'

export interface Told {
  readonly messageId: string
  readonly conversationId: string | null
  readonly refId: string | null
  readonly customer: string | null
  /** Null: it is no template, or nobody says which. */
  readonly template: string | null
  readonly language: string | null
  /** When the provider took it, on the provider's clock. */
  readonly at: string
  readonly state: 'sent' | 'failed'
  /** Of one that failed, in WhatsApp's words. */
  readonly reason: string | null
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
      return {
        messageId,
        conversationId,
        refId: myopRefId,
        customer: event.customer,
        template: kind === 'template' ? (readText(context.name) ?? readText(context.template_name)) : null,
        language: readText(context.language),
        at: createdAt ?? event.at,
        state: isFailed ? 'failed' : 'sent',
        reason: isFailed
          ? (errors.map(({ message }) => message).find((words) => words !== '') ?? null)
          : null,
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
        template: null,
        language: null,
        at: event.at,
        state: 'sent',
        reason: null,
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

/**
 * Which of these, none of which has an id yet, that is; the nearest in time.
 *
 * @param candidates to this customer
 * @param offsetMs the clock of `told` minus the one of `candidates`
 */
export function likeliest(
  told: Told,
  candidates: readonly SentTemplate[],
  offsetMs: number,
): SentTemplate | null {
  // A message with a reference of somebody else's is theirs.
  if (told.byIdOnly || told.template === null || told.refId !== null) return null
  const after = ({ sentAt }: SentTemplate) => Date.parse(told.at) - offsetMs - Date.parse(sentAt)
  const fitting = candidates.filter(
    (one) =>
      one.messageId === null &&
      one.state !== 'refused' &&
      one.template === told.template &&
      (told.language === null || one.language === told.language) &&
      after(one) >= -CLOCK_SLACK_MS &&
      after(one) <= TAKEN_WITHIN_MS,
  )
  return fitting.sort((a, b) => Math.abs(after(a)) - Math.abs(after(b)))[0] ?? null
}
