/** The threads, as far as sending knows them: bubbles in memory, which remember every state they were in. */
import type { OwnMessage, OwnMessages, OwnState } from '../../../../electron/chats/own-messages.ts'
import type { Fault } from '../../../../shared/ipc.ts'

export interface Bubble extends OwnMessage {
  readonly states: OwnState[]
  fault: Fault | null
  messageId: string | null
}

export function ownDouble(messageIds: Readonly<Record<string, string>> = {}) {
  const bubbles: Bubble[] = []
  const touched: string[] = []
  const find = (refId: string) => bubbles.find((one) => one.refId === refId)
  const own: OwnMessages = {
    add(message, state) {
      bubbles.push({ ...message, states: [state], fault: null, messageId: null })
    },
    setState(refId, state, fault) {
      const bubble = find(refId)
      if (bubble === undefined) return
      if (bubble.states.at(-1) !== state) bubble.states.push(state)
      bubble.fault = fault
    },
    join(refId, messageId) {
      for (const one of bubbles) if (one.messageId === messageId) one.messageId = null
      const bubble = find(refId)
      if (bubble !== undefined) bubble.messageId = messageId
    },
    remove(refId) {
      const at = bubbles.findIndex((one) => one.refId === refId)
      if (at >= 0) bubbles.splice(at, 1)
    },
    messageIdOf: (key) => messageIds[key] ?? find(key)?.messageId ?? null,
  }
  return { own, bubbles, touched, touch: (refId: string) => touched.push(refId) }
}
