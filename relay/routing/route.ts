/**
 * Who gets an event (architecture: "Who gets it"). Pure: what was before is an argument, what becomes of it
 * is in the answer. Supervisors get everything that is not personal and need no mention.
 */
import type {
  CallEvent,
  ConversationEvent,
  DispositionEvent,
  MessageEvent,
  RingsideEvent,
} from '../../shared/events.ts'
import type { InboxMode } from '../config.ts'

/** What is known of a conversation. `modifiedAt` keeps a late event from undoing a newer assignment. */
export interface Assignment {
  readonly assignee: string | null
  readonly modifiedAt: string | null
}

/** What earlier events left behind. */
export interface Past {
  /** Phones (E.164) and user ids that were part of a call session. */
  readonly people: (sessionId: string) => readonly string[]
  readonly assignment: (conversationId: string) => Assignment | null
}

export interface Route {
  readonly everyone: boolean
  /** Also for every desk that asked for the team's one history. */
  readonly team?: true
  /** For its people alone: supervisors, who get everything else, do not get it. */
  readonly personal?: true
  /** Phones and user ids; those that are no agent's are nobody's. */
  readonly people: readonly string[]
  /** The session's people from now on, where this event changed them. */
  readonly session?: { readonly id: string; readonly people: readonly string[] }
  readonly conversation?: { readonly id: string; readonly assignment: Assignment }
}

export function routeOf(event: RingsideEvent, past: Past, inbox: InboxMode): Route {
  switch (event.type) {
    case 'unknown':
      return { everyone: false, people: [] }
    case 'wrapup':
    case 'follow-up':
    case 'call-back':
    case 'team-settings':
      return { everyone: true, people: [] }
    case 'reply':
      return { everyone: false, team: true, people: [] }
    case 'test':
      return { everyone: false, personal: true, people: [event.payload.userId] }
    case 'disposition':
      return { everyone: false, team: true, people: union(past.people(event.sessionId), namedIn(event)) }
    case 'conversation.assign':
    case 'conversation.close':
      return routeConversation(event, event.payload.conversation.id, past, inbox)
    case 'message.received':
    case 'message.sent':
    case 'message.delivered':
    case 'message.read':
    case 'message.failed':
    case 'message.link_tracking':
      return routeConversation(
        event,
        event.payload.conversation?.id ?? event.payload.conversationId,
        past,
        inbox,
      )
    default:
      return routeCall(event, past)
  }
}

function routeCall(event: CallEvent, past: Past): Route {
  const before = past.people(event.sessionId)
  const people = [...before]
  for (const { phone, userId } of event.payload.legs) {
    for (const person of [phone, userId]) if (person && !people.includes(person)) people.push(person)
  }
  const isOver = event.type === 'call.end' || event.type === 'call.summary'
  const route: Route = { everyone: false, people, ...(isOver ? { team: true } : {}) }
  return people.length === before.length ? route : { ...route, session: { id: event.sessionId, people } }
}

function namedIn({ payload }: DispositionEvent): string[] {
  return [
    ...payload.dispositions.flatMap(({ userId }) => present(userId)),
    ...payload.comments.flatMap(({ by }) => present(by)),
  ]
}

function routeConversation(
  event: MessageEvent | ConversationEvent,
  id: string | null,
  past: Past,
  inbox: InboxMode,
): Route {
  const before = id === null ? null : past.assignment(id)
  const after = assignmentAfter(event, before)
  const assignees = union(present(before?.assignee), present(after?.assignee))
  const route =
    inbox === 'shared' || !after?.assignee
      ? { everyone: true, people: [] }
      : { everyone: false, people: assignees }
  const changed = after !== null && (before === null || after.assignee !== before.assignee)
  return id !== null && changed ? { ...route, conversation: { id, assignment: after } } : route
}

/** An event that carries the conversation says who has it; one that does not leaves it as it was. */
function assignmentAfter(
  event: MessageEvent | ConversationEvent,
  before: Assignment | null,
): Assignment | null {
  const { conversation } = event.payload
  if (conversation === null) return before
  const told = { assignee: conversation.assignedTo, modifiedAt: conversation.modifiedAt }
  return before !== null && isOlder(told.modifiedAt, before.modifiedAt) ? before : told
}

const isOlder = (a: string | null, b: string | null) => a !== null && b !== null && a < b

const present = (...names: ReadonlyArray<string | null | undefined>) =>
  names.filter((name): name is string => typeof name === 'string' && name !== '')

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
