/** WhatsApp threads: conversations, their messages, what is searched in them. */
export const CHATS = ''
