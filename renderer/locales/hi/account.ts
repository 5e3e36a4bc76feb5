import type { account as en } from '../en/account.ts'
import type { Words } from '../words.ts'

const setupProblems = {
  'file-unreadable': {
    what: 'सेटअप फ़ाइल पढ़ी नहीं जा सकी।',
    todo: 'अपनी IT टीम से RINGSIDE_SETUP_FILE में बताई फ़ाइल जाँचने को कहें, फिर Ringside दोबारा शुरू करें।',
  },
  'code-refused': {
    what: 'सेटअप फ़ाइल का कोड स्वीकार नहीं हुआ।',
    todo: 'कोड सिर्फ़ एक बार और 48 घंटे तक चलता है। अपनी IT टीम से नया कोड माँगें, फिर Ringside दोबारा शुरू करें।',
  },
  'relay-unreachable': {
    what: 'आपकी कंपनी के रिले तक नहीं पहुँचा जा सका।',
    todo: 'इंटरनेट कनेक्शन जाँचें। Ringside अपने-आप कोशिश करता रहता है।',
  },
  'vault-unreadable': {
    what: 'इस कंप्यूटर पर रखा साइन-इन ख़राब हो गया है।',
    todo: 'इस डेस्क को फिर से सेट अप करें: एडमिन के नए आमंत्रण से, या ख़ुद।',
  },
  'vault-locked': {
    what: 'इस कंप्यूटर की कीरिंग लॉक है।',
    todo: 'उसे अनलॉक करें। Ringside अपने-आप आगे बढ़ेगा; कुछ भी खोया नहीं है।',
  },
} as const satisfies Words<typeof en.problems>

// The names of the provider's panel, which is in English: they stay as they are found there.
const fields = {
  publicApiKey: {
    label: 'API key',
    where: 'MyOperator पैनल में: Manage → WhatsApp APIs।',
  },
  companyId: {
    label: 'Company ID',
    where: 'API key के पास: Manage → WhatsApp APIs।',
  },
  phoneNumberId: {
    label: 'Phone number ID',
    where: 'Manage → WhatsApp accounts में। WhatsApp इस्तेमाल नहीं करते, तो खाली छोड़ें।',
  },
  wabaId: {
    label: 'WABA ID',
    where: 'Phone number ID के पास: Manage → WhatsApp accounts।',
  },
  publicApiUrl: {
    label: 'WhatsApp API का पता',
    where: 'तभी बदलें जब MyOperator ने कहा हो।',
  },
  obdKey: {
    label: 'x-api-key',
    where:
      'आउटबाउंड कॉल (OBD) की key, ऊपर वाली API key नहीं। MyOperator से माँगें: उसके दस्तावेज़ में जगह नहीं बताई गई है।',
  },
  obdSecretToken: {
    label: 'Secret token',
    where: 'कॉल लगाने वाले IVR का। इसे x-api-key के साथ MyOperator से माँगें।',
  },
  publicIvrId: {
    label: 'Public IVR ID',
    where: 'आउटबाउंड कॉल के लिए रजिस्टर किए गए IVR की। दस्तावेज़ में जगह नहीं बताई गई है; MyOperator से पूछें।',
  },
  userId: {
    label: 'User ID',
    where: 'आपकी अपनी ID: 0-9 और a-f के 16 अक्षर। खाते के मालिक या मैनेजर इसे देखकर बता सकते हैं।',
  },
  obdUrl: {
    label: 'आउटबाउंड कॉल का पता',
    where: 'तभी बदलें जब MyOperator ने कहा हो।',
  },
  developersToken: {
    label: 'API token',
    where: 'Manage → API Integration में: “Public API Token”, 32 अक्षर।',
  },
  phones: {
    label: 'मेरे फ़ोन नंबर',
    where: 'वे नंबर जिन पर MyOperator आपको रिंग करता है, बीच में कॉमा लगाकर।',
  },
  developersUrl: {
    label: 'यूज़र और कॉल लॉग का पता',
    where: 'तभी बदलें जब MyOperator ने कहा हो।',
  },
} as const satisfies Words<typeof en.fields>

const groups = {
  contacts: {
    title: 'WhatsApp और कॉन्टैक्ट',
    text: 'कौन कॉल कर रहा है: नाम, कॉन्टैक्ट और मैसेज।',
  },
  calls: {
    title: 'आउटबाउंड कॉल',
    text: 'इस डेस्क से आपकी लगाई कॉल। MyOperator इन क्रेडेंशियल को API key से अलग रखता है।',
  },
  users: {
    title: 'यूज़र और कॉल लॉग',
    text: 'यहाँ कौन काम करता है और पहले कौन-सी कॉल हुईं।',
  },
} as const satisfies Words<typeof en.groups>

