/**
 * What call-backs are made of, each read from what is known of one call, one message, one mark.
 *
 * Nothing here depends on when something was heard of: a session is order-free (shared/calls/session.ts), a reply
 * merges in any order, and a mark is one event.
 */
import type { Session } from '../calls/session.ts'
import { reached } from '../calls/talk.ts'
import { NOBODY, type SessionView, viewSession } from '../calls/view.ts'
import type { CallBackEvent, Leg, MessageEvent, ReplyEvent, RingsideEvent } from '../events.ts'

/** An agent as far as somebody knows them. */
export interface KnownAgent {
  readonly userId: string | null
  readonly name: string | null
}

/**
 * `missed`: incoming, over, and no agent took it, with a voicemail or without. `reached`: customer and an agent
 * were both there. `tried`: the customer's phone rang and they did not take it; an agent who does not take their
 * own phone has tried nothing.
 */
export interface CallFact {
  readonly sessionId: string
  readonly kind: 'missed' | 'reached' | 'tried'
  /** E.164, or as received when it is no such number. */
  readonly customer: string
  readonly startedAt: string
  readonly endedAt: string | null
  /** Whose try it was; null for any other call. */
  readonly agent: KnownAgent | null
}

/** Null for a call that says nothing of call-backs: it rings still, or names no customer. */
export function callFact(session: Session, whoIs: (leg: Leg) => KnownAgent): CallFact | null {
  const view = viewSession(session, NOBODY)
  const kind = kindOf(view)
  const { customer, startedAt, endedAt } = view
  if (kind === null || customer === null || customer === '' || startedAt === null) return null
  const leg = kind === 'tried' ? triersLeg(view) : null
  return { sessionId: session.id, kind, customer, startedAt, endedAt, agent: leg && whoIs(leg) }
}

function kindOf(view: SessionView): CallFact['kind'] | null {
  if (view.connected) return 'reached'
  if (view.missed) return 'missed'
  const isTry = view.direction === 'outgoing' && view.phase === 'ended' && !view.customerAnswered
  return isTry && customerRang(view) ? 'tried' : null
}

/** The provider rings the agent first, and the customer only when that one is there; or the customer first. */
const customerRang = ({ legs }: SessionView): boolean =>
  legs[0]?.type === 'customer' || legs.some((leg) => leg.type === 'agent' && reached(leg))

function triersLeg({ legs }: SessionView): Leg | null {
  const agents = legs.filter((leg) => leg.type === 'agent')
  return agents.findLast(reached) ?? agents[0] ?? null
}

/** A WhatsApp message somebody of the team wrote. */
export interface ReplyFact {
  readonly messageId: string
  readonly customer: string
  /** The earliest instant that is told of it. */
  readonly at: string
  /** It failed, or a campaign sent it: it answers nobody. */
  readonly isVoid: boolean
}

export const isReplyEvent = (event: RingsideEvent): event is MessageEvent | ReplyEvent =>
  event.type === 'reply' || event.type.startsWith('message.')

/** Null for what the customer wrote or did. */
export function replyFact(event: MessageEvent | ReplyEvent): ReplyFact | null {
  const { customer } = event
  if (customer === null) return null
  switch (event.type) {
    case 'reply':
      return { messageId: event.payload.wroteId, customer, at: event.at, isVoid: false }
    case 'message.sent':
    case 'message.delivered':
    case 'message.read':
    case 'message.failed': {
      const { messageId, sentAt, createdAt, status, source } = event.payload
      const isVoid = event.type === 'message.failed' || status === 'failed' || source === 'cmp'
      return { messageId, customer, at: sentAt ?? createdAt ?? event.at, isVoid }
    }
    default:
      return null
  }
}

/** Two tellings of one message, in any order. */
export function mergeReplies(a: ReplyFact, b: ReplyFact): ReplyFact {
  const first = (one: string, other: string) => [one, other].sort()[0] ?? one
  return {
    messageId: a.messageId,
    customer: first(a.customer, b.customer),
    at: first(a.at, b.at),
    isVoid: a.isVoid || b.isVoid,
  }
}

/** What an agent did about a customer; `at` is the relay's, and no two marks have the same. */
export interface Mark extends Pick<CallBackEvent['payload'], 'action' | 'userId' | 'userName'> {
  readonly eventId: string
  readonly customer: string
  readonly at: string
  /** Of `not-needed`: calls missed up to here. */
  readonly upTo: string | null
}

export function markOf({ eventId, customer, at, payload }: CallBackEvent): Mark | null {
  return customer === null ? null : { eventId, customer, at, ...payload }
}
