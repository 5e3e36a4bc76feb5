import type { recordings as en } from '../en/recordings.ts'
import type { Words } from '../words.ts'

export const recordings = {
  title: 'रिकॉर्डिंग',
  play: 'चलाएँ',
  pause: 'रोकें',
  position: 'कहाँ तक सुना',
  positionOf: '{{duration}} में से {{position}}',
  speed: 'रफ़्तार',
  times: '{{speed}}×',
  loading: 'लोड हो रहा है',

  again: '{{seconds}} सेकंड में अपने-आप दोबारा कोशिश होगी।',
  tryNow: 'अभी कोशिश करें',
  none: {
    'not-answered': 'इस कॉल में बात नहीं हुई: रिकॉर्डिंग सिर्फ़ बातचीत या वॉइसमेल की होती है।',
    live: 'कॉल अभी चल रही है; रिकॉर्डिंग उसके ख़त्म होने पर आएगी।',
    none: 'MyOperator के पास इस कॉल की रिकॉर्डिंग नहीं है। अपने एडमिन से पूछें कि इस लाइन पर रिकॉर्डिंग चालू है या नहीं।',
  },
  unavailable: {
    'too-large': 'यह 200 MB से बड़ी है। इसे MyOperator पैनल में सुनें।',
    'no-audio': 'MyOperator ने जो भेजा वह ऑडियो नहीं है। बाद में कोशिश करें, या पैनल में सुनें।',
    changed: 'MyOperator के पास अब इस कॉल की दूसरी फ़ाइल है। दोबारा कोशिश करें।',
    limited: 'MyOperator से थोड़ी देर में बहुत बार पूछा गया है। आधे मिनट बाद दोबारा कोशिश करें।',
    format: 'इस तरह का ऑडियो यहाँ नहीं चल सकता। इसे डाउनलोड करके किसी और प्रोग्राम में खोलें।',
    gone: 'यह अब वहाँ नहीं है। इसे MyOperator पैनल में सुनें, या अपने एडमिन से पूछें।',
    refused: 'MyOperator के स्टोरेज ने नए लिंक पर भी मना कर दिया। कुछ मिनट बाद दोबारा कोशिश करें।',
  },

  download: 'डाउनलोड करें',
  downloading: 'डाउनलोड हो रही है',
  otherDownload: 'एक और रिकॉर्डिंग डाउनलोड हो रही है।',
  downloaded: 'सहेजी गई: {{file}}',
  cancel: 'रद्द करें',
  showFile: 'फ़ाइल दिखाएँ',
  showFailed: 'फ़ोल्डर नहीं खुल सका।',
  folderFailed: 'डाउनलोड के फ़ोल्डर में नहीं लिखा जा सका। देखें कि जगह है या नहीं, फिर दोबारा कोशिश करें।',

  notes: 'नोट',
  notesLoading: 'आपके नोट पढ़े जा रहे हैं',
  notesLocal: 'सिर्फ़ इसी कंप्यूटर पर रहते हैं।',
  noteAt: '{{moment}} पर नोट',
  addNote: 'जोड़ें',
  goTo: '{{moment}} पर जाएँ',
  removeNote: '{{moment}} का नोट हटाएँ',
} as const satisfies Words<typeof en>
