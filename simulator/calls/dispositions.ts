/** The webhook of an outcome filed in the provider's panel ("WebHooks(New) / disposition"): pure. */
import type { User } from '../data/team.ts'
import type { Call } from './call.ts'
import { type Comment, commentBody } from './comments.ts'
import { logInstant } from './times.ts'
import type { Stamp, WebhookBody } from './webhooks.ts'

export interface Filed {
  readonly by: User
  /** The outcome, and what refines it. */
  readonly level1: string
  readonly level2: string | null
  readonly comment: Comment | null
  readonly atMs: number
}

export const dispositionWebhook = (
  call: Pick<Call, 'sessionId' | 'customer'>,
  { by, level1, level2, comment, atMs }: Filed,
  stamp: Omit<Stamp, 'sequence'>,
): WebhookBody => {
  const entry = (type: 1 | 2, name: string) => ({
    type,
    name,
    user_id: by.userId,
    added_at: logInstant(atMs),
  })
  return {
    company_id: stamp.companyId,
    event_id: stamp.eventId,
    event_type: 'disposition',
    event_sequence: 1,
    event_version: '1',
    timestamp: new Date(atMs).toISOString(),
    channel: 'call',
    direction: '',
    session_id: call.sessionId,
    system_identifier: null,
    customer_identifier: call.customer,
    payload: {
      dispositions: [entry(1, level1), ...(level2 === null ? [] : [entry(2, level2)])],
      comments: comment === null ? [] : [commentBody(comment, atMs)],
    },
  }
}
