/** A thread as it is told: bubbles, ticks, reactions, quotes, clicks, lines. */
import { describe, expect, it } from 'vitest'
import type { MessageView } from '../../../../shared/views/chats.ts'
import { ASHA, at, BALA, CUSTOMER } from '../../../shared/calls/builders.ts'
import { conversationEvent, tells, writes } from '../../../shared/chats/events.ts'
import { fixture, fixtureNames, normaliseOne } from '../../../shared/myoperator/fixtures.ts'
import { aDesk } from './a-desk.ts'

const picture = (context: Record<string, unknown>, more = {}) =>
  writes(1, { id: 'picture', kind: 'image', context, ...more })

describe('a thread', () => {
  it('has everything in its order, with assignment and closing as lines, each once', () => {
    const close = conversationEvent('close', 9)
    const desk = aDesk().hears(
      writes(5, { id: 'b', text: 'second' }),
      writes(1, { id: 'a', text: 'first' }),
      close,
      { ...close, eventId: 'again' },
      conversationEvent('assign', 3, { assignedTo: BALA.userId }),
      tells('sent', 7, { id: 'c', text: 'answer' }),
    )
    expect(desk.said()).toEqual(['first', '(assigned)', 'second', 'answer', '(closed)'])
    expect(desk.end().items[1]).toMatchObject({
      by: { name: 'Asha', mine: true },
      to: { name: 'Bala', mine: false },
    })
    expect(desk.messages().map(({ direction, state }) => [direction, state])).toEqual([
      ['incoming', 'received'],
      ['incoming', 'received'],
      ['outgoing', 'sent'],
    ])
    expect(desk.told).toContain(CUSTOMER)
  })

  it('has one bubble for a picture whose link comes later, by any order', () => {
    const first = picture({ mime_type: 'image/jpeg', caption: 'my bill' })
    const second = picture({ link: 'https://example.com/a.jpg' }, { modifiedAt: at(6) })
    const desk = aDesk().hears(first)
    expect(desk.messages()[0]?.content).toMatchObject({ kind: 'image', media: { state: 'waiting' } })
    const { revision } = desk.end()
    desk.hears(second)
    const [bubble, ...others] = desk.messages()
    expect(others).toEqual([])
    expect(bubble?.content).toMatchObject({
      caption: 'my bill',
      media: { state: 'there', mimeType: 'image/jpeg' },
    })
    expect(desk.threads.listChanges(CUSTOMER, revision).items).toEqual([bubble])
    expect(desk.threads.rawContent(bubble?.key ?? '')?.context.link).toBe('https://example.com/a.jpg')
    expect(aDesk().hears(second, first).messages()[0]?.content).toEqual(bubble?.content)
    expect(JSON.stringify(bubble)).not.toContain('example.com')
  })

  it('says why a message failed, and when one was delivered and read', () => {
    const errors = [{ code: '131047', message: 'Re-engagement message' }]
    const desk = aDesk().hears(
      tells('failed', 2, { id: 'a', errors }),
      tells('read', 4, { id: 'b', deliveredAt: at(3), readAt: at(4) }),
    )
    expect(desk.messages()[0]).toMatchObject({
      state: 'failed',
      failure: { code: '131047', detail: 'Re-engagement message' },
    })
    expect(desk.messages()[1]).toMatchObject({
      state: 'read',
      deliveredAt: at(3),
      readAt: at(4),
      failure: null,
    })
  })

  it('shows reactions at their message, the newest of each side, whichever came first', () => {
    const thumb = writes(5, { id: 'r1', kind: 'reaction', context: { emoji: '👍', message_id: 'wamid.a' } })
    const heart = writes(6, {
      id: 'r2',
      kind: 'reaction',
      context: { reaction: { emoji: '❤️', message_id: 'a' } },
    })
    const ours = tells('sent', 7, { id: 'r3', kind: 'reaction', context: { emoji: '🙏', message_id: 'a' } })
    const message = writes(1, { id: 'a', text: 'hello', wabaMessageId: 'wamid.a' })
    const desk = aDesk().hears(thumb)
    expect(desk.messages()[0]?.content.kind).toBe('reaction')
    const { revision } = desk.end()
    desk.hears(message, heart, ours)
    expect(desk.said()).toEqual(['hello'])
    expect(desk.messages()[0]?.reactions).toEqual([
      { emoji: '❤️', by: 'customer' },
      { emoji: '🙏', by: 'us' },
    ])
    const changes = desk.threads.listChanges(CUSTOMER, revision)
    expect(changes.removed).toHaveLength(3)
    expect(changes.items).toEqual(desk.messages())
    expect(desk.list().rows[0]).toMatchObject({ unread: 1, last: { text: 'hello' } })
    desk.hears(writes(9, { id: 'r4', kind: 'reaction', context: { emoji: '', message_id: 'a' } }))
    expect(desk.messages()[0]?.reactions).toEqual([{ emoji: '🙏', by: 'us' }])
  })

  it('quotes what a message answers, from the thread or from what its webhook tells', () => {
    const desk = aDesk().hears(
      writes(1, { id: 'a', text: 'which size?' }),
      tells('sent', 2, { id: 'b', text: 'large', replyTo: 'a' }),
      writes(3, {
        id: 'c',
        text: 'thanks',
        replyTo: 'older',
        replyData: { action: 'outgoing', data: { type: 'text', context: { body: 'from long ago' } } },
      }),
      writes(4, { id: 'd', text: 'nothing', replyTo: 'older' }),
    )
    const [first, second, third, fourth] = desk.messages()
    expect(first?.quote).toBeNull()
    expect(second?.quote).toEqual({ key: first?.key, by: 'customer', kind: 'text', text: 'which size?' })
    expect(third?.quote).toEqual({ key: null, by: 'us', kind: 'text', text: 'from long ago' })
    expect(fourth?.quote).toBeNull()
  })

  it('notes each click on a link once', () => {
    const click = { templateId: 't', templateName: 'demo', button: 'btn-1', clickedAt: at(8) }
    const desk = aDesk().hears(tells('read', 2, { id: 'a' }))
    desk.hears(
      tells('link_tracking', 8, { id: 'a', linkClick: click }),
      tells('link_tracking', 9, { id: 'a', linkClick: click }),
    )
    expect(desk.messages()[0]?.clicks).toEqual([{ button: 'btn-1', at: at(8) }])
  })

  it('is told by the provider’s own examples, old and new', () => {
    const events = fixtureNames.filter((name) => /message|conversation|whatsapp/.test(name)).map(fixture)
    const desk = aDesk().hears(...events.map(normaliseOne))
    const rows = desk.list().rows
    expect(rows.map(({ names, number }) => names[0] ?? number)).toEqual(
      expect.arrayContaining(['Suraj Singh', 'Kuldeep Malhotra', '+919990094254']),
    )
    expect(rows.every(({ last }) => last !== null && last.text !== '')).toBe(true)
    const campaign = desk.messages('+917779812955').find(({ source }) => source === 'campaign')
    expect(campaign).toMatchObject({ state: 'read', content: { kind: 'template', cards: [{}, {}] } })
    expect(desk.messages('+918979783746')[0]).toMatchObject({ state: 'read', clicks: [{ button: 'btn-1' }] })
    expect(desk.messages('+919990094254')[0]?.failure?.code).toBe('130472')
  })

  it('is found under its conversation until its number is told, then under that', () => {
    const desk = aDesk().hears(writes(1, { id: 'a', text: 'hidden', customer: null }))
    const [row] = desk.list().rows
    expect(row).toMatchObject({ chat: 'conversation:conversation-1', number: '' })
    desk.hears(writes(2, { id: 'b', text: 'here' }))
    expect(desk.list().rows.map(({ chat }) => chat)).toEqual([CUSTOMER])
    expect(desk.said()).toEqual(['hidden', 'here'])
    desk.hears(writes(3, { id: 'c', text: 'hidden again', customer: null }))
    expect(desk.said()).toEqual(['hidden', 'here', 'hidden again'])
  })

  it('takes whatever a customer writes as text', () => {
    const text = `<img src=x onerror=alert(1)> \u202eevil\u202c ${'🙏'.repeat(10_000)}`
    const desk = aDesk().hears(writes(1, { text }), writes(2, { id: 'x'.repeat(5_000), text: 'long id' }))
    const content = desk.messages()[0]?.content as MessageView['content'] & { body: string }
    expect(content.body).toBe(text)
    const [row] = desk.list('all', '🙏').rows
    expect(row?.found?.snippet.length).toBeLessThan(800)
    expect(desk.messages().every(({ key }) => key.length < 20)).toBe(true)
  })

  it('has no place for a message of nobody', () => {
    expect(aDesk().threads.open('nonsense')).toMatchObject({ ok: false, fault: { code: 'not-found' } })
    expect(aDesk().threads.markRead(CUSTOMER, '7')).toMatchObject({ ok: false })
    expect(aDesk().threads.message('7')).toBeNull()
    expect(ASHA.userId).not.toBe('')
  })
})
