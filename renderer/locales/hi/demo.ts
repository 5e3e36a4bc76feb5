import type { demo as en } from '../en/demo.ts'
import type { Words } from '../words.ts'

const actions = {
  'ring-me': { button: 'मुझे कॉल करें', text: 'एक ग्राहक आपको कॉल करता है।' },
  'customer-writes': { button: 'ग्राहक का मैसेज', text: 'एक मैसेज आता है।' },
  transfer: { button: 'ट्रांसफ़र', text: 'एक साथी कॉल ले लेता है।' },
  'miss-a-call': { button: 'कॉल मिस करें', text: 'कोई कॉल नहीं उठाता।' },
} as const satisfies Words<typeof en.actions>

export const demo = {
  controls: 'डेमो कंट्रोल',
  hint: 'यहाँ कुछ भी असली नहीं है।',
  actions,
  leave: 'डेमो से बाहर जाएँ',
  leaving: 'डेमो बंद हो रहा है',
  dismiss: 'हटाएँ',
} as const satisfies Words<typeof en>
