/** Generated webhooks of a few messages and conversations, as odd as they may come. */
import fc from 'fast-check'
import type { ConversationEvent, MessageEvent } from '../../../shared/events.ts'
import { ASHA, at, BALA } from '../calls/builders.ts'
import { aConversation, conversationEvent, tells, writes } from './events.ts'

const seconds = fc.integer({ min: 0, max: 40 })
const instant = fc.option(seconds.map(at), { nil: null })
const context = fc.constantFrom<Record<string, unknown>>(
  { body: 'hello' },
  { body: '' },
  {},
  { caption: 'a picture', mime_type: 'image/jpeg' },
  { link: 'https://example.com/a.jpg', mime_type: 'image/jpeg' },
  { image: { link: 'https://example.com/b.jpg' } },
  { image: { caption: 'inside' } },
)
const conversation = fc
  .record({
    assignedTo: fc.constantFrom(ASHA.userId, BALA.userId, null),
    status: fc.constantFrom('assigned', 'unassigned', 'closed', null),
    expiresAt: instant,
    modifiedAt: instant,
    customerName: fc.constantFrom('Ramesh', 'ramesh k', '919876543210', null),
  })
  .map(aConversation)
const said = fc.record({
  context,
  kind: fc.constantFrom('text', 'image', null),
  modifiedAt: instant,
  createdAt: instant,
  sentAt: instant,
  deliveredAt: instant,
  readAt: instant,
  sentBy: fc.constantFrom(ASHA.userId, null),
  wabaMessageId: fc.constantFrom('wamid.1', null),
  replyTo: fc.constantFrom('m2', null),
  conversation: fc.option(conversation, { nil: null }),
})

/** Of one message of ours. */
export const outgoing = fc
  .tuple(
    fc.constantFrom('sent', 'delivered', 'read', 'failed', 'link_tracking'),
    seconds,
    said,
    fc.constantFrom('130472', '131026'),
    fc.boolean(),
  )
  .map(([what, when, values, code, told]) =>
    tells(what, when, {
      ...values,
      id: 'm1',
      errors: what === 'failed' && told ? [{ code, message: `reason ${code}` }] : [],
      linkClick:
        what === 'link_tracking'
          ? { templateId: 't', templateName: 'demo', button: `btn-${when % 3}`, clickedAt: at(when) }
          : null,
    }),
  )

const incoming: fc.Arbitrary<MessageEvent> = fc
  .tuple(fc.constantFrom('m2', 'm3'), seconds, said)
  .map(([id, when, values]) => writes(when, { ...values, id }))

const reaction: fc.Arbitrary<MessageEvent> = fc
  .tuple(
    fc.constantFrom('r1', 'r2'),
    seconds,
    fc.constantFrom('👍', '❤️', ''),
    fc.constantFrom('m1', 'm2', 'nowhere'),
  )
  .map(([id, when, emoji, to]) =>
    writes(when, {
      id: `${id}-${to}-${emoji}-${when}`,
      kind: 'reaction',
      context: { emoji, message_id: to },
    }),
  )

const activity: fc.Arbitrary<ConversationEvent> = fc
  .tuple(fc.constantFrom('assign', 'close'), seconds, fc.constantFrom(ASHA.userId, BALA.userId))
  .map(([what, when, assignedTo]) =>
    conversationEvent(what, when, {
      assignedTo,
      activity: {
        id: `activity-${what}-${when}`,
        kind: what === 'close' ? 'conv_closed' : 'conv_assigned',
        by: ASHA.userId,
        to: what === 'close' ? null : ASHA.userId,
        at: at(when),
      },
    }),
  )

/** Everything a thread may hear. */
export const threadEvents: fc.Arbitrary<(MessageEvent | ConversationEvent)[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: outgoing },
    { weight: 3, arbitrary: incoming },
    { weight: 1, arbitrary: reaction },
    { weight: 2, arbitrary: activity },
  ),
  { maxLength: 12 },
)
