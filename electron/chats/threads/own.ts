/** What is sent from here, in its thread (electron/chats/own-messages.ts). */
import { NO_FACTS, onlyWebhooks, ownFacts, withoutWebhooks } from '../../../shared/chats/message-facts.ts'
import type { OwnMessages } from '../own-messages.ts'
import type { Items } from './items.ts'
import type { Writer } from './writer.ts'

interface OwnOptions {
  readonly items: Items
  readonly writer: Writer
  readonly changed: (chat: string, number: string) => void
  /** A window may show it: it is to take it away. */
  readonly removed: (chat: string, key: string) => void
}

export function createOwnMessages({ items, writer, changed, removed }: OwnOptions): OwnMessages {
  return {
    add(message, state) {
      if (items.byRef(message.refId) !== null) return
      writer.add(message.chat, { facts: ownFacts(message), own: state }, message.refId)
      changed(message.chat, message.number)
    },

    setState(refId, state, fault) {
      const item = items.byRef(refId)
      if (item === null) return
      writer.merge(item, { facts: NO_FACTS, own: state, fault })
      changed(item.chat, '')
    },

    join(refId, messageId) {
      const item = items.byRef(refId)
      if (item === null || item.messageId === messageId) return
      const other = items.byMessageId(messageId)
      if (other !== null && other.refId !== null) {
        // That the other one has this id was a guess: it is known now whose it is.
        items.update(other, { ...other, messageId: null, facts: withoutWebhooks(other.facts) })
      } else if (other !== null) {
        writer.remove(other)
        removed(other.chat, String(other.key))
      }
      writer.merge(item, { facts: other === null ? NO_FACTS : onlyWebhooks(other.facts), messageId })
      changed(item.chat, '')
      if (other !== null && other.chat !== item.chat) changed(other.chat, '')
    },

    remove(refId) {
      const item = items.byRef(refId)
      if (item === null) return
      writer.remove(item)
      removed(item.chat, refId)
      changed(item.chat, '')
    },

    messageIdOf(key) {
      const item = items.byKey(key)
      return item?.kind === 'message' ? item.messageId : null
    },
  }
}
