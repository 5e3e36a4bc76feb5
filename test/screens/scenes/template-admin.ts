/** "Templates" of a supervisor: all of them, one beside them, a new one, deleting, what goes wrong. */
import type { Page } from '@playwright/test'
import type { StagedFile } from '../../../shared/views/chats.ts'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { aDesk } from '../../renderer/builders.ts'
import { aDetail } from '../../renderer/templates/a-detail.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'

const supervisor = { ...aDesk().agent, role: 'supervisor' } as ReturnType<typeof aDesk>['agent']

const QUOTE = aDetail({
  id: 'quote',
  name: 'quote_ready',
  header: { kind: 'text', text: 'Quote {{number}}' },
  body: 'Dear {{1}}, your quote of ~₹2,999~ *{{amount}}* is ready.',
  footer: 'GharSeva home services',
  buttons: [
    { index: 0, kind: 'link', text: 'Open the quote', target: 'https://example.com/quote/{{var1}}' },
    { index: 1, kind: 'call', text: 'Call us', target: '+911206544522' },
  ],
  variables: [
    { key: 'number', place: 'header', button: null, example: 'Q-118' },
    { key: '1', place: 'body', button: null, example: 'Meera' },
    { key: 'amount', place: 'body', button: null, example: '₹2,499' },
    { key: 'var1', place: 'button', button: 0, example: 'q118' },
  ],
  quality: 'GREEN',
})
const card = (index: number): TemplateDetail['cards'][number] => ({
  index,
  header: { kind: 'media', mediaId: 'm' },
  body: `Succulents collection ${index + 1}, now for {{price}}`,
  buttons: [{ index: 0, kind: 'link', text: 'Shop now', target: 'https://example.com/{{var1}}' }],
})
const ALL: readonly TemplateDetail[] = [
  aDetail({
    id: 'diwali',
    name: 'diwali_greeting',
    language: 'hi',
    category: 'marketing',
    header: { kind: 'media', mediaId: 'm' },
    body: '{{name}} जी, दीपावली की शुभकामनाएँ!',
    status: 'pending',
  }),
  QUOTE,
  aDetail({
    id: 'win',
    name: 'win_a_phone',
    category: 'marketing',
    body: '{{1}}, you may have won a phone!',
    status: 'rejected',
    failureReason: 'ABUSIVE_CONTENT',
  }),
  aDetail({
    id: 'collection',
    name: 'spring_collection',
    category: 'marketing',
    body: 'Our spring collection is here.',
    cards: [card(0), card(1), card(2)],
    variables: [],
    unsendable: 'card-variables',
    quality: 'YELLOW',
  }),
  aDetail({
    id: 'code',
    name: 'login_code',
    category: 'authentication',
    body: '*{{otp}}* is your verification code.',
    footer: 'This code expires in 5 minutes.',
    buttons: [{ index: 0, kind: 'copy-code', text: 'Copy Code', target: null }],
    code: true,
  }),
  ...Array.from({ length: 30 }, (_, i) =>
    aDetail({
      id: `t${i}`,
      name: `annual_maintenance_contract_renewal_reminder_for_customers_of_the_first_year_${i}`,
      createdAt: '2025-11-01T08:33:43.197Z',
    }),
  ),
]
const FILE: StagedFile = {
  fileId: 'f1',
  filename: 'spring-collection-2026.pdf',
  mimeType: 'application/pdf',
  kind: 'document',
  size: 184_000,
}
const ANSWERS = {
  'templates:list-all': ALL,
  'templates:create': { id: 'new' },
  'templates:read': aDetail({
    id: 'new',
    name: 'visit_tomorrow',
    status: 'pending',
    createdAt: '2026-11-22T05:10:00Z',
  }),
  'chats:stage-file': FILE,
}

