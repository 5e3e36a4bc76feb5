import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  factsIn,
  type MessageFacts,
  mergeMessages,
  NO_FACTS,
  stateOf,
} from '../../../shared/chats/message-facts.ts'
import { readContents } from '../../../shared/chats/said-content.ts'
import type { MessageEvent } from '../../../shared/events.ts'
import type { MessageState } from '../../../shared/views/chats.ts'
import { shuffled } from '../calls/arbitraries.ts'
import { at } from '../calls/builders.ts'
import { outgoing } from './arbitraries.ts'
import { tells, writes } from './events.ts'

const fold = (events: readonly MessageEvent[]): MessageFacts =>
  events.map(factsIn).reduce(mergeMessages, NO_FACTS)
const state = (...events: readonly MessageEvent[]) => stateOf(fold(events), null)

const several = fc.array(outgoing, { minLength: 1, maxLength: 8 })

test('any order and any duplication end in the same message', () => {
  const mixed = several.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))
  fc.assert(
    fc.property(mixed, ([events, other]) => {
      expect(fold(other)).toEqual(fold(events))
    }),
    { numRuns: 500 },
  )
})

test('ticks never go down, whatever comes in whatever order', () => {
  const up: readonly MessageState[] = ['sent', 'failed', 'delivered', 'read']
  fc.assert(
    fc.property(several, (events) => {
      const ranks = events.map((_, index) => up.indexOf(state(...events.slice(0, index + 1))))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})

describe('a message of ours', () => {
  it('is failed although "sent" comes after it, and not when it has arrived', () => {
    const failed = tells('failed', 5, { errors: [{ code: '131026', message: 'Undeliverable' }] })
    expect(state(failed, tells('sent', 9))).toBe('failed')
    expect(state(tells('delivered', 9), failed)).toBe('delivered')
    expect(fold([failed]).failure?.value).toEqual({ code: '131026', detail: 'Undeliverable' })
  })

  it('has the ticks that a click on its link gives away', () => {
    expect(state(tells('link_tracking', 9, { readAt: at(3) }))).toBe('read')
  })

  it('is, before any webhook, whatever sending says', () => {
    expect(stateOf(NO_FACTS, 'unconfirmed')).toBe('unconfirmed')
    expect(stateOf(fold([tells('sent', 1)]), 'unconfirmed')).toBe('sent')
    expect(stateOf(fold([tells('sent', 1)]), 'failed')).toBe('sent')
    expect(stateOf(fold([tells('failed', 1)]), 'sent')).toBe('failed')
  })
})

describe('what several webhooks say of a picture', () => {
  const first = writes(1, {
    kind: 'image',
    context: { caption: 'the bill', mime_type: 'image/jpeg', link: '' },
  })
  const second = writes(1, {
    kind: 'image',
    context: { link: 'https://example.com/a.jpg' },
    modifiedAt: at(4),
  })

  it('is read together, whichever came first', () => {
    const together = {
      kind: 'image',
      context: { caption: 'the bill', mime_type: 'image/jpeg', link: 'https://example.com/a.jpg' },
    }
    expect(readContents(fold([first, second]).contents)).toEqual(together)
    expect(readContents(fold([second, first, second]).contents)).toEqual(together)
  })

  it('keeps the newest link that is one', () => {
    const third = writes(1, {
      kind: 'image',
      context: { link: 'https://example.com/b.jpg', caption: null },
      modifiedAt: at(6),
    })
    const { context } = readContents(fold([third, second, first]).contents)
    expect(context).toMatchObject({ link: 'https://example.com/b.jpg', caption: 'the bill' })
  })
})
