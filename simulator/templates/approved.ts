/** The account's templates that can be sent: of every kind that a client has to cope with. */
import { body, buttons, card, footer, heading, link, media, openLink, type Row, reply } from './parts.ts'

/** Newest first. Components stand in no order, as in the document. */
export const APPROVED: readonly Row[] = [
  [
    'missed_your_call',
    'en',
    'utility',
    'approved',
    [
      footer('GharSeva home services'),
      buttons(reply(0, 'Call me now'), reply(1, 'Later')),
      body('Dear {{name}}, sorry that we missed your call. May we call you back today?', { name: 'Meera' }),
    ],
  ],
  [
    'missed_your_call',
    'hi',
    'utility',
    'approved',
    [
      buttons(reply(0, 'अभी कॉल करें')),
      body('नमस्ते {{name}}, माफ़ कीजिए, आपकी कॉल छूट गई। क्या हम आज आपको कॉल करें?', { name: 'मीरा' }),
    ],
  ],
  [
    'call_back_time',
    'en',
    'utility',
    'approved',
    [body('Hello {{1}}, we will call you back on {{2}} at {{3}}.', { 1: 'Meera', 2: 'Friday', 3: '4 pm' })],
  ],
  [
    'could_not_reach_you',
    'en_US',
    'utility',
    'approved',
    [
      buttons({ type: 'PHONE_NUMBER', index: 0, text: 'Call us', phone_number: '911206544522' }),
      body('We tried to reach you and could not. Please call us when it suits you.'),
    ],
  ],
  ['welcome', 'en', 'marketing', 'approved', [body('Welcome to GharSeva! Write to us any time.')]],
  [
    'monthly_offer',
    'en',
    'marketing',
    'approved',
    [
      heading('{{month}} sale', { month: 'June' }),
      footer('Reply STOP to unsubscribe'),
      body('Hi {{name}}, {{discount}} off on deep cleaning until the end of the month.', {
        name: 'Meera',
        discount: '15%',
      }),
    ],
  ],
  [
    'brochure',
    'en',
    'marketing',
    'approved',
    [
      media('brochure'),
      buttons(link(0, 'See all services', 'https://example.com/services'), reply(1, 'Call me')),
      body('Dear {{name}}, here is our brochure.', { name: 'Meera' }),
    ],
  ],
  [
    'track_visit',
    'en',
    'utility',
    'approved',
    [
      buttons(openLink(0, 'Track', 'https://example.com/visit/{{var1}}', { var1: '4711' })),
      body('Our technician {{1}} is on the way.', { 1: 'Mohan' }),
    ],
  ],
  [
    'quote_ready',
    'en',
    'utility',
    'approved',
    [
      heading('Quote {{number}}', { number: 'Q-118' }),
      buttons(
        openLink(0, 'Open the quote', 'https://example.com/quote/{{var1}}', { var1: 'q118' }),
        link(1, 'Our terms', 'https://example.com/terms'),
      ),
      footer('GharSeva home services'),
      body('Dear {{name}}, your quote of {{amount}} is ready.', { name: 'Meera', amount: '₹2,499' }),
    ],
  ],
  [
    'visit_reminder',
    'en',
    'utility',
    'approved',
    [body('Dear {{name}}, our team visits you tomorrow between 10 am and 12 noon.', { name: 'Meera' })],
  ],
  [
    'visit_reminder',
    'hi',
    'utility',
    'approved',
    [body('नमस्ते {{name}}, हमारी टीम कल सुबह 10 से 12 बजे के बीच आएगी।', { name: 'मीरा' })],
  ],
  [
    'festive_offer',
    'en',
    'marketing',
    'approved',
    [body('Hi {{name}}, 15% off on home painting until Sunday. Reply YES to book.', { name: 'Meera' })],
    null,
    'red',
  ],
  [
    'renewal_notice',
    'en',
    'utility',
    'approved',
    [
      body('Dear {{name}}, your annual plan ends this month. Reply RENEW to keep your price.', {
        name: 'Meera',
      }),
    ],
  ],
  [
    'payment_due',
    'hi',
    'utility',
    'approved',
    [body('नमस्ते {{1}}, ₹{{2}} का भुगतान {{3}} तक करना है।', { 1: 'मीरा', 2: '2499', 3: 'शुक्रवार' })],
  ],
  [
    'payment_received',
    'en_US',
    'utility',
    'approved',
    [body('Thank you {{name}}, we have received {{amount}}.', { name: 'Meera', amount: '₹2,499' })],
  ],
  [
    'rate_our_visit',
    'en',
    'marketing',
    'approved',
    [buttons(reply(0, 'Good'), reply(1, 'Not good')), body('How was the visit of {{1}}?', { 1: 'Mohan' })],
    null,
    'yellow',
  ],
  [
    'login_code',
    'en',
    'authentication',
    'approved',
    [
      footer('This code expires in 5 minutes.'),
      buttons({ type: 'OTP', index: 0, text: 'Copy Code', otp_type: 'copy_code' }),
      body('*{{otp}}* is your verification code. For your security, do not share this code.', {
        otp: '123456',
      }),
    ],
  ],
  [
    'invoice',
    'en',
    'utility',
    'approved',
    [media('invoice'), body('Dear {{1}}, your invoice.', { 1: 'Meera' })],
  ],
  [
    'visit_report',
    'en',
    'utility',
    'approved',
    [
      media('report'),
      body('Dear {{name}}, the report of your visit on {{date}}.', { name: 'Meera', date: '3 March' }),
      buttons(openLink(0, 'Open the report', 'https://example.com/report/{{var1}}', { var1: 'r118' })),
      footer('GharSeva home services'),
    ],
    null,
    'green',
  ],
  [
    'our_services',
    'en',
    'marketing',
    'approved',
    [
      body('Hi {{name}}, three things we do best.', { name: 'Meera' }),
      {
        type: 'CAROUSEL',
        cards: [
          card(
            0,
            'cleaning',
            'Deep cleaning from ₹2,499',
            openLink(0, 'Book', 'https://example.com/book/{{var1}}', { var1: 'cleaning' }),
          ),
          card(
            1,
            'painting',
            'Painting from ₹9,999',
            openLink(0, 'Book', 'https://example.com/book/{{var1}}', { var1: 'painting' }),
          ),
          card(
            2,
            'repairs',
            'AC service from ₹599',
            openLink(0, 'Book', 'https://example.com/book/{{var1}}', { var1: 'ac' }),
          ),
        ],
      },
    ],
  ],
]
