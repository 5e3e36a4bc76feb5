import type { palette as en } from '../en/palette.ts'
import type { Words } from '../words.ts'

export const palette = {
  label: 'कमांड पैलेट',
  placeholder: 'नाम, नंबर, संदेश के शब्द या कमांड',
  dial: '{{number}} पर कॉल करें',
  people: 'लोग',
  calls: 'कॉल',
  messages: 'संदेश',
  commands: 'कमांड',
  recentPeople: 'हाल के लोग',
  recentCalls: 'हाल की कॉल',
  nothing: '“{{query}}” से कुछ नहीं मिला',
  nothingText: 'नाम का कोई हिस्सा, किसी भी तरह लिखा नंबर, या “सेटिंग” जैसा कोई कमांड लिखकर देखें।',
  loading: 'खोजा जा रहा है',
  open: 'खोलें',
  call: 'कॉल करें',
  move: 'ऊपर-नीचे',
  goTo: '{{place}} पर जाएँ',
  refreshContacts: 'कॉन्टैक्ट रीफ़्रेश करें',
  silentOn: 'साइलेंट मोड चालू करें',
  silentOff: 'साइलेंट मोड बंद करें',
  theme: {
    system: 'थीम: सिस्टम जैसी',
    light: 'थीम: लाइट',
    dark: 'थीम: डार्क',
  },
  leaveDemo: 'डेमो से बाहर जाएँ',
} as const satisfies Words<typeof en>
