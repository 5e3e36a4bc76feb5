import { linkTo } from './use-place.ts'

/** Goes to the thread with this customer, in the main window; the pop asks main for it (`chats:show`). */
export function openChat(chat: string): void {
  window.location.hash = linkTo('whatsapp', { kind: 'chat', chat, customer: null })
}
