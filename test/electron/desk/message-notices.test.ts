import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskNotice } from '../../../electron/desk/after-call.ts'
import { createMessageNotices } from '../../../electron/desk/message-notices.ts'
import { wordsOf } from '../../../electron/words/words.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import { type ChatView, type MessageView, NO_DRAFT } from '../../../shared/views/chats.ts'
import { CUSTOMER } from '../../shared/calls/builders.ts'
import { writes } from '../../shared/chats/events.ts'

const EVENT = writes(0)

const chat: ChatView = {
  chat: CUSTOMER,
  names: ['Suraj Singh'],
  number: CUSTOMER,
  numberText: '+91 77798 12955',
  status: 'assigned',
  owner: { userId: 'me', name: 'Me', mine: true },
  last: null,
  unread: 1,
  windowEndsAt: null,
  dialable: true,
  draft: NO_DRAFT,
  firstUnread: null,
}
const message = { direction: 'incoming', content: { kind: 'text', body: 'Offer' } } as MessageView

let told: DeskNotice[]
let newest: { chat: ChatView; message: MessageView } | null
let hear: (event: RingsideEvent, live: boolean) => void

beforeEach(() => {
  told = []
  newest = { chat, message }
  hear = createMessageNotices({
    newest: (number) => (number === CUSTOMER ? newest : null),
    notify: (notice) => told.push(notice),
    words: () => wordsOf({ language: 'en' }),
  })
})

const heard = async (event = EVENT, live = true) => {
  hear(event, live)
  await Promise.resolve()
  return told
}

describe('a customer’s message', () => {
  it('is told with who wrote and what, and leads to the thread', async () => {
    expect(await heard()).toEqual([{ title: 'Suraj Singh on WhatsApp', body: 'Offer', chat: CUSTOMER }])
  })

  it('is told once, whatever more comes of it', async () => {
    await heard()
    expect(await heard()).toHaveLength(1)
  })

  it('that was missed is no news', async () => {
    expect(await heard(EVENT, false)).toEqual([])
  })

  it('of nobody’s conversation is told, a colleague’s is not', async () => {
    newest = { chat: { ...chat, owner: null }, message }
    expect(await heard()).toHaveLength(1)
    newest = { chat: { ...chat, owner: { userId: 'a', name: 'Asha', mine: false } }, message }
    hear = createMessageNotices({
      newest: () => newest,
      notify: (notice) => told.push(notice),
      words: () => wordsOf({ language: 'en' }),
    })
    expect(await heard()).toHaveLength(1)
  })

  it('without words has words', async () => {
    newest = { chat, message: { ...message, content: { kind: 'unknown', raw: 'system', text: '' } } }
    expect((await heard())[0]?.body).toBe('A message without words')
  })

  it('that is a photo is told as one', async () => {
    const media = {
      part: 'body',
      kind: 'image',
      mimeType: null,
      filename: null,
      size: null,
      state: 'waiting',
    } as const
    newest = { chat, message: { ...message, content: { kind: 'image', media, caption: '', voice: false } } }
    expect((await heard())[0]?.body).toBe('Photo')
  })
})
