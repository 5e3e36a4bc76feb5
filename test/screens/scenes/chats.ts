/** WhatsApp: the inbox and threads with everything that can stand in them. */
import type { Page } from '@playwright/test'
import type { DrawnButton, MessageContent } from '../../../shared/chats/content.ts'
import type { ConversationRow, ThreadItem } from '../../../shared/views/chats.ts'
import { aDesk, before } from '../../renderer/builders.ts'
import {
  ASHA,
  aChat,
  aConversation,
  aFile,
  aLastLine,
  aLine,
  aMessage,
  anAnswer,
  aText,
  ME,
  SUNITA,
  someMedia,
} from '../../renderer/chat-builders.ts'
import type { CannedInbox } from '../fake-bridge.ts'
import { GONE } from '../media.ts'
import { fault, main, type Scene } from '../scene.ts'

const DAY = 86_400

const ROWS: readonly ConversationRow[] = [
  aConversation({ unread: 2 }),
  aConversation({
    chat: 'b',
    names: ['Ravi Kumar', 'Latha Kumar'],
    windowEndsAt: before(-4_100),
    draft: true,
    owner: SUNITA,
    last: aLastLine({ text: 'Please share the brochure', at: before(2_400) }),
  }),
  aConversation({
    chat: 'c',
    names: ['नीता कुलकर्णी'],
    unread: 14,
    windowEndsAt: before(-900),
    owner: null,
    status: 'unassigned',
    last: aLastLine({ text: 'ठीक है, कल बात करते हैं', at: before(3_700) }),
  }),
  aConversation({
    chat: 'd',
    names: ['Arjun Mehta'],
    last: aLastLine({
      direction: 'outgoing',
      kind: 'image',
      text: '',
      state: 'delivered',
      at: before(5_000),
    }),
  }),
  aConversation({
    chat: 'e',
    names: ['Vimala B'],
    windowEndsAt: before(DAY),
    last: aLastLine({
      direction: 'outgoing',
      kind: 'template',
      text: 'renewal_reminder',
      state: 'failed',
      at: before(DAY),
    }),
  }),
  aConversation({
    chat: 'f',
    names: [],
    numberText: '+91 90041 77312',
    windowEndsAt: null,
    status: 'closed',
    owner: SUNITA,
    last: aLastLine({ text: 'Order #4417 kab tak aayega?', at: before(DAY * 9) }),
  }),
  aConversation({
    chat: 'g',
    names: ['Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited'],
    owner: { userId: 'x', name: 'Imran Abdul Rehman Sheikh', mine: false },
    last: aLastLine({
      text: 'We need forty pumps by Friday, with the longer pipes, and the invoice to the head office in Coimbatore',
      at: before(DAY * 400),
    }),
  }),
]

const link = (text: string, target: string): DrawnButton => ({ kind: 'link', text, target })
const answer = (text: string): DrawnButton => ({ kind: 'reply', text, target: null })

const PLAIN: readonly ThreadItem[] = [
  aMessage({ key: 'y1', at: before(DAY + 900), content: aText('Hello?') }),
  aLine({ key: 'l1', at: before(DAY + 600), by: SUNITA, to: ME }),
  anAnswer({ key: 'y2', at: before(DAY), by: SUNITA, content: aText('Namaste! Kal bhejte hain.') }),
  aMessage({ key: 'm1', at: before(4_000) }),
  anAnswer({
    key: 'm2',
    at: before(3_500),
    content: someMedia('document', {
      filename: 'Invoice_2026.pdf',
      mimeType: 'application/pdf',
      size: 188_000,
    }),
  }),
  anAnswer({
    key: 'm3',
    at: before(3_480),
    state: 'delivered',
    content: aText('Yeh raha aapka invoice. *GST included* hai. Kuch aur madad chahiye?'),
    reactions: [{ emoji: '🙏', by: 'customer' }],
  }),
  aMessage({
    key: 'm4',
    at: before(3_300),
    content: aText('Haan, invoice mil gaya. Thank you! 🙏'),
    quote: { key: 'm3', by: 'us', kind: 'text', text: 'Yeh raha aapka invoice. GST included hai. Kuch aur' },
  }),
  aMessage({ key: 'm5', at: before(700), content: aText('Aur renewal kab hai?') }),
]

