/**
 * Writes messages of a thread: what a webhook tells and what is sent from here go through the same door, so that the
 * words they are found by, the place they stand at and the message a reaction lies on follow from the facts alone.
 */

import type { MessageContent } from '../../../shared/chats/content.ts'
import { textOf } from '../../../shared/chats/content-text.ts'
import { type MessageFacts, mergeMessages, NO_FACTS } from '../../../shared/chats/message-facts.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { OwnState } from '../own-messages.ts'
import type { Items, MessageItem } from './items.ts'
import { contentOf, roleOf } from './message-texts.ts'
import type { MessageWords } from './message-words.ts'

interface Told {
  readonly facts: MessageFacts
  readonly messageId?: string
  readonly own?: OwnState
  readonly fault?: Fault | null
}

export interface Writer {
  /** One nobody has heard of; `refId` where it is sent from here. */
  add(chat: string, told: Told, refId: string | null): MessageItem
  /** What is known of it and what is told now, as one. */
  merge(known: MessageItem, told: Told): MessageItem
  remove(item: MessageItem): void
}

interface WriterOptions {
  readonly items: Items
  readonly words: MessageWords
  /** Something of this thread is not what it was. */
  readonly changed: (chat: string) => void
}

const EARLIEST = '2000-01-01T00:00:00.000Z'

export function createWriter({ items, words, changed }: WriterOptions): Writer {
  /**
   * All that follows from the facts.
   *
   * @param content null: the same as before
   */
  const derived = (item: MessageItem, content: MessageContent | null): MessageItem => {
    const { facts } = item
    const reactsTo =
      content === null
        ? item.reactsTo
        : content.kind === 'reaction'
          ? (content.messageId ?? facts.replyTo?.value ?? null)
          : null
    const isShownElsewhere = reactsTo !== null && items.target(reactsTo) !== null
    return {
      ...item,
      // Ours stays where it was written: it does not jump when the provider says when it took it.
      at: item.refId !== null ? item.at : (facts.createdAt ?? facts.toldAt ?? EARLIEST),
      role: roleOf(item, isShownElsewhere),
      wabaId: facts.wabaId?.value ?? null,
      reactsTo,
    }
  }

  const indexAgain = (item: MessageItem, before: MessageItem, content: MessageContent) => {
    const text = textOf(content)
    if (textOf(contentOf(before.facts)) !== text) words.replace(item.key, text)
  }

  /** A reaction and its message show each other, whichever came first. */
  const tellOthers = (item: MessageItem, isNew: boolean) => {
    const target = item.reactsTo === null ? null : items.target(item.reactsTo)
    if (target !== null) {
      items.touch(target.key)
      changed(target.chat)
    }
    if (!isNew || !items.hasReaction(item.messageId, item.wabaId)) return
    const ids = [item.messageId, item.wabaId].filter((id) => id !== null)
    for (const reaction of items.reactionsTo(ids)) {
      items.update(reaction, derived(reaction, null))
      changed(reaction.chat)
    }
  }

  return {
    add(chat, told, refId) {
      const draft: MessageItem = {
        kind: 'message',
        key: 0,
        chat,
        at: told.facts.toldAt ?? EARLIEST,
        role: 2,
        messageId: told.messageId ?? null,
        refId,
        wabaId: null,
        reactsTo: null,
        own: told.own ?? null,
        fault: told.fault ?? null,
        facts: mergeMessages(NO_FACTS, told.facts),
      }
      const content = contentOf(draft.facts)
      const ready = derived(draft, content)
      const item = { ...ready, key: items.insert(ready) }
      words.add(item.key, textOf(content))
      tellOthers(item, true)
      changed(chat)
      return item
    },

    merge(known, told) {
      const merged: MessageItem = {
        ...known,
        messageId: told.messageId ?? known.messageId,
        own: told.own ?? known.own,
        fault: told.fault === undefined ? known.fault : told.fault,
        facts: mergeMessages(known.facts, told.facts),
      }
      // Nearly every webhook of a message says the same again.
      const isSame = known.facts.contents.length === 1 && merged.facts.contents.length === 1
      const content = isSame ? null : contentOf(merged.facts)
      const item = derived(merged, content)
      if (!items.update(known, item)) return known
      if (content !== null) indexAgain(item, known, content)
      const isNamedAnew = item.messageId !== known.messageId || item.wabaId !== known.wabaId
      if (isNamedAnew || item.reactsTo !== null) tellOthers(item, isNamedAnew)
      changed(item.chat)
      return item
    },

    remove(item) {
      items.remove(item)
      words.remove(item.key)
      changed(item.chat)
    },
  }
}
