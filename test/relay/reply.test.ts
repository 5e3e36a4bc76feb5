/** What becomes a `reply`: a message that somebody of the team wrote, once, whatever is heard of it first. */
import { describe, expect, test } from 'vitest'
import { replyIn } from '../../relay/routing/reply.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { aCall, aConversation, aMessage, BILAL, CUSTOMER } from './support/webhooks.ts'

const SENT_AT = '2026-09-22T12:21:31.978Z'

function eventOf(body: unknown): RingsideEvent {
  const [event] = normaliseWebhook(body, new Date('2026-01-01T00:00:00Z'))
  if (event === undefined) throw new Error('no event')
  return event
}
const aReply = (given: Parameters<typeof aMessage>[0]) =>
  replyIn(
    eventOf(
      aMessage({
        type: 'message.sent',
        message: 'm-1',
        source: 'lc',
        by: BILAL.userId,
        sentAt: SENT_AT,
        ...given,
      }),
    ),
  )

test.each(['message.sent', 'message.delivered', 'message.read'])('%s tells of it, all the same', (type) => {
  expect(aReply({ type })).toEqual({
    type: 'reply',
    eventId: 'reply-m-1',
    at: SENT_AT,
    sessionId: null,
    customer: CUSTOMER,
    line: '+911206544522',
    direction: 'outgoing',
    legacy: false,
    payload: { wroteId: 'm-1', userId: BILAL.userId },
  })
})

test('without the instant it was sent, that of the event', () => {
  const event = eventOf(aMessage({ type: 'message.sent', message: 'm-1' }))
  expect(replyIn(event)?.at).toBe(event.at)
})

describe('no reply is', () => {
  test.each(['message.received', 'message.failed', 'message.link_tracking'])('%s', (type) => {
    expect(aReply({ type })).toBeNull()
  })

  test('a campaign', () => {
    expect(aReply({ source: 'cmp' })).toBeNull()
    expect(aReply({ source: 'api' })).not.toBeNull()
  })

  test("the customer's own message that was read", () => {
    const event = eventOf({ ...aMessage({ type: 'message.read' }), direction: 'incoming' })
    expect(replyIn(event)).toBeNull()
  })

  test('a message to nobody we know', () => {
    const body = { ...aMessage({ type: 'message.sent' }), customer_identifier: null }
    expect(eventOf(body)).toMatchObject({ type: 'message.sent', customer: null })
    expect(replyIn(eventOf(body))).toBeNull()
  })

  test('anything else', () => {
    const others = [
      aCall({ type: 'call.end' }),
      aConversation({ assignedTo: BILAL.userId }),
      { event_type: 'fax' },
    ]
    for (const body of others) expect(replyIn(eventOf(body))).toBeNull()
  })
})
