/**
 * Between what is sent (electron/chats/sending) and the threads (electron/chats/threads): a message of ours stands in
 * its thread before it leaves, and is the same bubble whatever becomes of it. Everything here runs inside the
 * caller's transaction.
 */
import type { Fault } from '../../shared/ipc.ts'

/** Before a webhook says more: the lattice of MessageState up to `sent`, and `failed`. */
export type OwnState = 'waiting' | 'sending' | 'unconfirmed' | 'sent' | 'failed'

export interface OwnMessage {
  /** Ours: the key of the bubble, and the request's myop_ref_id. */
  readonly refId: string
  readonly chat: string
  /** E.164. */
  readonly number: string
  /** This machine's clock moved to the relay's, ISO. */
  readonly at: string
  /** The provider's kind and context, as a webhook of it would carry them. */
  readonly kind: string
  readonly context: Readonly<Record<string, unknown>>
  /** The provider's id of the message it answers. */
  readonly replyTo: string | null
  /** A user id. */
  readonly sentBy: string
}

export interface OwnMessages {
  add(message: OwnMessage, state: OwnState): void
  /** Never lowers what a webhook has said. */
  setState(refId: string, state: OwnState, fault: Fault | null): void
  /**
   * The provider's ids are known. A row that a webhook made of that message before is one with ours from now on; the
   * bubble keeps its place and key.
   */
  join(refId: string, messageId: string, conversationId: string | null): void
  /** It never left: nothing of it stays. */
  remove(refId: string): void
  /** The provider's id of a message by its key, to answer it; null: it has none yet, or is not here. */
  messageIdOf(key: string): string | null
}
