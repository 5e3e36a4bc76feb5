/** Conversations found by names, numbers and the words of their messages, in any script. */
import { describe, expect, it } from 'vitest'
import { snippet } from '../../../../electron/chats/threads/found.ts'
import { readWords } from '../../../../electron/chats/threads/words.ts'
import { CUSTOMER } from '../../../shared/calls/builders.ts'
import { aConversation, tells, writes } from '../../../shared/chats/events.ts'
import { aDesk } from './a-desk.ts'

const TEXTS = {
  hindi: 'नमस्ते, मुझे क़ीमत जाननी है',
  tamil: 'வணக்கம் எனக்கு உதவி தேவை',
  emoji: 'Thanks👍🏽 see you 🙏',
  accents: 'Un café à Zürich, s’il vous plaît',
  code: 'Order ORD-12345 for 5 kg',
  flag: 'Greetings from 🇮🇳',
}

const messages = Object.entries(TEXTS).map(([id, text], index) => writes(index, { id, text }))
const found = (query: string) =>
  aDesk()
    .hears(...messages)
    .threads.searchMessages(query, 10)
    .map(({ found: { snippet } }) => snippet.replaceAll('\u0002', '').replaceAll('\u0003', ''))
const marked = (text: string, query: string) =>
  snippet(text, readWords(query) ?? [])
    .replaceAll('\u0002', '[')
    .replaceAll('\u0003', ']')

describe('words of messages', () => {
  it.each([
    ['नमस्ते', TEXTS.hindi],
    ['नम', TEXTS.hindi],
    ['कीमत'.replace('क', 'क़'), TEXTS.hindi],
    ['வணக்கம்', TEXTS.tamil],
    ['உத', TEXTS.tamil],
    ['👍', TEXTS.emoji],
    ['🙏', TEXTS.emoji],
    ['🇮🇳', TEXTS.flag],
    ['THANKS', TEXTS.emoji],
    ['cafe zurich', TEXTS.accents],
    ['café', TEXTS.accents],
    ['12345', TEXTS.code],
    ['kg ord', TEXTS.code],
    ['५', TEXTS.code],
  ])('%s', (query, text) => {
    expect(found(query)).toEqual([text])
  })

  it.each(['नमन', 'afé', '👎', 'thanks tomorrow', '🇺🇸', '!!!', '""', '*', 'NOT AND'])(
    'nothing for %s',
    (query) => {
      expect(found(query)).toEqual([])
    },
  )

  it('are marked where they stand', () => {
    expect(marked('Good morning', 'mor')).toBe('Good [mor]ning')
    expect(marked(TEXTS.hindi, 'नमस्ते')).toBe('[नमस्ते], मुझे क़ीमत जाननी है')
    expect(marked('ok👍🏽', '👍')).toBe('ok[👍]🏽')
    expect(marked('a\u0002b price', 'price')).toBe('a b [price]')
    const long = `${'x '.repeat(200)}price${' y'.repeat(200)}`
    expect(marked(long, 'price')).toMatch(/^….*\[price\].*…$/)
    expect(marked(`${'🙏'.repeat(99)} price ${'🙏'.repeat(99)}`, 'price')).not.toMatch(
      /\ufffd|[\ud800-\udbff](?![\udc00-\udfff])/,
    )
  })

  it('follow a message whose text changes', () => {
    const desk = aDesk().hears(writes(1, { id: 'a', kind: 'image', context: { caption: 'first' } }))
    desk.hears(
      writes(1, {
        id: 'a',
        kind: 'image',
        context: { caption: 'second' },
        modifiedAt: '2026-04-08T00:00:00.000Z',
      }),
    )
    expect(desk.names('all', 'first')).toEqual([])
    expect(desk.names('all', 'second')).toEqual(['Ramesh'])
  })
})

describe('a conversation', () => {
  const OTHER = '+919812345670'
  const desk = () =>
    aDesk({ contacts: { [OTHER]: 'Meera Iyer' } }).hears(
      writes(1, { id: 'a', text: 'is Meera there?' }),
      writes(2, {
        id: 'b',
        text: 'price please',
        customer: OTHER,
        conversation: aConversation({ id: 'c2' }),
      }),
      tells('sent', 3, {
        id: 'c',
        text: 'the price is 500',
        customer: OTHER,
        conversation: aConversation({ id: 'c2' }),
      }),
    )

  it('is found by its contact, by WhatsApp’s name, by its number in any spelling', () => {
    expect(desk().names('all', 'meera')).toEqual(['Meera Iyer', 'Ramesh'])
    expect(desk().names('all', 'RAMES')).toEqual(['Meera Iyer', 'Ramesh'])
    expect(desk().names('all', '098123 45670')).toEqual(['Meera Iyer'])
    expect(desk().names('all', '12345')).toEqual(['Meera Iyer'])
    expect(desk().names('closed', 'meera')).toEqual([])
  })

  it('shows what in it matched, the newest, unless it was meant itself', () => {
    const rows = desk().list('all', 'meera').rows
    expect(rows[0]?.found).toBeNull()
    expect(rows[1]?.found?.snippet).toBe('is \u0002Meera\u0003 there?')
    const [price] = desk().list('all', 'price').rows
    expect(price?.found).toMatchObject({ snippet: 'the \u0002price\u0003 is 500' })
  })

  it('says how many there are, page by page', () => {
    const { threads } = desk()
    const page = (offset: number) => threads.list({ tab: 'all', query: 'ramesh', offset, limit: 1 })
    expect(page(0)).toMatchObject({ total: 2, rows: [{ chat: OTHER }] })
    expect(page(1)).toMatchObject({ total: 2, rows: [{ chat: CUSTOMER }] })
  })
})

describe('messages of a customer', () => {
  it('are there for a time line, newest first, of all numbers together', () => {
    const { threads } = aDesk().hears(
      writes(1, { id: 'a', text: '1' }),
      writes(2, { id: 'b', text: '2', customer: '+919812345670' }),
      writes(3, { id: 'c', text: '3' }),
    )
    const both = [CUSTOMER, '+919812345670']
    const texts = (list: ReturnType<typeof threads.recentMessages>) =>
      list.map(({ message: { content } }) => (content.kind === 'text' ? content.body : ''))
    expect(texts(threads.recentMessages(both, null, 2))).toEqual(['3', '2'])
    const last = threads.recentMessages(both, null, 2)[1]?.message.at ?? ''
    expect(texts(threads.recentMessages(both, last, 2))).toEqual(['1'])
    expect(threads.lastOf(CUSTOMER)?.last?.text).toBe('3')
    expect(threads.lastOf('+919000000000')).toBeNull()
  })
})
