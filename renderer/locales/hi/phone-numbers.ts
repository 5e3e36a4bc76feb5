import type { phoneNumbers as en } from '../en/phone-numbers.ts'
import type { Words } from '../words.ts'

export const phoneNumbers = {
  title: 'WhatsApp नंबर',
  text: 'आपके MyOperator खाते के वे नंबर जिन पर ग्राहक लिखते हैं।',
  reading: 'WhatsApp नंबर पढ़े जा रहे हैं',
  refresh: 'नंबर फिर से पढ़ें',
  none: 'खाते में अभी कोई WhatsApp नंबर नहीं है।',
  noneText: 'MyOperator पैनल में एक जोड़ें, फिर नंबर दोबारा पढ़ें।',
  inUse: 'यह डेस्क इसी से भेजता है',
  choose: 'इस नंबर से भेजें',
  chooseNumber: '{{number}} से भेजें',
  chosenText: 'यह नंबर आपने सिर्फ़ इस डेस्क के लिए ख़ुद चुना है।',
  backToAccounts: 'वापस खाते के नंबर पर',
  unnamed: 'नंबर {{id}}',
  official: 'आधिकारिक बिज़नेस खाता',
  limit_one: '24 घंटे में {{number}} ग्राहक से बातचीत शुरू कर सकता है',
  limit_other: '24 घंटे में {{number}} ग्राहकों से बातचीत शुरू कर सकता है',
  unlimited: 'जितने चाहें उतने ग्राहकों से बातचीत शुरू कर सकता है',
  limitAsTold: 'सीमा: {{limit}}',
  connection: {
    connected: 'कनेक्ट है',
    otp_verified: 'सत्यापित, अभी कनेक्ट नहीं',
    pending: 'अभी कनेक्ट नहीं',
    disconnected: 'कनेक्ट नहीं है',
    flagged: 'WhatsApp ने चेतावनी दी है',
    restricted: 'WhatsApp ने रोक लगाई है',
    banned: 'WhatsApp ने बंद कर दिया है',
    unknown: 'स्थिति नहीं बताई गई',
  },
  quality: {
    GREEN: 'क्वालिटी: अच्छी',
    YELLOW: 'क्वालिटी: मध्यम',
    RED: 'क्वालिटी: कम',
    unknown: 'क्वालिटी: अभी आँकी नहीं गई',
  },
  onboarding: {
    pending: 'ऑनबोर्डिंग अधूरी है: इसे MyOperator पैनल में पूरा करें।',
    failed: 'ऑनबोर्डिंग विफल रही: इसे MyOperator पैनल में फिर से शुरू करें।',
    other: 'ऑनबोर्डिंग: {{word}}',
  },
  more: 'प्रोफ़ाइल और बिज़नेस खाता',
  moreOf: '{{number}} की प्रोफ़ाइल और बिज़नेस खाता',
  facts: {
    phoneNumberId: 'फ़ोन नंबर ID',
    about: 'परिचय',
    description: 'विवरण',
    category: 'श्रेणी',
    address: 'पता',
    email: 'ई-मेल',
    website: 'वेबसाइट',
    account: 'बिज़नेस खाता',
    wabaId: 'WABA ID',
    review: 'WhatsApp की जाँच',
    verification: 'बिज़नेस सत्यापन',
  },
  words: {
    approved: 'मंज़ूर',
    pending: 'जाँच बाकी',
    rejected: 'नामंज़ूर',
    verified: 'सत्यापित',
    not_verified: 'सत्यापित नहीं',
  },
  warnings: {
    missing: {
      what: 'यह डेस्क जिस नंबर से भेजता है, वह इनमें नहीं है।',
      todo: 'उसकी ID {{id}} है। इनमें से कोई नंबर चुनें, या एडमिनिस्ट्रेटर से इस डेस्क की “फ़ोन नंबर ID” ठीक करवाएँ।',
    },
    unset: {
      what: 'इस डेस्क के भेजने के लिए कोई नंबर तय नहीं है।',
      todo: 'इनमें से कोई नंबर चुनें, या एडमिनिस्ट्रेटर से “फ़ोन नंबर ID” भरवाएँ।',
    },
    disabled: {
      what: 'यह डेस्क जिस नंबर से भेजता है, वह बंद किया हुआ है।',
      todo: 'WhatsApp उससे कोई संदेश नहीं लेता। एडमिनिस्ट्रेटर से उसे MyOperator पैनल में चालू करवाएँ, या दूसरा नंबर चुनें।',
    },
    'not-connected': {
      what: 'यह डेस्क जिस नंबर से भेजता है, वह कनेक्ट नहीं है।',
      todo: 'WhatsApp उससे कोई संदेश नहीं लेता। एडमिनिस्ट्रेटर से उसे MyOperator पैनल में कनेक्ट करवाएँ, या दूसरा नंबर चुनें।',
    },
    flagged: {
      what: 'यह डेस्क जिस नंबर से भेजता है, उस पर WhatsApp ने चेतावनी दी है या रोक लगाई है।',
      todo: 'संदेश नामंज़ूर हो सकते हैं। एडमिनिस्ट्रेटर से पूछें कि WhatsApp ने क्या कहा है, और बिना माँगे कुछ न भेजें।',
    },
    'low-quality': {
      what: 'ग्राहक इस नंबर के संदेशों को ब्लॉक या रिपोर्ट करते हैं।',
      todo: 'WhatsApp इसकी क्वालिटी कम आँकता है और इसकी सीमा घटा सकता है। सिर्फ़ उन ग्राहकों को लिखें जो संदेश की उम्मीद रखते हैं।',
    },
  },
  files: {
    title: 'फ़ाइलें कैसे भेजी जाएँ',
    'media-id': 'अपलोड करके',
    link: 'सिर्फ़ वेब पते से',
    uploadedText:
      'इस कंप्यूटर की फ़ाइल पहले MyOperator पर अपलोड होती है, फिर वहाँ मिली ID से भेजी जाती है। लगभग हर खाते के लिए यही सही है।',
    linkText:
      'सिर्फ़ वे फ़ाइलें भेजी जा सकती हैं जिनका सार्वजनिक वेब पता हो; इस कंप्यूटर की फ़ाइलें नहीं। यह उन खातों के लिए है जहाँ MyOperator अपलोड की हुई फ़ाइलें नहीं लेता।',
  },
} as const satisfies Words<typeof en>
