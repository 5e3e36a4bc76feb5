/** What is sent from here, in its thread: one bubble whatever becomes of it. */
import { describe, expect, it } from 'vitest'
import type { OwnMessage } from '../../../../electron/chats/own-messages.ts'
import { ASHA, at, CUSTOMER } from '../../../shared/calls/builders.ts'
import { tells, writes } from '../../../shared/chats/events.ts'
import { aDesk } from './a-desk.ts'

const own = (refId: string, seconds: number, text = 'from here'): OwnMessage => ({
  refId,
  chat: CUSTOMER,
  number: CUSTOMER,
  at: at(seconds),
  kind: 'text',
  context: { body: text, preview_url: false },
  replyTo: null,
  sentBy: ASHA.userId,
})
const FAULT = { code: 'offline', detail: null } as const

describe('a message of ours', () => {
  it('stands in its thread at once and has the state that sending says', () => {
    const can = { retry: true, cancel: false, sendNow: false, sendAnyway: false, remove: true }
    const desk = aDesk({ sending: { canOf: () => can, progressOf: () => 0.5 } })
    desk.threads.own.add(own('ref-1', 10), 'waiting')
    desk.threads.own.add(own('ref-1', 99, 'twice'), 'waiting')
    expect(desk.messages()).toMatchObject([
      { key: 'ref-1', state: 'waiting', by: { mine: true }, at: at(10), can, progress: 0.5, source: 'api' },
    ])
    desk.threads.own.setState('ref-1', 'failed', FAULT)
    expect(desk.messages()[0]).toMatchObject({ state: 'failed', failure: { code: 'offline' } })
    expect(desk.list().rows).toMatchObject([{ chat: CUSTOMER, last: { text: 'from here', state: 'failed' } }])
    expect(desk.names('all', 'here')).toEqual([CUSTOMER])
  })

  it('is joined with what a webhook told of it before, in its own place and under its own key', () => {
    const desk = aDesk()
    desk.threads.own.add(own('ref-1', 10), 'sending')
    desk.hears(
      writes(12, { id: 'in', text: 'meanwhile' }),
      tells('delivered', 14, { id: 'm-1', text: 'from here' }),
    )
    expect(desk.said()).toEqual(['from here', 'meanwhile', 'from here'])
    const { revision, items } = desk.end()
    desk.threads.own.join('ref-1', 'm-1', 'conversation-1')
    expect(desk.messages()).toMatchObject([
      { key: 'ref-1', at: at(10), state: 'delivered' },
      { content: { body: 'meanwhile' } },
    ])
    const changes = desk.threads.listChanges(CUSTOMER, revision)
    expect(changes).toMatchObject({ removed: [items[2]?.key], items: [{ key: 'ref-1' }], reload: false })
    desk.threads.own.setState('ref-1', 'sent', null)
    expect(desk.messages()[0]?.state).toBe('delivered')
    desk.hears(tells('read', 20, { id: 'm-1', text: 'from here' }))
    expect(desk.messages()[0]).toMatchObject({ key: 'ref-1', state: 'read' })
    expect(desk.threads.own.messageIdOf('ref-1')).toBe('m-1')
    expect(desk.names('all', 'here')).toEqual(['Ramesh'])
  })

  it('is known by our reference where a webhook gives it back', () => {
    const desk = aDesk()
    desk.threads.own.add(own('ref-1', 10), 'unconfirmed')
    desk.hears(tells('sent', 14, { id: 'm-1', myopRefId: 'ref-1' }))
    expect(desk.messages()).toMatchObject([{ key: 'ref-1', state: 'sent', at: at(10) }])
    // Another program's reference, however often it comes, is nobody's here.
    desk.hears(
      tells('sent', 15, { id: 'm-2', myopRefId: 'test123' }),
      tells('sent', 16, { id: 'm-3', myopRefId: 'test123' }),
      tells('sent', 17, { id: 'm-4', myopRefId: 'ref-1' }),
    )
    expect(desk.messages()).toHaveLength(4)
  })

  it('gets back an id that another one was taken to have', () => {
    const desk = aDesk()
    desk.threads.own.add(own('ref-1', 10), 'unconfirmed')
    desk.threads.own.add(own('ref-2', 11), 'sending')
    desk.hears(tells('read', 14, { id: 'm-2', text: 'from here' }))
    desk.threads.own.join('ref-1', 'm-2', null)
    desk.threads.own.join('ref-2', 'm-2', null)
    expect(desk.messages().map(({ key, state }) => [key, state])).toEqual([
      ['ref-1', 'unconfirmed'],
      ['ref-2', 'read'],
    ])
  })

  it('leaves nothing when it never left', () => {
    const desk = aDesk().hears(writes(1, { id: 'a', text: 'question' }))
    desk.threads.own.add(own('ref-1', 10), 'waiting')
    const { revision } = desk.end()
    desk.threads.own.remove('ref-1')
    expect(desk.said()).toEqual(['question'])
    expect(desk.threads.listChanges(CUSTOMER, revision).removed).toEqual(['ref-1'])
    expect(desk.list().rows[0]).toMatchObject({ unread: 1, last: { text: 'question' } })
    expect(desk.names('all', 'from')).toEqual([])
  })

  it('is told to windows again when only sending knows what changed', () => {
    const desk = aDesk()
    desk.threads.own.add(own('ref-1', 10), 'sending')
    const { revision } = desk.end()
    desk.threads.touch('ref-1')
    expect(desk.threads.listChanges(CUSTOMER, revision).items).toMatchObject([{ key: 'ref-1' }])
    desk.threads.touch('gone')
  })
})
