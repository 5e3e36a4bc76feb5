import type { team as en } from '../en/team.ts'
import type { Words } from '../words.ts'

export const team = {
  title: 'टीम',
  live: 'चालू कॉल',
  count_one: '{{count}} चालू कॉल',
  count_other: '{{count}} चालू कॉल',
  shown: '{{total}} में से {{shown}} चालू कॉल, सबसे पुरानी पहले',
  empty: 'कोई चालू कॉल नहीं',
  emptyText: 'पूरी टीम की कॉल रिंग और बातचीत के दौरान यहाँ दिखती हैं।',
  columns: {
    customer: 'ग्राहक',
    direction: 'दिशा',
    agent: 'एजेंट',
    phase: 'चरण',
    line: 'लाइन',
    hunted: 'अब तक रिंग हुई',
  },
  incoming: 'इनकमिंग',
  outgoing: 'आउटगोइंग',
  inMenu: 'मेन्यू में',
  talking: 'बातचीत जारी',
} as const satisfies Words<typeof en>
