/** The list of conversations, what is unread, and what needs the agent now. */
import { describe, expect, it } from 'vitest'
import { ASHA, at, BALA, CUSTOMER } from '../../../shared/calls/builders.ts'
import { aConversation, conversationEvent, tells, writes } from '../../../shared/chats/events.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919812345670'
const THIRD = '+919812345671'
const DAY = 24 * 60 * 60

const of = (id: string, assignedTo: string | null, more = {}) =>
  aConversation({
    id,
    assignedTo,
    status: assignedTo === null ? 'unassigned' : 'assigned',
    customerName: null,
    ...more,
  })

describe('the inbox', () => {
  it('has mine, nobody’s, all and closed ones, newest first', () => {
    const desk = aDesk().hears(
      writes(1, { id: 'a', conversation: of('c1', ASHA.userId) }),
      writes(2, { id: 'b', customer: OTHER, conversation: of('c2', null) }),
      writes(3, { id: 'c', customer: THIRD, conversation: of('c3', BALA.userId) }),
    )
    expect(desk.names('all')).toEqual([THIRD, OTHER, CUSTOMER])
    expect(desk.names('mine')).toEqual([CUSTOMER])
    expect(desk.names('unassigned')).toEqual([OTHER])
    expect(desk.names('closed')).toEqual([])
    expect(desk.view()).toMatchObject({ mine: 1, unassigned: 1, unread: 2 })
    desk.hears(conversationEvent('close', 9, { id: 'c1', customerName: null }))
    expect(desk.names('closed')).toEqual([CUSTOMER])
    expect(desk.names('mine')).toEqual([])
    expect(desk.view()).toMatchObject({ mine: 0, unassigned: 1, unread: 1 })
    expect(desk.list().rows.map(({ status, owner }) => [status, owner?.name])).toEqual([
      ['assigned', 'Bala'],
      ['unassigned', undefined],
      ['closed', 'Asha'],
    ])
  })

  it('follows a conversation that is given to a colleague: the thread stays as it was told', () => {
    const desk = aDesk().hears(writes(1, { text: 'hello' }))
    desk.hears(conversationEvent('assign', 5, { assignedTo: BALA.userId }))
    expect(desk.names('mine')).toEqual([])
    expect(desk.list().rows[0]?.owner).toEqual({ userId: BALA.userId, name: 'Bala', mine: false })
    expect(desk.said()).toEqual(['hello', '(assigned)'])
  })

  it('counts what nobody has read or answered', () => {
    const desk = aDesk().hears(writes(1, { id: 'a' }), writes(2, { id: 'b' }), writes(3, { id: 'c' }))
    const unread = () => desk.list().rows[0]?.unread
    expect(unread()).toBe(3)
    const [first, second] = desk.messages()
    const firstUnread = () => {
      const opened = desk.threads.open(CUSTOMER)
      return opened.ok ? opened.value.firstUnread : 'fault'
    }
    expect(firstUnread()).toBe(first?.key)
    desk.threads.markRead(CUSTOMER, second?.key ?? '')
    expect(unread()).toBe(1)
    expect(firstUnread()).toBe(desk.messages()[2]?.key)
    // What was read stays read.
    desk.threads.markRead(CUSTOMER, first?.key ?? '')
    expect(unread()).toBe(1)
    desk.hears(tells('sent', 4, { id: 'd', source: 'cmp' }), tells('failed', 5, { id: 'e' }))
    expect(unread()).toBe(1)
    desk.hears(tells('sent', 6, { id: 'f', sentBy: BALA.userId }))
    expect(unread()).toBe(0)
    expect(firstUnread()).toBeNull()
    desk.hears(writes(7, { id: 'g' }))
    expect(unread()).toBe(1)
  })

  it('knows that a colleague answered where it is not shown what', () => {
    const desk = aDesk().hears(writes(1))
    desk.hears({
      eventId: 'reply-1',
      at: at(5),
      sessionId: null,
      customer: CUSTOMER,
      line: null,
      direction: null,
      legacy: false,
      type: 'reply',
      payload: { wroteId: 'theirs', userId: BALA.userId },
    })
    expect(desk.list().rows[0]?.unread).toBe(0)
    expect(desk.view().unread).toBe(0)
  })

  it('opens a customer nobody has written with yet, by any spelling of the number', () => {
    const desk = aDesk({ contacts: { [OTHER]: 'Meera' } })
    expect(desk.threads.open('098123 45670')).toMatchObject({
      ok: true,
      value: { chat: OTHER, names: ['Meera'], last: null, windowEndsAt: null, dialable: true, unread: 0 },
    })
    expect(desk.threads.listMessages(OTHER, { end: true }, 50).items).toEqual([])
    expect(desk.list().rows).toEqual([])
  })

  it('has the names of contacts before the one WhatsApp gives', () => {
    const named = writes(1, { conversation: aConversation({ customerName: 'Rk 🌟' }) })
    expect(aDesk().hears(named).names()).toEqual(['Rk 🌟'])
    expect(
      aDesk({ contacts: { [CUSTOMER]: 'Ramesh Kumar' } })
        .hears(named)
        .names(),
    ).toEqual(['Ramesh Kumar'])
  })
})

describe('a window', () => {
  it('ends a day after the customer wrote, and is a duty in its last two hours while we owe an answer', () => {
    const desk = aDesk().hears(writes(0))
    const ends = at(DAY)
    expect(desk.list().rows[0]?.windowEndsAt).toBe(ends)
    expect(desk.view().closing).toEqual([])
    expect(desk.threads.view([]).recheckInMs).toBe((DAY - 2 * 60 * 60 - 60) * 1000)
    desk.later(DAY - 60 * 60)
    expect(desk.view()).toMatchObject({ closingTotal: 1, closing: [{ chat: CUSTOMER, windowEndsAt: ends }] })
    expect(desk.threads.view([]).recheckInMs).toBe(60 * 60 * 1000)
    desk.later(DAY + 1)
    expect(desk.view().closing).toEqual([])
    expect(desk.threads.view([]).recheckInMs).toBeNull()
    desk.later(DAY - 60 * 60)
    desk.hears(tells('sent', 9, { id: 'answer' }))
    expect(desk.view().closing).toEqual([])
  })

  it('is nobody else’s duty', () => {
    const desk = aDesk().hears(writes(0, { conversation: of('c1', BALA.userId) }))
    desk.later(DAY - 60)
    expect(desk.view().closing).toEqual([])
  })

  it('is told of the cards on the desk', () => {
    const desk = aDesk().hears(writes(0, { text: 'are you open?' }))
    expect(desk.view(CUSTOMER, OTHER).ofCards).toEqual({
      [CUSTOMER]: {
        last: {
          direction: 'incoming',
          mine: false,
          kind: 'text',
          text: 'are you open?',
          state: 'received',
          at: at(0),
        },
        windowEndsAt: at(DAY),
      },
    })
  })
})