const KINDS: readonly MessageContent[] = [
  aText(
    'The brochure: https://www.example.in/brochures/annual-plan_2026.pdf?from=whatsapp, page 3. _Prices_ ~1,200~ ```950```',
    true,
  ),
  someMedia('image', { filename: 'meter.jpg' }, { caption: 'The meter, as you asked' }),
  someMedia('image', { state: 'waiting' }),
  someMedia('video', { filename: 'leak.mp4' }),
  someMedia('audio', {}, { voice: true }),
  someMedia('audio', { filename: 'announcement.mp3' }),
  someMedia('sticker'),
  someMedia('document', { filename: 'Price list.xlsx', size: 2_480_000 }),
  someMedia('document', { state: 'elsewhere', filename: 'contract.docx' }),
]

const OFFERS: readonly MessageContent[] = [
  {
    kind: 'template',
    name: 'renewal_reminder',
    language: 'en',
    header: { kind: 'media', media: aFile('image', { part: 'header' }) },
    body: 'Dear Asha,\nyour *annual plan* renews on 14 Dec. Pay ₹ 12,000 before then.',
    footer: 'Reply STOP to stop',
    buttons: [
      link('Pay now', 'https://pay.example.in/r/4417'),
      { kind: 'call', text: 'Call us', target: '+918047182200' },
      answer('Later'),
    ],
    cards: [],
  },
  {
    kind: 'template',
    name: 'monsoon_offers',
    language: 'en',
    header: null,
    body: 'Three offers for the monsoon:',
    footer: '',
    buttons: [],
    cards: ['Pump A', 'Pump B', 'Pump C'].map((name, i) => ({
      header: { kind: 'media', media: aFile('image', { part: `card-${i}` }) },
      body: `${name}: ${i + 1} HP, with ten metres of pipe`,
      buttons: [link('See it', `https://example.in/${i}`), answer('I want it')],
    })),
  },
  {
    kind: 'interactive',
    variant: 'button',
    header: { kind: 'text', text: 'Your visit' },
    body: 'When may our engineer come?',
    footer: 'Free of charge',
    buttons: [answer('Morning'), answer('Afternoon'), answer('Not this week')],
    list: null,
  },
  {
    kind: 'interactive',
    variant: 'list',
    header: null,
    body: 'Which branch is nearest to you?',
    footer: '',
    buttons: [],
    list: {
      button: 'Branches',
      sections: [
        {
          title: 'North',
          rows: [
            { title: 'Jaipur', description: 'MI Road, till 8 pm' },
            { title: 'Delhi', description: '' },
          ],
        },
      ],
    },
  },
  {
    kind: 'interactive',
    variant: 'cta_url',
    header: null,
    body: 'Your order is on its way.',
    footer: '',
    buttons: [link('Track it', 'https://track.example.in/4417')],
    list: null,
  },
]

const FROM_CUSTOMER: readonly MessageContent[] = [
  { kind: 'choice', title: 'Morning', description: 'Before 11' },
  {
    kind: 'location',
    latitude: 26.9124,
    longitude: 75.7873,
    name: 'Hawa Mahal',
    address: 'Badi Choupad, Jaipur',
  },
  {
    kind: 'contacts',
    contacts: [
      { name: 'Vijay Rao', numbers: ['+919821400817', '1909'], emails: ['vijay.rao@example.in'] },
      { name: 'Meena Rao', numbers: ['+919004177312'], emails: [] },
    ],
  },
  { kind: 'reaction', emoji: '👍', messageId: null },
  {
    kind: 'order',
    text: 'Please deliver on Friday',
    items: [
      { product: 'PUMP-2HP', quantity: 2, price: 12_500, currency: 'INR' },
      { product: 'PIPE-10', quantity: 4, price: 900, currency: 'INR' },
    ],
  },
  { kind: 'unknown', raw: 'poll_creation', text: 'Which day suits you?' },
]

const each = (
  contents: readonly MessageContent[],
  make: (content: MessageContent, i: number) => ThreadItem,
): readonly ThreadItem[] => contents.map(make)

const arrived = (content: MessageContent, i: number) =>
  aMessage({ key: `k${i}`, at: before(3_000 - i * 60), content })
