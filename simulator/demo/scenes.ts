/** What people of the demo send each other besides words: small exchanges, each showing a kind of message. */
import type { MessageData } from '../chats/message.ts'
import type { MediaFile } from '../media/store.ts'

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'template'
      readonly name: string
      readonly values: {
        readonly body: Readonly<Record<string, string>>
        readonly buttons?: readonly Readonly<Record<string, string | number>>[]
      }
      /** The customer opens its first link. */
      readonly clicked?: boolean
    }
  | {
      readonly kind: 'file'
      readonly file: MediaFile['kind']
      readonly filename?: string
      readonly caption?: string
    }
  | { readonly kind: 'data'; readonly data: MessageData }
  /** What the customer chooses of the message before. */
  | { readonly kind: 'choice'; readonly id: string }
  /** An emoji on the message before. */
  | { readonly kind: 'reaction'; readonly emoji: string }

export interface SceneLine {
  readonly from: 'customer' | 'agent'
  readonly content: Content
  /** It answers the message before it. */
  readonly quotes?: boolean
}

const say = (from: SceneLine['from'], text: string, quotes = false): SceneLine => ({
  from,
  content: { kind: 'text', text },
  quotes,
})
const agent = (content: Content): SceneLine => ({ from: 'agent', content })
const customer = (content: Content): SceneLine => ({ from: 'customer', content })
const data = (type: string, context: Record<string, unknown>): Content => ({
  kind: 'data',
  data: { type, context },
})
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })

/** By the customer alone: where nobody has answered yet. */
export const CUSTOMERS_SCENES: readonly (readonly SceneLine[])[] = [
  [customer({ kind: 'file', file: 'image', filename: 'kitchen.png', caption: 'This is how it looks' })],
  [customer({ kind: 'file', file: 'audio', filename: 'voice.wav' })],
  [
    customer(
      data('location', { latitude: 28.6271, longitude: 77.3649, name: 'Home', address: 'Sector 62, Noida' }),
    ),
  ],
]

export const SCENES: readonly (readonly SceneLine[])[] = [
  [
    say('agent', 'Could you send a photo of the bill?'),
    customer({ kind: 'file', file: 'image', filename: 'bill.png', caption: 'Here it is' }),
    say('agent', 'Thank you, I see it: the second line was billed twice. It comes off today.', true),
  ],
  [
    agent(
      data('interactive', {
        interactive_type: 'button',
        body: { text: 'Our team can come tomorrow. Which time suits you?' },
        footer: { text: 'GharSeva home services' },
        action: {
          buttons: [button('slot-10', '10 am'), button('slot-15', '3 pm'), button('later', 'Another day')],
        },
      }),
    ),
    { ...customer({ kind: 'choice', id: 'slot-15' }), quotes: true },
    say('agent', 'Done: tomorrow at 3 pm. Mohan rings you before he comes.'),
  ],
  [
    say('customer', 'Please send me the invoice of the last visit'),
    agent({
      kind: 'file',
      file: 'document',
      filename: 'Invoice GS-2291.pdf',
      caption: 'Your invoice, paid by UPI',
    }),
    customer({ kind: 'reaction', emoji: '🙏' }),
  ],
  [
    customer({ kind: 'file', file: 'audio', filename: 'voice.wav' }),
    say('agent', 'I have listened to it. We send the plumber again today, without a charge.', true),
  ],
  [
    agent({
      kind: 'template',
      name: 'visit_report',
      values: { body: { date: '3 March' }, buttons: [{ var1: 'r118', index: 0 }] },
      clicked: true,
    }),
    say('customer', 'Thanks, the report is clear'),
  ],
  [
    say('agent', 'Please share your location, so that the team finds you.'),
    customer(
      data('location', {
        latitude: 28.5355,
        longitude: 77.391,
        name: 'Sector 18 Metro',
        address: 'Noida, 201301',
      }),
    ),
  ],
  [
    agent(
      data('interactive', {
        interactive_type: 'list',
        header: { type: 'text', text: 'Our services' },
        body: { text: 'What can we do for you?' },
        action: {
          button: 'Choose a service',
          sections: [
            {
              title: 'Cleaning',
              rows: [
                { id: 'deep', title: 'Deep cleaning', description: 'The whole flat, from ₹2,499' },
                { id: 'kitchen', title: 'Kitchen cleaning', description: 'From ₹1,299' },
              ],
            },
            { title: 'Repairs', rows: [{ id: 'ac', title: 'AC service', description: 'From ₹599' }] },
          ],
        },
      }),
    ),
    { ...customer({ kind: 'choice', id: 'ac' }), quotes: true },
  ],
  [
    customer({ kind: 'file', file: 'video', filename: 'tap.mp4', caption: 'The tap drips again, see' }),
    say('agent', 'I see it. A new washer will do, we bring one.', true),
  ],
  [
    agent({ kind: 'template', name: 'our_services', values: { body: {} } }),
    say('customer', 'What does the painting cost for one room?'),
  ],
  [
    customer(
      data('contacts', {
        contacts: [
          {
            name: { formatted_name: 'Anil (caretaker)', first_name: 'Anil' },
            phones: [{ phone: '+91 98100 45678', wa_id: '919810045678', type: 'CELL' }],
          },
        ],
      }),
    ),
    say('agent', 'Noted, we ring Anil at the gate.', true),
    customer({ kind: 'file', file: 'sticker' }),
  ],
  [
    agent(
      data('interactive', {
        interactive_type: 'cta_url',
        body: { text: 'Your annual plan is ready. You can pay on our site.' },
        footer: { text: 'Valid until Sunday' },
        action: {
          name: 'cta_url',
          parameters: { display_text: 'Pay ₹4,999', url: 'https://example.com/pay/4711' },
        },
      }),
    ),
    say('customer', 'Paid just now, please check', true),
  ],
]
