import type { app as en } from '../en/app.ts'
import type { Words } from '../words.ts'

export const app = {
  name: 'Ringside',
  loading: 'आपका डेस्क खुल रहा है',
  crashed: 'इस विंडो ने काम करना बंद कर दिया है।',
  crashedTodo: 'इसे फिर से लोड करें: आपकी कॉल और नोट विंडो के बाहर सुरक्षित हैं।',
  reload: 'फिर से लोड करें',
  tryAgain: 'फिर कोशिश करें',
  close: 'बंद करें',
  search: 'लोग, कॉल, संदेश खोजें',
  itSaid: 'उसका जवाब: {{detail}}',
  export: {
    label: 'एक्सपोर्ट',
    progress: '{{expected}} में से {{done}}',
    done: '{{file}} “डाउनलोड” में सेव हो गई',
    failed: 'एक्सपोर्ट विफल हुआ। देखें कि डिस्क में जगह है, फिर दोबारा एक्सपोर्ट करें।',
    cancelled: 'एक्सपोर्ट रद्द किया गया। कुछ सेव नहीं हुआ।',
    cancel: 'रद्द करें',
    show: 'फ़ोल्डर में दिखाएँ',
    showFailed: 'फ़ाइल नहीं दिखाई जा सकी। शायद उसे हटाया या डिलीट किया गया है।',
    dismiss: 'हटाएँ',
  },
} as const satisfies Words<typeof en>
