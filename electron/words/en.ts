/** What the main process itself says: notifications, the tray. The windows' words are in renderer/locales/. */
const many = (n: number, one: string, other: string) => (n === 1 ? one : other)

const SENT: Readonly<Record<string, string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice or audio',
  sticker: 'Sticker',
}

export const en = {
  openApp: 'Open Ringside',
  silentMode: 'Silent mode',
  quit: 'Quit Ringside',
  outcomesDue: (n: number): string => `${n} ${many(n, 'outcome', 'outcomes')} due`,
  followUpsDue: (n: number): string => `${n} ${many(n, 'follow-up', 'follow-ups')} due`,
  unreadChats: (n: number): string => `${n} unread ${many(n, 'conversation', 'conversations')}`,
  /** Title of a notification of a message that arrived. */
  wroteOnWhatsApp: (customer: string): string => `${customer} on WhatsApp`,
  /** Its body, where the message says nothing in words, by the message's kind. */
  sentSomething: (kind: string): string => SENT[kind] ?? 'A message without words',
  outcomeDue: 'Outcome due',
  /** Of one call, under `outcomeDue`. */
  outcomeDueOf: (customer: string): string => `The call with ${customer} has no outcome yet.`,
  followUpDue: 'Follow-up due',
  others: (n: number): string => `${n} more`,
  fieldRefused: (customer: string, reason: string): string =>
    `The outcome could not be written to the contact of ${customer}: ${reason}`,
}
