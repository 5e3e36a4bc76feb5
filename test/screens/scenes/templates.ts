/** "Send template": the list, the preview, what is wrong, what became of it. */
import type { Page } from '@playwright/test'
import type { CustomerView } from '../../../shared/views/customer.ts'
import type { TemplateList, TemplateNews, TemplateView } from '../../../shared/views/templates.ts'
import { aCard, aRecentCall, before } from '../../renderer/builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'

const template = (over: Partial<TemplateView>): TemplateView => ({
  id: 'missed',
  name: 'missed_your_call',
  language: 'en',
  category: 'utility',
  header: null,
  cards: [],
  code: false,
  body: 'Dear {{name}}, *sorry that we missed your call.*\n\nMay we call you back today? {{agent_name}} will take care of it _personally_.',
  footer: 'GharSeva home services',
  buttons: [
    { index: 0, kind: 'reply', text: 'Call me now', target: null },
    { index: 1, kind: 'call', text: 'Call us', target: '+911206544522' },
  ],
  variables: [
    { key: 'name', place: 'body', button: null, example: 'Meera' },
    { key: 'agent_name', place: 'body', button: null, example: 'Asha' },
  ],
  ...over,
})
const QUOTE = template({
  id: 'quote',
  name: 'quote_ready',
  header: { kind: 'text', text: 'Quote {{number}}' },
  body: 'Dear {{1}}, your quote of ~₹2,999~ *{{amount}}* is ready. Code: ```{{code}}```',
  buttons: [{ index: 0, kind: 'link', text: 'Open the quote', target: 'https://example.com/quote/{{var1}}' }],
  variables: [
    { key: 'number', place: 'header', button: null, example: 'Q-118' },
    { key: '1', place: 'body', button: null, example: 'Meera' },
    { key: 'amount', place: 'body', button: null, example: '₹2,499' },
    { key: 'code', place: 'body', button: null, example: 'SAVE20' },
    { key: 'var1', place: 'button', button: 0, example: 'q118' },
  ],
})
const HINDI = template({
  id: 'hi',
  language: 'hi',
  body: 'नमस्ते {{name}}, माफ़ कीजिए, आपकी कॉल छूट गई। क्या हम आज आपको कॉल करें?',
  footer: null,
  buttons: [{ index: 0, kind: 'reply', text: 'अभी कॉल करें', target: null }],
  variables: [{ key: 'name', place: 'body', button: null, example: 'मीरा' }],
})
const PLAIN = template({
  id: 'reach',
  name: 'could_not_reach_you',
  language: 'en_US',
  body: 'We tried to reach you and could not. Please call us when it suits you.',
  footer: null,
  buttons: [],
  variables: [],
})
const OFFER = template({
  id: 'offer',
  name: 'renewal_offer',
  category: 'marketing',
  header: { kind: 'media', mediaId: '1204' },
  body: 'Dear {{name}}, your plan ends on {{renewal_date}}. Renew today and save *20 %*.',
  buttons: [{ index: 0, kind: 'link', text: 'Renew', target: 'https://example.com/renew/{{1}}' }],
  variables: [
    { key: 'name', place: 'body', button: null, example: 'Meera' },
    { key: 'renewal_date', place: 'body', button: null, example: '14 Dec' },
    { key: '1', place: 'button', button: 0, example: 'q118' },
  ],
})
const CODE = template({
  id: 'code',
  name: 'login_code',
  category: 'authentication',
  body: '*{{code}}* is your verification code. For your security, do not share this code.',
  footer: 'This code expires in 10 minutes.',
  buttons: [{ index: 0, kind: 'copy-code', text: 'Copy code', target: null }],
  code: true,
  variables: [{ key: 'code', place: 'body', button: null, example: '123456' }],
})
const card = (index: number, body: string) => ({
  index,
  header: { kind: 'media', mediaId: `c${index}` } as const,
  body,
  buttons: [
    { index: 0, kind: 'reply', text: 'I want this', target: null } as const,
    { index: 1, kind: 'link', text: 'See it', target: 'https://example.com/plans' } as const,
  ],
})
const CAROUSEL = template({
  id: 'plans',
  name: 'three_plans',
  category: 'marketing',
  body: 'Dear {{name}}, these are our plans for this winter:',
  footer: null,
  buttons: [],
  cards: [
    card(0, 'Small: one visit a year, ₹1,499'),
    card(1, 'Family: *three* visits a year and spare parts, ₹3,999'),
    card(2, 'Office: every month, ₹14,999'),
  ],
  variables: [{ key: 'name', place: 'body', button: null, example: 'Meera' }],
})
export const TEMPLATE_LIST: TemplateList = {
  templates: [
    template({}),
    OFFER,
    CODE,
    CAROUSEL,
    HINDI,
    QUOTE,
    PLAIN,
    ...Array.from({ length: 9 }, (_, i) =>
      template({ id: `t${i}`, name: `annual_maintenance_contract_renewal_reminder_${i}` }),
    ),
  ],
  hidden: 3,
}

