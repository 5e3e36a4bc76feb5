import type { templates as en } from '../en/templates.ts'
import type { Words } from '../words.ts'

export const templates = {
  title: 'टेम्पलेट भेजें',
  list: 'टेम्पलेट',
  search: 'टेम्पलेट खोजें',
  language: 'भाषा',
  anyLanguage: 'सभी भाषाएँ',
  refresh: 'टेम्पलेट फिर से लाएँ',
  loading: 'टेम्पलेट लाए जा रहे हैं',
  none: 'भेजने लायक कोई टेम्पलेट नहीं है',
  noneText: 'WhatsApp से मंज़ूर टेम्पलेट यहाँ दिखेंगे। सुपरवाइज़र इन्हें “टेम्पलेट” में बनाते हैं।',
  noMatch: 'कोई टेम्पलेट नहीं मिला',
  noMatchText: 'दूसरे शब्द या दूसरी भाषा आज़माएँ।',
  hidden_one:
    '{{number}} और नहीं दिखाया गया: जिसके कार्ड में भरने की जगह, फ़ॉर्म या कैटलॉग हो, वह टेम्पलेट यहाँ से नहीं भेजा जा सकता।',
  hidden_other:
    '{{number}} और नहीं दिखाए गए: जिनके कार्ड में भरने की जगह, फ़ॉर्म या कैटलॉग हो, वे टेम्पलेट यहाँ से नहीं भेजे जा सकते।',
  choose: 'कोई टेम्पलेट चुनें',
  chooseText: 'संदेश यहाँ वैसा ही दिखेगा जैसा ग्राहक को, और जो बाक़ी है उसे आप यहीं भरेंगे।',
  to: 'किसे:',
  number: 'नंबर',
  preview: 'झलक',
  buttons: 'बटन',
  cards: 'कार्ड',
  ownFile: 'टेम्पलेट की अपनी फ़ाइल',
  at: {
    header: 'शीर्षक: {{key}}',
    body: 'संदेश: {{key}}',
    button: 'बटन “{{text}}”: {{key}}',
  },
  example: 'जैसे {{text}}',
  missing: 'इसे भरें।',
  cancel: 'रद्द करें',
  send: 'भेजें',
  sending: 'भेजा जा रहा है',
  anyway: 'फिर भी भेजें',
  unconfirmed: 'यह पता नहीं कि टेम्पलेट भेजा गया या नहीं।',
  unconfirmedText: 'यह अपने-आप दोबारा नहीं भेजा जाएगा। WhatsApp जैसे ही बताएगा कि क्या हुआ, आपको बता दिया जाएगा।',
  sent: 'टेम्पलेट भेजा गया',
  about: '{{name}} को टेम्पलेट',
} as const satisfies Words<typeof en>
