/** Whatever becomes of a message: what is told of it is true, in whichever order it is told. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { courseOf } from '../../simulator/chats/course.ts'
import { newMessage, statusOf } from '../../simulator/chats/message.ts'
import { createMessageStore } from '../../simulator/chats/messages.ts'

const course = fc.record({
  reached: fc.constantFrom('sent', 'delivered', 'read', 'failed'),
  failure: fc.constant({ 131026: 'Message undeliverable' }),
  failAfter: fc.constantFrom('sent', null),
  order: fc.constantFrom('normal', 'reversed', 'doubled'),
  hold: fc.boolean(),
})
const message = () =>
  newMessage({
    conversationId: 'c',
    by: 'u',
    source: 'api',
    data: { type: 'text', context: { body: 'Hi' } },
    createdAt: 1_000_000,
  })

it('each telling is of the message as it was then, and the waits add up to the last instant', () => {
  fc.assert(
    fc.property(course, fc.constantFrom(0, 1, 10), (given, speed) => {
      const tellings = courseOf(message(), given, speed)
      for (const { status, at, message: then } of tellings) {
        expect(statusOf(then)).toBe(status)
        expect(Math.max(then.sentAt ?? 0, then.deliveredAt ?? 0, then.readAt ?? 0)).toBeLessThanOrEqual(at)
      }
      const waited = tellings.reduce((sum, { waitMs }) => sum + waitMs, 0)
      const lastAt = Math.max(...tellings.map(({ at }) => at))
      expect(waited).toBeCloseTo(speed === 0 ? 0 : lastAt - 1_000_000, 6)
      const statuses = tellings.map(({ status }) => status)
      expect(statuses.includes(given.reached)).toBe(true)
      expect(new Set(statuses).size * (given.order === 'doubled' ? 2 : 1)).toBe(statuses.length)
    }),
  )
})

it('the account keeps the furthest, however it is told', () => {
  fc.assert(
    fc.property(course, fc.infiniteStream(fc.nat()), (given, keys) => {
      const one = message()
      const store = createMessageStore()
      store.save(one)
      const shuffled = courseOf(one, given, 0)
        .map((telling) => ({ telling, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
      for (const { telling } of shuffled) store.save(telling.message)
      const kept = store.byId(one.id)
      expect(kept && statusOf(kept)).toBe(given.reached)
    }),
  )
})