const checks = {
  ok: {
    what: 'यह काम करता है।',
    todo: 'MyOperator ने ये क्रेडेंशियल स्वीकार कर लिए हैं।',
  },
  'no-user-api': {
    what: 'यह काम करता है, पर यूज़र सूची के बिना।',
    todo: 'इस खाते के प्लान में यह शामिल नहीं है: अपनी User ID और फ़ोन नंबर ख़ुद लिखें।',
  },
  incomplete: {
    what: 'कुछ बाकी है।',
    todo: 'निशान लगे फ़ील्ड भरें, फिर दोबारा जाँचें।',
  },
  'bad-key': {
    what: '{{key}} स्वीकार नहीं हुई।',
    todo: 'इसे फिर से पूरा और बिना स्पेस के कॉपी करें। फिर भी न चले, तो पैनल में नई बनवाएँ।',
  },
  'bad-secret-token': {
    what: 'Secret token स्वीकार नहीं हुआ।',
    todo: 'x-api-key सही है। Secret token फिर से कॉपी करें, या MyOperator से इस IVR का token माँगें।',
  },
  'company-mismatch': {
    what: 'Company ID इस key की नहीं है।',
    todo: 'दोनों को पैनल के एक ही पेज से कॉपी करें: Manage → WhatsApp APIs।',
  },
  'ip-not-allowed': {
    what: 'MyOperator इस इंटरनेट पते से अनुरोध की अनुमति नहीं देता।',
    todo: 'MyOperator से अपने ऑफ़िस के IP पते को अनुमति देने को कहें। क्रेडेंशियल सही भी हो सकते हैं।',
  },
  'ivr-not-found': {
    what: 'इस ID का कोई IVR नहीं है।',
    todo: 'Public IVR ID जाँचें। वह पहले से आउटबाउंड कॉल के लिए रजिस्टर होना चाहिए।',
  },
  'user-unknown': {
    what: 'इस खाते में किसी की यह User ID नहीं है।',
    todo: 'खाते के मालिक या मैनेजर से अपनी User ID जँचवाएँ।',
  },
  'wrong-place': {
    what: '“{{here}}” में किसी और सिस्टम का क्रेडेंशियल है।',
    todo: 'MyOperator के तीन अलग-अलग क्रेडेंशियल हैं। यह “{{field}}” में जाता है।',
  },
  'rate-limited': {
    what: 'MyOperator रुकने को कह रहा है: बहुत ज़्यादा अनुरोध।',
    todo: 'एक मिनट बाद फिर से जाँचें। आपने जो लिखा है, उसमें कोई गलती नहीं है।',
  },
  unreachable: {
    what: 'कोई जवाब नहीं मिला।',
    todo: 'इंटरनेट कनेक्शन और “एडवांस्ड” में दिया पता जाँचें। फिर दोबारा जाँचें।',
  },
  unexpected: {
    what: 'Ringside इस जवाब को नहीं पहचानता।',
    todo: 'एक मिनट बाद फिर से जाँचें। फिर भी यही हो, तो नीचे का जवाब MyOperator को दिखाएँ।',
  },
} as const satisfies Words<typeof en.checks>