const sent = (content: MessageContent, i: number) =>
  anAnswer({
    key: `s${i}`,
    at: before(3_000 - i * 60),
    content,
    clicks: i === 0 ? [{ button: 'Pay now', at: before(1_200) }] : [],
  })

const can = aMessage().can
const STATES: readonly ThreadItem[] = [
  aMessage({ key: 'q', at: before(2_000), content: aText('Can you send me a picture of it?') }),
  anAnswer({
    key: 'f1',
    at: before(1_900),
    state: 'failed',
    content: aText('Renewal offer'),
    failure: { code: '131047', detail: 'Re-engagement message' },
    can: { ...can, retry: true },
  }),
  anAnswer({
    key: 'f2',
    at: before(1_800),
    state: 'failed',
    content: someMedia('image', { filename: 'offer.png' }, { caption: 'Renewal offer ka image' }),
    failure: { code: 'upload-failed', detail: null },
    can: { ...can, retry: true, remove: true },
  }),
  anAnswer({
    key: 'u1',
    at: before(1_200),
    state: 'unconfirmed',
    content: aText('It costs ₹ 950 a month.'),
    can: { ...can, sendAnyway: true },
  }),
  anAnswer({ key: 's1', at: before(900), state: 'sent', content: aText('Shall I book it?') }),
  anAnswer({
    key: 'p1',
    at: before(60),
    state: 'sending',
    content: someMedia('document', { filename: 'Brochure.pdf', size: 4_200_000 }),
    progress: 0.42,
    can: { ...can, cancel: true },
  }),
  anAnswer({
    key: 'w1',
    at: before(30),
    state: 'waiting',
    content: aText('And the price list comes after it.'),
    can: { ...can, cancel: true, sendNow: true },
  }),
]

const ODD: readonly ThreadItem[] = each(
  [
    aText('<img src=x onerror=alert(1)><script>alert(2)</script> <b>not bold</b> &amp;'),
    aText('\u202Eexe.fdp.eciovni — everything after me is turned\u202E around'),
    aText('مرحبا، أريد فاتورة الخطة السنوية 2026 من فضلكم'),
    aText('W'.repeat(600)),
    aText('🙏'.repeat(10_000)),
    aText('https://xn--80ak6aa92e.com/a(b)c *bold https://example.in/_a_b_ bold*'),
    { kind: 'unknown', raw: '<script>'.repeat(30), text: '' },
    someMedia('document', { filename: `${'very_long_name_'.repeat(20)}\u202Efdp.exe`, size: 12 }),
  ],
  arrived,
)

const desk = aDesk({ chats: { ...aDesk().chats, mine: 5, unassigned: 2, unread: 5 } })
const HASH = `#/whatsapp?chat=${encodeURIComponent(ASHA)}` as const

const inbox = (
  items: readonly ThreadItem[],
  over: Partial<CannedInbox> = {},
  view = aChat(),
): CannedInbox => ({
  rows: ROWS,
  threads: [{ view, items }],
  ...over,
})

const chats = (name: string, canned: CannedInbox, more: Partial<Scene> = {}): Scene =>
  main(
    `chats-${name}`,
    desk,
    {
      hash: HASH,
      act: async (page) => {
        await page.getByRole('log', { name: 'Messages' }).getByRole('article').first().waitFor()
        await page.waitForLoadState('networkidle')
      },
      ...more,
    },
    { inbox: canned, faults: { 'media:check': fault('media-gone') } },
  )

const toTop = async (page: Page) => {
  const log = page.getByRole('log', { name: 'Messages' })
  await log.getByRole('article').first().waitFor()
  await log.evaluate((box) => box.scrollTo({ top: 0 }))
  await page.waitForLoadState('networkidle')
}
const shown = (text: string) => async (page: Page) => {
  await page.getByText(text).first().waitFor()
}
const withUnread = aChat({ unread: 1, firstUnread: 'm5' })
const beside = `${HASH}&customer=${encodeURIComponent(`number:${ASHA}`)}` as const
const customer = {
  'customer:open': {
    numbers: [{ number: ASHA, numberText: '+91 79062 25789', dialable: true }],
    contacts: [],
    place: 'Jaipur, IN',
    calls: 3,
    firstCallAt: before(DAY * 80),
    lastCallAt: before(DAY),
  },
  'customer:list-timeline': { items: [], next: null },
}
const withStrip = chats('beside', inbox(PLAIN), { hash: beside })

