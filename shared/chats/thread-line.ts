/** Assigned, closed: what a conversation's own webhooks put between the messages, each activity once. */
import type { ConversationEvent } from '../events.ts'

export interface ThreadLine {
  /** The activity's, or the event's where it has none. */
  readonly id: string
  readonly at: string
  readonly what: 'assigned' | 'unassigned' | 'closed'
  /** User ids. */
  readonly by: string | null
  readonly to: string | null
}

export function lineIn({ type, eventId, at, payload }: ConversationEvent): ThreadLine {
  const { activity, conversation } = payload
  const to = activity === null ? conversation.assignedTo : activity.to
  return {
    id: activity?.id ?? eventId,
    at: activity?.at ?? at,
    what: whatOf(type, activity?.kind ?? null, to),
    by: activity?.by ?? null,
    to,
  }
}

function whatOf(type: ConversationEvent['type'], kind: string | null, to: string | null): ThreadLine['what'] {
  const word = kind?.toLowerCase() ?? ''
  if (word.includes('close') || (word === '' && type === 'conversation.close')) return 'closed'
  return word.includes('unassign') || to === null ? 'unassigned' : 'assigned'
}