export const account = {
  welcome: 'Ringside में आपका स्वागत है',
  welcomeText: 'फ़ोन बजते ही देखें कि कौन कॉल कर रहा है: नाम, नंबर और पहले क्या बात हुई थी।',
  back: 'वापस',
  close: 'बंद करें',
  ways: {
    join: { button: 'अपनी टीम से जुड़ें', forWhom: 'आपके पास अपने एडमिन का आमंत्रण है।' },
    byHand: { button: 'ख़ुद सेट अप करें', forWhom: 'आप खाता सँभालते हैं और उसके क्रेडेंशियल आपके पास हैं।' },
    demo: { button: 'डेमो देखें', forWhom: 'आप पहले देखना चाहते हैं। खाते की ज़रूरत नहीं।' },
  },
  begun: 'आपका पहले का सेटअप अब भी यहाँ है।',
  begunText: 'आपने जो लिखा था, वह एन्क्रिप्ट करके रखा गया है। जहाँ रुके थे, वहीं से आगे बढ़ें।',
  begunJoined: 'यह डेस्क पहले ही {{host}} से जुड़ चुका है।',
  goOn: 'आगे बढ़ें',
  alreadySetUp: '{{host}} का आमंत्रण खोला गया, पर यह डेस्क पहले से सेट अप है।',
  alreadySetUpTodo: 'उससे जुड़ने के लिए “सेटिंग → प्राइवेसी” में साइन आउट करें और लिंक फिर से खोलें।',
  invited: 'आपको आमंत्रित किया गया है',
  invitedText: 'एक आमंत्रण लिंक इस डेस्क को इस रिले से जोड़ना चाहता है:',
  invitedHint: 'रिले आपकी टीम की कॉल इस कंप्यूटर तक पहुँचाता है। तभी जुड़ें जब यह पता आपकी कंपनी का हो।',
  notNow: 'अभी नहीं',
  join: 'जुड़ें',
  joinText: 'आपके एडमिन ने आपको लिंक या कोड भेजा है। वह इस डेस्क को आपकी कंपनी के रिले से जोड़ता है।',
  joining: 'जुड़ रहा है',
  invitation: 'आमंत्रण',
  invitationHint: 'पूरा लिंक, या रिले का पता और कोड। यह सिर्फ़ एक बार और 48 घंटे तक चलता है।',
  insecure: {
    what: 'इस रिले का पता सुरक्षित नहीं है।',
    todo: 'वह https:// से शुरू होना चाहिए। अपने एडमिन से सुरक्षित पते वाला आमंत्रण माँगें।',
  },
  invitationPlaceholder: 'ringside://join?relay=…&code=…',
  opening: 'जुड़ गया। आपका डेस्क खुल रहा है',
  demoStarting: 'नकली खाता शुरू हो रहा है',
  demoText:
    'कॉन्टैक्ट, कॉल और छह लोगों की टीम इसी कंप्यूटर पर बनाई जाती है। यहाँ से कुछ बाहर नहीं जाता, और डेमो छोड़ने पर कुछ नहीं बचता।',
  byHandText: 'आप जो लिखते हैं, वह साथ-साथ इस कंप्यूटर पर एन्क्रिप्ट होकर सेव होता है। हर समूह की जाँच करते चलें।',
  byHandTest: 'हर समूह की जाँच करते चलें।',
  byHandMemory: 'यह कंप्यूटर इसे सुरक्षित नहीं रख सकता: आपका लिखा Ringside बंद करने तक ही रहेगा।',
  relay: 'रिले',
  relayText: 'आपकी कंपनी का अपना सर्वर। वह MyOperator से कॉल लेता है और आपकी कॉल इस डेस्क तक पहुँचाता है।',
  relayJoined: 'जुड़ गया',
  relayJoinedText: '{{host}} पर {{name}}',
  joinedTitle: 'आप जुड़ गए हैं। आपके एडमिन ने क्रेडेंशियल रिले में नहीं रखे हैं।',
  joinedTodo: 'उन्हें नीचे लिखें, या अपने एडमिन से माँगें।',
  advanced: 'एडवांस्ड',
  noUserApi: 'मेरे प्लान में यूज़र सूची नहीं है',
  fields,
  groups,
  checks,
  saved: 'सेव है',
  savedPlaceholder: 'सेव है। बदलने के लिए लिखें',
  optional: 'वैकल्पिक',
  test: 'जाँचें',
  testGroup: '{{group}} जाँचें',
  testing: 'जाँच हो रही है',
  state: { works: 'काम करता है', fails: 'काम नहीं करता', untested: 'जाँच नहीं हुई' },
  openDesk: 'मेरा डेस्क खोलें',
  openingDesk: 'आपका डेस्क खुल रहा है',
  missing: 'अभी बाकी है: {{what}}',
  missingRelay: 'रिले',
  nothingMissing: 'सब कुछ भर गया है।',
  openAnyway: 'सब कुछ भर गया है। एक जाँच अभी सफल नहीं हुई; आप फिर भी अपना डेस्क खोल सकते हैं।',
  unproven: 'ये जाँचें अभी सफल नहीं हुईं: {{what}}',
  startOver: 'शुरू से करें',
  startOverTitle: 'शुरू से करें?',
  startOverText: 'यहाँ लिखा सब कुछ मिट जाएगा, और यह डेस्क अपने रिले को भूल जाएगा। फिर से जुड़ने के लिए नया आमंत्रण लगेगा।',
  keepIt: 'रहने दें',
  throwAway: 'मिटा दें',
  enrolling: 'आपका डेस्क सेट अप हो रहा है',
  enrollingText: 'Ringside आपकी कंपनी के रिले में साइन इन कर रहा है। इसमें कुछ सेकंड लगते हैं।',
  failed: 'यह डेस्क सेट अप नहीं हो सका',
  problems: setupProblems,
  memoryTitle: 'आपका साइन-इन सेव नहीं रहता।',
  memoryTodo:
    'यह कंप्यूटर इसे सुरक्षित नहीं रख सकता, इसलिए बंद करने पर Ringside इसे भूल जाता है और फिर से सेट अप करना पड़ता है।',
  lockedTitle: 'इस कंप्यूटर की कीरिंग लॉक है।',
  lockedTodo: 'उसे अनलॉक करें। तब तक Ringside साइन इन नहीं कर सकता; कुछ भी खोया नहीं है।',
} as const satisfies Words<typeof en>
