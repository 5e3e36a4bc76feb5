/** Messages and lines as a window draws them. */
import type { MessageContent } from '../../../shared/chats/content.ts'
import { isIncoming, sourceOf, stateOf } from '../../../shared/chats/message-facts.ts'
import type { LineView, MessageFailure, MessageView, ThreadItem } from '../../../shared/views/chats.ts'
import { withFilesHere } from './files-here.ts'
import { type Item, type Items, keyOf, type LineItem, type MessageItem } from './items.ts'
import { contentOf } from './message-texts.ts'
import { type People, personOf } from './people.ts'
import { readQuote } from './quotes.ts'
import { writerOf } from './writers.ts'

/** What sending knows of one of ours, by its reference. */
export interface OwnAbilities {
  readonly canOf: (refId: string) => MessageView['can']
  /** 0 to 1 while its file is uploaded. */
  readonly progressOf: (refId: string) => number | null
}

/** Whether a file of one of ours is on this computer, although no link to it has come. */
export type IsFileHere = (key: string, part: string) => boolean

export const NOTHING: MessageView['can'] = {
  retry: false,
  cancel: false,
  sendNow: false,
  sendAnyway: false,
  remove: false,
}

type Reactions = MessageView['reactions']

function failureOf({ facts, own, fault }: MessageItem): MessageFailure | null {
  if (stateOf(facts, own) !== 'failed') return null
  if (facts.reached === 'failed') return facts.failure?.value ?? { code: '', detail: null }
  return { code: fault?.code ?? '', detail: fault?.detail ?? null }
}

/** The newest of each side; one that was taken back is none. */
function reactionsOf(reactions: readonly MessageItem[]): Reactions {
  const newest = new Map<'customer' | 'us', string>()
  for (const { facts } of reactions) {
    const content: MessageContent = contentOf(facts)
    if (content.kind === 'reaction') newest.set(isIncoming(facts) ? 'customer' : 'us', content.emoji)
  }
  return [...newest].flatMap(([by, emoji]) => (emoji === '' ? [] : [{ emoji, by }]))
}

export function createItemViews(items: Items, people: People, own: OwnAbilities, isFileHere: IsFileHere) {
  const lineView = (item: LineItem): LineView => ({
    kind: 'line',
    key: keyOf(item),
    at: item.at,
    what: item.line.what,
    by: personOf(people, item.line.by),
    to: personOf(people, item.line.to),
  })

  const messageView = (item: MessageItem, reactions: readonly MessageItem[]): MessageView => {
    const { facts, refId } = item
    const content = contentOf(facts)
    return {
      kind: 'message',
      key: keyOf(item),
      direction: isIncoming(facts) ? 'incoming' : 'outgoing',
      at: item.at,
      state: stateOf(facts, item.own),
      by: writerOf(people, item),
      source: sourceOf(facts),
      content: refId === null ? content : withFilesHere(content, (part) => isFileHere(keyOf(item), part)),
      quote: readQuote(items, item),
      reactions: reactionsOf(reactions),
      clicks: facts.clicks,
      deliveredAt: facts.deliveredAt,
      readAt: facts.readAt,
      failure: failureOf(item),
      progress: refId === null ? null : own.progressOf(refId),
      can: refId === null ? NOTHING : own.canOf(refId),
    }
  }

  /** Together, so that their reactions are looked up once. */
  return (shown: readonly Item[]): ThreadItem[] => {
    const idsOf = (item: Item) =>
      item.kind === 'line' ? [] : [item.messageId, item.wabaId].filter((id) => id !== null)
    const ids = shown.flatMap(idsOf)
    const all = ids.length === 0 ? [] : items.reactionsTo(ids)
    return shown.map((item) => {
      if (item.kind === 'line') return lineView(item)
      const own = idsOf(item)
      return messageView(
        item,
        all.filter(({ reactsTo }) => reactsTo !== null && own.includes(reactsTo)),
      )
    })
  }
}

export type ItemViews = ReturnType<typeof createItemViews>
