/**
 * A customer wrote: told by the operating system to an agent who looks elsewhere, when the conversation is theirs or
 * nobody's. A colleague's is the colleague's news.
 */
import { lineOf } from '../../shared/chats/content-text.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import type { ChatView, MessageView } from '../../shared/views/chats.ts'
import type { Words } from '../words/words.ts'
import type { DeskNotice } from './after-call.ts'

interface MessageNoticesOptions {
  /** The newest message of a thread with its thread, once it has been applied; null: there is none. */
  readonly newest: (chat: string) => { readonly chat: ChatView; readonly message: MessageView } | null
  readonly notify: (notice: DeskNotice) => void
  readonly words: () => Words
}

const LONGEST = 160
/** Whose second push (a photo's link) is no news: far more than come within seconds. */
const REMEMBERED = 200

/** Called for each event after the threads have taken it. */
export function createMessageNotices({ newest, notify, words }: MessageNoticesOptions) {
  const told: string[] = []

  const tell = (number: string) => {
    const found = newest(number)
    if (found === null || found.message.direction !== 'incoming') return
    const { chat, message } = found
    if (chat.owner !== null && !chat.owner.mine) return
    notify({
      title: words().wroteOnWhatsApp(chat.names[0] ?? chat.numberText),
      body: lineOf(message.content).slice(0, LONGEST) || words().sentSomething(message.content.kind),
      chat: chat.chat,
    })
  }

  /** @param live false while missed events are being replayed */
  return (event: RingsideEvent, live: boolean) => {
    if (!live || event.type !== 'message.received' || event.customer === null) return
    const { messageId } = event.payload
    if (told.includes(messageId)) return
    told.push(messageId)
    if (told.length > REMEMBERED) told.shift()
    const { customer } = event
    // After the transaction: what is shown is written.
    queueMicrotask(() => tell(customer))
  }
}
