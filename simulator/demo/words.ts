/** What the people of the demo write. */

type Some<T> = readonly [T, ...T[]]

interface Outcome {
  readonly name: string
  readonly details?: Some<string>
}

export const OUTCOMES: Some<Outcome> = [
  { name: 'Interested', details: ['Wants a quote', 'Wants a visit', 'Compares prices'] },
  { name: 'Follow-up', details: ['This week', 'Next week', 'After the salary date'] },
  { name: 'Booked', details: ['Home cleaning', 'AC service', 'Annual plan'] },
  { name: 'Not interested', details: ['Too expensive', 'Has another provider'] },
  { name: 'Complaint', details: ['Late visit', 'Quality', 'Billing'] },
  { name: 'Payment done' },
  { name: 'Wrong number' },
]

export const COMMENTS: Some<string> = [
  'Asked to call after 6 pm.',
  'Wants the quote on WhatsApp.',
  'Speaks Tamil, please let Priya call.',
  'Will pay by UPI on Friday.',
  'Gate code 12 for the visit.',
  'Husband decides, call again on Sunday.',
  'Very happy with the last visit.',
  'पुराना ग्राहक, छूट माँग रहे हैं।',
  'Needs a GST invoice.',
  'Moved to a new address in the same city.',
]

export const OPENINGS: Some<string> = [
  'Hi, I saw your ad. What does deep cleaning cost for a 2BHK?',
  'Hello, is AC service available this week?',
  'नमस्ते, पेंटिंग का रेट क्या है?',
  'Good morning, my visit was planned for today. At what time will you come?',
  'Hi, I need the invoice of last month please',
  'Bhaiya kitchen ki cleaning karwani hai, kab ho sakta hai?',
  'வணக்கம், ஏசி சர்வீஸ் எவ்வளவு?',
  'Hello, the tap is leaking again after yesterday’s repair',
  'Hi, I want to renew the annual plan',
  'Do you also work in Whitefield?',
  'Please call me back, I missed your call',
  'Is pest control safe with a small child at home?',
]

/** What the agent says, and what the customer answers to it. */
export const EXCHANGES: Some<readonly [agent: string, customer: string]> = [
  ['Thank you for writing. May I have your area and pin code?', 'Sector 62, 201301'],
  ['Sure. For how many rooms would that be?', '3 rooms and a hall'],
  ['We have slots tomorrow at 10 am and 3 pm. Which one suits you?', '3 pm is better'],
  ['The price is ₹2,499 including taxes.', 'Any discount? Last time it was less'],
  ['I can offer 10% off on the annual plan.', 'Ok, that sounds good'],
  ['Could you send a photo of the place?', 'At home only in the evening, will send then'],
  ['जी, हमारा आदमी कल सुबह 11 बजे आ जाएगा।', 'ठीक है, धन्यवाद'],
  ['Our technician is called Mohan, he will ring you before he comes.', 'Ok 👍'],
  ['You can pay after the work, in cash or by UPI.', 'UPI is fine'],
  [
    'I am sorry about that. I have told the team, somebody comes today.',
    'Please make sure, it is the second time',
  ],
  ['The invoice is on its way to your e-mail.', 'Got it, thanks'],
  ['Do you want us to bring the cleaning material?', 'Yes please, bring everything'],
  ['Is there parking at the building?', 'Yes, visitors’ parking at gate 2'],
  ['Shall I block the slot for you?', 'Yes please confirm'],
]

export const CLOSINGS: Some<string> = [
  'Thank you. Write to us any time.',
  'Done, your visit is confirmed.',
  'You are welcome. Have a nice day!',
  'धन्यवाद, आपका दिन शुभ हो।',
]

/** Of the account's templates, with the customer's name in them. */
export const TEMPLATES: Some<{ readonly name: string }> = [
  { name: 'visit_reminder' },
  { name: 'festive_offer' },
  { name: 'renewal_notice' },
]

export const TEMPLATE_REPLIES: Some<string> = ['Yes', 'YES please', 'What time exactly?', 'Renew', 'हाँ जी']

/** As WhatsApp gives them, of any message. */
export const FAILURES_OF_ANY: Some<readonly [code: string, text: string]> = [
  ['131026', 'Message undeliverable'],
]

/** Of templates, marketing's too. */
export const FAILURES: Some<readonly [code: string, text: string]> = [
  ...FAILURES_OF_ANY,
  ['130472', "Failed to send message because this user's phone number is part of an experiment"],
]

/** What a customer writes when the demo is told to let one write. */
export const NEW_MESSAGES: Some<string> = [
  'Hello, are you there?',
  'Can you please call me now?',
  'What is the status of my booking?',
  'Kal subah 10 baje theek rahega',
  'The technician has not come yet',
  'Payment done, please check',
  'मुझे कल का समय बदलना है',
  'Do you have a slot on Saturday?',
  'Thanks, the work was very good 🙏',
  'Please share the price for a 3BHK',
  'My address has changed',
  'நாளை வர முடியுமா?',
]
