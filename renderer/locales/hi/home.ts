import type { home as en } from '../en/home.ts'
import type { Words } from '../words.ts'

export const home = {
  calls: 'कॉल',
  noCalls: 'डेस्क पर कोई कॉल नहीं',
  noCallsText:
    'जब कोई ग्राहक कॉल करे या आप किसी को कॉल करें, तो कॉल यहाँ दिखेगी। मिस्ड कॉल तब तक रहती हैं, जब तक कोई कॉल बैक न करे।',
  recent: 'हाल की कॉल',
  noRecent: 'ख़त्म हो चुकी कॉल यहाँ दिखेंगी।',
  today: 'आज',
  incoming: 'इनकमिंग',
  outgoing: 'आउटगोइंग',
  connected: 'बात हुई',
  missed: 'मिस्ड',
  talkTime: 'बातचीत का समय',
  outcomes: 'नतीजे',
  noOutcomes: 'आपके सेव किए नतीजे यहाँ दिखेंगे।',
  moreOutcomes_one: 'और {{number}}',
  moreOutcomes_other: 'और {{number}}',
} as const satisfies Words<typeof en>