const listed = async (page: Page) => {
  await page.getByRole('list', { name: 'Templates' }).getByRole('button').first().waitFor()
}
const choose = (name: string) => async (page: Page) => {
  await listed(page)
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('region', { name: name.replace(/ .*/, '') }).waitFor()
}
const fresh = async (page: Page) => {
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('dialog', { name: 'New template' }).waitFor()
}
const create = async (page: Page) => {
  await page.getByRole('button', { name: 'Create template' }).click()
}
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const written = async (page: Page) => {
  await fresh(page)
  await box(page, 'Name').fill('visit_tomorrow')
  await box(page, 'Header').fill('Your visit')
  await box(page, 'Body').fill('Dear {{name}}, *our team* visits you on {{date}}, as agreed.')
  await box(page, 'Example of name').fill('Meera')
  await box(page, 'Footer').fill('GharSeva home services')
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await box(page, 'Button text').fill('Track')
  await box(page, 'Address').fill('https://example.com/visit/{{var1}}')
  await box(page, 'Example of var1').fill('4711')
}
const kind = (name: string) => async (page: Page) => {
  await fresh(page)
  await page.getByRole('radio', { name }).check()
}

const scene = (
  name: string,
  act: Scene['act'],
  answers: Canned['answers'] = {},
  faults: Canned['faults'] = {},
): Scene =>
  main(
    `template-admin-${name}`,
    { agent: supervisor },
    { hash: '#/templates', act },
    { answers: { ...ANSWERS, ...answers }, faults },
  )

export const TEMPLATE_ADMIN_SCENES: readonly Scene[] = [
  scene('list', listed),
  scene('chosen', choose('quote_ready English')),
  scene('pending', choose('diwali_greeting Hindi')),
  scene('rejected', choose('win_a_phone English')),
  scene('carousel', choose('spring_collection English')),
  scene('filtered', async (page) => {
    await listed(page)
    await page.getByRole('combobox', { name: 'Category' }).selectOption('marketing')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('rejected')
  }),
  scene('no-match', async (page) => {
    await listed(page)
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('zzyzx')
  }),
  scene('none', async (page) => page.getByText('No templates yet').waitFor(), { 'templates:list-all': [] }),
  scene(
    'failed',
    async () => {},
    {},
    { 'templates:list-all': fault('templates-unavailable', 'Bad Gateway') },
  ),
  scene('new', fresh),
  scene('written', written),
  scene('wrong', async (page) => {
    await written(page)
    await box(page, 'Name').fill('a'.repeat(520))
    await create(page)
    await page.getByRole('alert').first().waitFor()
  }),
  scene(
    'refused',
    async (page) => {
      await written(page)
      await box(page, 'Example of date').fill('Monday')
      await create(page)
      await page.getByRole('alert').first().waitFor()
    },
    {},
    {
      'templates:create': {
        code: 'template-invalid',
        detail: null,
        fields: { body: 'The body may not advertise.', 'buttons.0.url': 'Enter a valid url' },
      },
    },
  ),
  scene('media', async (page) => {
    await kind('With a file')(page)
    await page.locator('input[type=file]').setInputFiles({
      name: 'spring-collection-2026.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    })
    await page.getByRole('button', { name: 'Remove spring' }).waitFor()
  }),
  scene('code', kind('One-time code')),
  scene('new-carousel', async (page) => {
    await kind('Carousel')(page)
    await create(page)
  }),
  scene('cards', async (page) => {
    await kind('Carousel')(page)
    await page.getByRole('button', { name: 'Link', exact: true }).click()
    const first = page.getByRole('group', { name: 'Card 1' })
    await first.getByRole('textbox', { name: 'Body' }).fill('Succulents, now for {{price}}!')
    await create(page)
    await first.getByRole('textbox', { name: 'Example of price' }).focus()
  }),
  scene('created', async (page) => {
    await written(page)
    await box(page, 'Example of date').fill('Monday')
    await create(page)
    await page.getByRole('region', { name: 'visit_tomorrow' }).waitFor()
  }),
  scene(
    'not-deleted',
    async (page) => {
      await choose('quote_ready English')(page)
      await page.getByRole('button', { name: 'Delete template' }).click()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
    {},
    { 'templates:delete': fault('template-kept', 'The template is in use by a campaign.') },
  ),
]
