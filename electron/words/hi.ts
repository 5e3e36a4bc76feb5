import type { en } from './en.ts'

const SENT: Readonly<Record<string, string>> = {
  image: 'तस्वीर',
  video: 'वीडियो',
  audio: 'आवाज़ या ऑडियो',
  sticker: 'स्टिकर',
}

export const hi: typeof en = {
  openApp: 'Ringside खोलें',
  silentMode: 'साइलेंट मोड',
  quit: 'Ringside बंद करें',
  outcomesDue: (n) => `${n} ${n === 1 ? 'नतीजा' : 'नतीजे'} बाक़ी`,
  followUpsDue: (n) => `${n} फ़ॉलो-अप का समय हो गया`,
  unreadChats: (n) => `${n} ${n === 1 ? 'बातचीत में' : 'बातचीतों में'} नए संदेश`,
  wroteOnWhatsApp: (customer) => `WhatsApp पर ${customer}`,
  sentSomething: (kind) => SENT[kind] ?? 'बिना शब्दों का संदेश',
  outcomeDue: 'नतीजा बाक़ी',
  outcomeDueOf: (customer) => `${customer} के साथ हुई कॉल का नतीजा अभी नहीं लिखा गया।`,
  followUpDue: 'फ़ॉलो-अप का समय हो गया',
  others: (n) => `${n} और`,
  fieldRefused: (customer, reason) => `नतीजा ${customer} के संपर्क में नहीं लिखा जा सका: ${reason}`,
}
