import { linkTo } from './use-place.ts'

/**
 * Goes to the thread with this customer, in the main window; the pop asks main for it (`chats:show`).
 *
 * @param message the key of a message to show there
 */
export function openChat(chat: string, message?: string): void {
  window.location.hash = linkTo('whatsapp', {
    kind: 'chat',
    chat,
    customer: null,
    ...(message !== undefined && { message }),
  })
}
