/** Below an open thread, somebody else draws what one writes in: the thread tells whom it is to and what it answers. */
import type { ReactNode } from 'react'
import type { ChatView, MessageView } from '../../shared/views/chats.ts'

/** The message that the next one answers: chosen at its bubble, or kept with the draft. */
export interface Reply {
  readonly to: MessageView | null
  /** The same function for the life of a thread. */
  readonly set: (message: MessageView | null) => void
}

/** Called for each thread anew, with the newest facts about it; `chat.draft` is as it was when it was opened. */
export type DrawComposer = (chat: ChatView, reply: Reply) => ReactNode
