/** Conversations and messages as main would tell of them, each with what the test is about. */
import type { MediaPart, MessageContent } from '../../shared/chats/content.ts'
import {
  type ChatView,
  type ConversationRow,
  type LastLine,
  type LineView,
  type MessageView,
  NO_DRAFT,
  type Person,
} from '../../shared/views/chats.ts'
import { before } from './builders.ts'

export const ME: Person = { userId: '694e6be5a520b309', name: 'Agent Gupta', mine: true }
export const SUNITA: Person = { userId: 'b', name: 'Sunita Patil', mine: false }
export const ASHA = '+917906225789'

export const aLastLine = (over: Partial<LastLine> = {}): LastLine => ({
  direction: 'incoming',
  mine: false,
  kind: 'text',
  text: 'Haan, invoice mil gaya. Thank you!',
  state: 'received',
  at: before(600),
  ...over,
})

export const aConversation = (over: Partial<ConversationRow> = {}): ConversationRow => ({
  chat: ASHA,
  names: ['Asha Rao'],
  number: ASHA,
  numberText: '+91 79062 25789',
  status: 'assigned',
  owner: ME,
  last: aLastLine(),
  unread: 0,
  windowEndsAt: before(-76_440),
  draft: false,
  found: null,
  ...over,
})

export function aChat(over: Partial<ChatView> = {}): ChatView {
  const { found: _found, ...row } = aConversation()
  return { ...row, dialable: true, draft: NO_DRAFT, firstUnread: null, ...over }
}

export const aMessage = (over: Partial<MessageView> = {}): MessageView => ({
  kind: 'message',
  key: '1',
  direction: 'incoming',
  at: before(4_000),
  state: 'received',
  by: null,
  source: null,
  content: aText('Namaste, annual plan ka invoice chahiye tha'),
  quote: null,
  reactions: [],
  clicks: [],
  deliveredAt: null,
  readAt: null,
  failure: null,
  progress: null,
  can: { retry: false, cancel: false, sendNow: false, sendAnyway: false, remove: false },
  ...over,
})

/** One of ours. */
export const anAnswer = (over: Partial<MessageView> = {}): MessageView =>
  aMessage({ direction: 'outgoing', state: 'read', by: ME, source: 'api', ...over })

export const aLine = (over: Partial<LineView> = {}): LineView => ({
  kind: 'line',
  key: 'line-1',
  at: before(3_900),
  what: 'assigned',
  by: null,
  to: ME,
  ...over,
})

export const aText = (body: string, previewLink = false): MessageContent => ({
  kind: 'text',
  body,
  previewLink,
})

export const aFile = (kind: MediaPart['kind'], over: Partial<MediaPart> = {}): MediaPart => ({
  part: 'main',
  kind,
  state: 'there',
  filename: null,
  mimeType: null,
  size: null,
  ...over,
})

export const someMedia = (
  kind: MediaPart['kind'],
  over: Partial<MediaPart> = {},
  more: { caption?: string; voice?: boolean } = {},
): MessageContent => ({ kind, media: aFile(kind, over), caption: '', voice: false, ...more })
