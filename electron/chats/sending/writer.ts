/** Writes a message down: its row and its bubble in one transaction, before anything leaves. */
import { randomUUID } from 'node:crypto'
import type { OwnMessages } from '../own-messages.ts'
import type { Composed } from './compose.ts'
import type { DraftKeeper } from './draft-desk.ts'
import type { OutgoingStore } from './outgoing-store.ts'

interface WriterOptions {
  readonly store: OutgoingStore
  readonly own: Pick<OwnMessages, 'add'>
  readonly draftDesk: Pick<DraftKeeper, 'leave'>
  /** A bubble shows a staged file from now on, also when that is removed. */
  readonly adopt: (fileId: string, key: string, part: string) => void
  /** The agent's user id. */
  readonly userId: () => string
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** It is written; still inside the transaction. */
  readonly onWritten: (chat: string, fileId: string | null) => void
}

interface Place {
  readonly chat: string
  /** E.164. */
  readonly number: string
  /** The provider's id of the message it answers. */
  readonly replyTo: string | null
  /** It leaves although the feed has not caught up. */
  readonly forced: boolean
}

/** Inside the caller's transaction. Returns the key of the bubble. */
export type Write = (message: Composed, place: Place) => string

export function createWriter({ store, own, draftDesk, ...options }: WriterOptions): Write {
  /** Two of one instant would have no order. */
  const shownAt = (chat: string) => {
    const last = store.lastShownAt(chat)
    const soonest = last === null ? 0 : Date.parse(last) + 1
    const relayNow = options.now().getTime() + options.clockOffsetMs()
    return new Date(Math.max(relayNow, soonest)).toISOString()
  }

  return (message, place) => {
    const refId = randomUUID()
    const { kind, context, content, template, fileId, print, language } = message
    const { chat, number, replyTo } = place
    const at = shownAt(chat)
    const writtenAt = options.now().toISOString()
    store.add({ refId, writtenAt, shownAt: at, content, template, fileId, print, language, ...place })
    own.add({ refId, chat, number, at, kind, context, replyTo, sentBy: options.userId() }, 'waiting')
    if (fileId !== null) {
      draftDesk.leave(fileId)
      options.adopt(fileId, refId, content.type === 'media' ? 'main' : 'header')
    }
    options.onWritten(chat, fileId)
    return refId
  }
}
