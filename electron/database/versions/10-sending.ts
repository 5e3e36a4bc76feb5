/** WhatsApp messages on their way, drafts and their files. */
export const SENDING = ''