const ENGLISH: readonly Scene[] = [
  chats('none-chosen', inbox([]), { hash: '#/whatsapp', act: shown('No conversation is open') }),
  chats('thread', inbox(PLAIN, {}, withUnread)),
  { ...withStrip, canned: { ...withStrip.canned, answers: customer } },
  chats('all', inbox(PLAIN), {
    act: async (page) => {
      await page.getByRole('tab', { name: 'All' }).click()
      await page.getByText('Sunita Patil').first().waitFor()
    },
  }),
  chats(
    'found',
    inbox(PLAIN, {
      rows: ROWS.map((row, i) => ({
        ...row,
        found:
          i === 1
            ? null
            : { key: 'm3', snippet: '… raha aapka \u0002invoice\u0003. GST included', at: before(3_480) },
      })),
    }),
    {
      act: async (page) => {
        await page.getByRole('searchbox', { name: 'Search conversations' }).fill('invoice')
        await page.getByText('invoice', { exact: true }).first().waitFor()
      },
    },
  ),
  chats('kinds', inbox(each(KINDS, arrived)), { act: toTop }),
  chats('kinds-end', inbox(each(KINDS, arrived))),
  chats('offers', inbox(each(OFFERS, sent)), { act: toTop }),
  chats('offers-end', inbox(each(OFFERS, sent)), {
    act: async (page) => {
      await page.getByText('Branches').click()
      await page.getByText('Jaipur').waitFor()
    },
  }),
  chats('from-customer', inbox(each(FROM_CUSTOMER, arrived)), { act: toTop }),
  chats('states', inbox(STATES), { act: toTop }),
  chats('states-end', inbox(STATES)),
  chats('gone', inbox([aMessage({ key: GONE, content: someMedia('image') })]), {
    act: shown('The file is not there any more.'),
  }),
  chats('odd', inbox(ODD), { act: toTop }),
  chats('odd-end', inbox(ODD)),
  chats(
    'closed',
    inbox(PLAIN, {}, aChat({ windowEndsAt: before(60), owner: SUNITA, status: 'closed', names: [] })),
  ),
  chats('closing', inbox(PLAIN, {}, aChat({ windowEndsAt: before(-840) }))),
  chats('nothing-written', inbox([], {}, aChat({ windowEndsAt: null, owner: null, status: 'unassigned' })), {
    act: shown('Nothing was written yet'),
  }),
  chats('link', inbox([aMessage({ content: aText('See https://pay.example.in.evil.example/r/1') })]), {
    act: async (page) => {
      await page.getByRole('button', { name: 'https://pay.example.in.evil.example/r/1' }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  chats('picture', inbox(each(KINDS.slice(0, 2), arrived)), {
    act: async (page) => {
      await page.getByRole('button', { name: 'Enlarge: meter.jpg' }).click()
      await page.getByRole('dialog').waitFor()
      await page.waitForLoadState('networkidle')
    },
  }),
  main(
    'chats-empty',
    {},
    { hash: '#/whatsapp', act: shown('No conversation is yours') },
    { inbox: { rows: [], threads: [] } },
  ),
  main(
    'chats-failed',
    {},
    { hash: HASH, act: shown('Try again') },
    { faults: { 'chats:list': fault('internal'), 'chats:open': fault('internal') } },
  ),
]

const HINDI = ['main-chats-thread', 'main-chats-states-end', 'main-chats-empty', 'main-chats-all']

export const CHAT_SCENES: readonly Scene[] = [
  ...ENGLISH,
  ...ENGLISH.filter(({ name }) => HINDI.includes(name)).map((scene) => ({
    ...scene,
    name: `hindi-${scene.name}`,
    canned: {
      ...scene.canned,
      desk: { ...scene.canned.desk, settings: { ...scene.canned.desk.settings, language: 'hi' as const } },
    },
    act: async (page: Page) => {
      await page.locator('html[lang=hi]').waitFor()
      await page.locator('[role=tablist]').waitFor()
      await page.waitForLoadState('networkidle')
    },
  })),
]
