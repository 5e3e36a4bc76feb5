/**
 * What each reader of a webhook gives: an event whose id and time may still be missing, because the body
 * had none. `finish` fills them in, in one place, for all shapes.
 */
import type { z } from 'zod'
import type {
  CallEvent,
  CallPayload,
  ConversationEvent,
  DispositionEvent,
  MessageEvent,
  RingsideEvent,
  UnknownEvent,
} from '../events.ts'
import { fnv1a128 } from './hash.ts'
import { canonicalText } from './json.ts'

type Drafted<E> = Omit<E, 'eventId' | 'at'> & { eventId: string | null; at: string | null }
export type CallDraft = Drafted<CallEvent>
export type DispositionDraft = Drafted<DispositionEvent>
export type MessageDraft = Drafted<MessageEvent>
export type ConversationDraft = Drafted<ConversationEvent>
export type UnknownDraft = Drafted<UnknownEvent>
export type Draft = CallDraft | DispositionDraft | MessageDraft | ConversationDraft | UnknownDraft

/**
 * The event of a draft. A missing id is derived from the normalised content, so that the same content gives
 * the same id on every delivery. Where the content has no time at all, the time of receipt is part of the
 * id: an agent rung twice in one session sends two equal bodies, and a lost ring is worse than a double one.
 */
export function finish(draft: Draft, receivedAt: Date): RingsideEvent {
  const at = draft.at ?? receivedAt.toISOString()
  const eventId = draft.eventId ?? `derived-${fnv1a128(canonicalText({ ...draft, at }))}`
  return { ...draft, eventId, at }
}

/** What a call event says when it says nothing. */
export const BLANK_CALL: CallPayload = {
  legs: [],
  startedAt: null,
  endedAt: null,
  status: null,
  category: null,
  durationSeconds: null,
  recording: null,
  location: null,
  billable: null,
  refId: null,
  clientRefId: null,
  department: null,
  comments: [],
}

/** Says in a schema's transform that the event cannot do without what is not there. */
export function missing(context: z.core.$RefinementCtx, ...path: string[]): undefined {
  context.addIssue({ code: 'custom', path, message: 'missing' })
  return undefined
}
