/** What a message answers: the quoted one where it is here, else what its webhook tells of it. */
import type { MessageContent } from '../../../shared/chats/content.ts'
import { lineOf } from '../../../shared/chats/content-text.ts'
import { isIncoming } from '../../../shared/chats/message-facts.ts'
import { recordAt, textAt } from '../../../shared/myoperator/content/fields.ts'
import { isRecord } from '../../../shared/myoperator/lenient.ts'
import { messageContent } from '../../../shared/myoperator/message-content.ts'
import type { Quote } from '../../../shared/views/chats.ts'
import { type Items, keyOf, type MessageItem } from './items.ts'
import { contentOf } from './message-texts.ts'

const quoteOf = (key: string | null, by: Quote['by'], content: MessageContent): Quote => ({
  key,
  by,
  kind: content.kind,
  text: lineOf(content),
})

/** `reply_data`: in no example; read as a message of the same webhooks, or as its `data` alone. */
function toldQuote(data: unknown): Quote | null {
  if (!isRecord(data)) return null
  const message = recordAt(data, 'data') ?? data
  const kind = textAt(message, 'type')
  const context = recordAt(message, 'context') ?? message
  const isIncomingOne = /^(in|customer)/i.test(textAt(data, 'action', 'direction', 'by') ?? '')
  const content = messageContent(kind, context, isIncomingOne)
  if (kind === null && lineOf(content) === '') return null
  return quoteOf(null, isIncomingOne ? 'customer' : 'us', content)
}

export function readQuote(items: Items, { facts }: MessageItem): Quote | null {
  const { replyTo, replyData } = facts
  const target = replyTo === null ? null : items.target(replyTo.value)
  if (target !== null) {
    return quoteOf(keyOf(target), isIncoming(target.facts) ? 'customer' : 'us', contentOf(target.facts))
  }
  return replyData === null ? null : toldQuote(replyData.value)
}