export const CUSTOMER: CustomerView = {
  numbers: [
    { number: '+917906225789', numberText: '+91 79062 25789', dialable: true },
    { number: '+919821400817', numberText: '+91 98214 00817', dialable: true },
  ],
  contacts: [
    {
      id: 'c1',
      name: 'Asha Rao',
      number: '+917906225789',
      numberText: '+91 79062 25789',
      dialable: true,
      email: 'asha.rao@example.in',
      pending: false,
      marketingOptIn: true,
      customFields: {},
      status: 'active',
      source: 'import',
      createdAt: before(9_000_000),
      modifiedAt: before(90_000),
    },
  ],
  place: 'Jaipur, IN',
  calls: 14,
  firstCallAt: before(9_000_000),
  lastCallAt: before(600),
}
const ANSWERS = {
  'customer:open': CUSTOMER,
  'customer:list-timeline': { items: [], next: null },
  'contacts:list-fields': [],
  'contacts:read': CUSTOMER.contacts[0],
  'templates:list': TEMPLATE_LIST,
  'templates:send': { state: 'sent' },
}

const opened = async (page: Page) => {
  await page.getByRole('button', { name: 'Open', exact: true }).first().click()
  await page.getByRole('button', { name: 'Send template' }).click()
  await page.getByRole('dialog', { name: 'Send template' }).waitFor()
  await page.getByText('Reading the templates').waitFor({ state: 'hidden' })
}
const choose = (name: string) => async (page: Page) => {
  await opened(page)
  await page.getByRole('button', { name, exact: true }).click()
}
const send = async (page: Page) => {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}
const wrong = (name: string) => async (page: Page) => {
  await choose(name)(page)
  await send(page)
  await page.getByRole('alert').first().waitFor()
}
const desk = { cards: [aCard()], recent: [aRecentCall()] }
const scene = (
  name: string,
  act: Scene['act'],
  answers: Canned['answers'] = {},
  faults: Canned['faults'] = {},
): Scene => main(`templates-${name}`, desk, { act }, { answers: { ...ANSWERS, ...answers }, faults })

const news: TemplateNews = {
  id: 'm1',
  number: '+919004177312',
  numberText: '+91 90041 77312',
  names: [],
  state: 'failed',
  reason: 'Message undeliverable',
}

export const TEMPLATE_SCENES: readonly Scene[] = [
  scene('list', opened),
  scene('chosen', choose('missed_your_call English')),
  scene('many-variables', async (page) => {
    await choose('quote_ready English')(page)
    await page.getByRole('textbox', { name: 'Header: number' }).fill('Q-2041')
  }),
  scene('file', async (page) => {
    await choose('renewal_offer English')(page)
    await page.getByRole('radio', { name: 'Another file' }).check()
    await send(page)
    await page.getByRole('alert').first().waitFor()
  }),
  scene('code', choose('login_code English')),
  scene('cards', choose('three_plans English')),
  scene('missing', wrong('quote_ready English')),
  scene('search', async (page) => {
    await opened(page)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('hi')
    await page.getByRole('button', { name: 'missed_your_call Hindi' }).click()
  }),
  scene('no-match', async (page) => {
    await opened(page)
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('zzyzx')
    await page.getByText('No template matches').waitFor()
  }),
  scene('none', opened, { 'templates:list': { templates: [], hidden: 2 } }),
  scene(
    'failed',
    async (page) => {
      await opened(page)
      await page.getByRole('alert').waitFor()
    },
    {},
    { 'templates:list': fault('templates-unavailable', 'Internal Server Error') },
  ),
  scene(
    'refused',
    wrong('missed_your_call English'),
    {},
    {
      'templates:send': fault('whatsapp-balance', 'Insufficient Balance'),
    },
  ),
  scene('unconfirmed', wrong('missed_your_call English'), { 'templates:send': { state: 'unconfirmed' } }),
  scene(
    'in-doubt',
    wrong('missed_your_call English'),
    {},
    { 'templates:send': fault('message-unconfirmed') },
  ),
  scene('sent', async (page) => {
    await choose('could_not_reach_you American English')(page)
    await send(page)
    await page.getByRole('status', { name: 'Template sent' }).waitFor()
    await page.evaluate((one) => window.publish('templates:settled', one), news)
    await page.getByRole('alert').waitFor()
  }),
]
