import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import {
  type ConversationFacts,
  conversationIn,
  mergeConversations,
  UNKNOWN_CONVERSATION,
  windowEnd,
} from '../../../shared/chats/conversation-facts.ts'
import type { ConversationEvent, MessageEvent } from '../../../shared/events.ts'
import { shuffled } from '../calls/arbitraries.ts'
import { ASHA, at, BALA } from '../calls/builders.ts'
import { eventOf, fixture } from '../myoperator/fixtures.ts'
import { threadEvents } from './arbitraries.ts'
import { aConversation, conversationEvent, writes } from './events.ts'

const fold = (events: readonly (ConversationEvent | MessageEvent)[]): ConversationFacts =>
  events.flatMap((event) => conversationIn(event) ?? []).reduce(mergeConversations, UNKNOWN_CONVERSATION)

test('any order and any duplication end in the same conversation', () => {
  const mixed = threadEvents.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))
  fc.assert(
    fc.property(mixed, ([events, other]) => {
      expect(fold(other)).toEqual(fold(events))
    }),
    { numRuns: 500 },
  )
})

it('is whose it was last given to, although an older state is told later', () => {
  const given = conversationEvent('assign', 20, { assignedTo: BALA.userId })
  const late = writes(30, { conversation: aConversation({ assignedTo: ASHA.userId, modifiedAt: at(10) }) })
  expect(fold([given, late]).standing?.value).toEqual({ status: 'assigned', owner: BALA.userId })
})

it('is open again when the same conversation goes on after it was closed, as in the examples', () => {
  const close = eventOf(fixture('webhooks/conversation_close'), 'conversation.close')
  const assign = eventOf(fixture('webhooks/conversation_assign'), 'conversation.assign')
  expect(fold([close]).standing?.value.status).toBe('closed')
  expect(fold([assign, close]).standing?.value.status).toBe('assigned')
})

it('takes no number for a name', () => {
  const named = writes(1, { conversation: aConversation({ customerName: '919876543210' }) })
  expect(fold([named]).name).toBeNull()
})

it('can be written in until a day after the customer wrote, or as long as the provider says', () => {
  expect(windowEnd(null, null)).toBeNull()
  expect(windowEnd(null, at(0))).toBe('2026-04-08T10:00:00.000Z')
  expect(windowEnd('2026-04-08T11:00:00.000Z', at(0))).toBe('2026-04-08T11:00:00.000Z')
  expect(windowEnd(at(0), at(0))).toBe('2026-04-08T10:00:00.000Z')
})
