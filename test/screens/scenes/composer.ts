/** Where an agent writes: every state of the composer, what opens from it, and what is wrong. */
import type { Page } from '@playwright/test'
import type { Agent } from '../../../shared/relay-protocol.ts'
import { DEFAULT_TEAM_SETTINGS } from '../../../shared/team-settings.ts'
import type { ChatView, StagedFile } from '../../../shared/views/chats.ts'
import type { DeskState } from '../../../shared/views/desk.ts'
import { aDesk, before } from '../../renderer/builders.ts'
import { ASHA, aChat, aLastLine, aMessage, aText } from '../../renderer/chat-builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'
import { CUSTOMER, TEMPLATE_LIST } from './templates.ts'

const WORDS = 'Aapka renewal 14 Dec ko hai. Main kal 10 baje call karun?'

const aFile = (over: Partial<StagedFile> = {}): StagedFile => ({
  fileId: 'file-1',
  filename: 'Invoice_2026.pdf',
  mimeType: 'application/pdf',
  kind: 'document',
  size: 188_416,
  ...over,
})
const QUOTED = aMessage({
  key: 'm1',
  at: before(9_960),
  content: aText(
    'Namaste, annual plan ka invoice chahiye tha. GST number bhi add kar dijiye, pichli baar nahi tha.',
  ),
})

const REPLIES = [
  { title: 'price list', text: 'Hello {name}, here is our price list. Call me any time: {agent}.' },
  { title: 'working hours', text: 'We are there Monday to Saturday, 10 to 19 h.' },
  { title: 'पता', text: 'नमस्ते {name}, हमारा पता: 14, एमजी रोड, जयपुर।' },
]
const teamOf = (quickReplies: typeof REPLIES): DeskState['teamSettings'] => ({
  ...aDesk().teamSettings,
  settings: { ...DEFAULT_TEAM_SETTINGS, quickReplies },
})
const supervisor: Agent = {
  userId: '694e6be5a520b309',
  name: 'Agent Gupta',
  role: 'supervisor',
  phones: ['+919876543210'],
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Message' })
const scene = (
  name: string,
  act: Scene['act'],
  chat: Partial<ChatView> = {},
  desk: Partial<DeskState> = {},
  faults: Canned['faults'] = {},
): Scene =>
  main(
    `composer-${name}`,
    { teamSettings: teamOf(REPLIES), ...desk },
    {
      hash: `#/whatsapp?${new URLSearchParams({ chat: ASHA })}`,
      act: async (page) => {
        await page.getByRole('region', { name: 'Write' }).waitFor()
        await act(page)
      },
    },
    {
      answers: {
        'chats:open': aChat({ last: aLastLine({ text: 'Haan', at: before(9_960) }), ...chat }),
        'chats:list': { rows: [], total: 0 },
        'chats:list-messages': { items: [QUOTED], older: null, newer: null, revision: 1 },
        'chats:list-changes': { items: [], removed: [], revision: 1, reload: false },
        'chats:send': { key: 'm2' },
        'chats:stage-file': aFile({ fileId: 'file-9', filename: 'scan.pdf' }),
        'customer:open': CUSTOMER,
        'templates:list': TEMPLATE_LIST,
      },
      faults,
    },
  )
const typed =
  (text: string): Scene['act'] =>
  async (page) => {
    await box(page).fill(text)
  }
const builder =
  (act: Scene['act'] = async () => {}): Scene['act'] =>
  async (page) => {
    await page.getByRole('button', { name: 'Interactive' }).click()
    await page.getByRole('dialog', { name: 'Interactive message' }).waitFor()
    await act(page)
  }
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const kind = async (page: Page, name: string) => {
  await page.getByRole('radio', { name, exact: true }).check()
}

export const COMPOSER_SCENES: readonly Scene[] = [
  scene('empty', async () => {}),
  scene('typed', async (page) => {
    await typed(WORDS)(page)
    await page.getByText('Draft saved').waitFor()
  }),
  scene('draft', async () => {}, { draft: { text: WORDS, replyTo: 'm1', files: [] } }),
  scene('long', typed(Array.from({ length: 12 }, (_, i) => `${i + 1}. ${WORDS}`).join('\n'))),
  scene('link', typed('The price list: https://example.com/prices.pdf')),
  scene('near-limit', typed('x'.repeat(4_000))),
  scene('too-long', typed('x'.repeat(4_100))),
  scene('replies', async (page) => {
    await box(page).fill('/')
    await page.getByRole('listbox', { name: 'Quick replies' }).waitFor()
    await box(page).press('ArrowDown')
  }),
  scene('reply-chosen', async (page) => {
    await box(page).fill('/price')
    await box(page).press('Enter')
  }),
  scene('replies-no-match', typed('/zzz')),
  scene('replies-none', typed('/'), {}, { teamSettings: teamOf([]) }),
  scene('replies-none-supervisor', typed('/'), {}, { teamSettings: teamOf([]), agent: supervisor }),
  scene('emoji', async (page) => {
    await page.getByRole('button', { name: 'Emoji' }).click()
    await page.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
  }),
  scene('emoji-search', async (page) => {
    await page.getByRole('button', { name: 'Emoji' }).click()
    await page.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
    await page.getByRole('searchbox', { name: 'Search emoji' }).fill('नमस्ते')
    await page.keyboard.press('ArrowDown')
  }),
  scene('files', async () => {}, {
    draft: {
      text: 'Yeh raha aapka invoice.',
      replyTo: null,
      files: [
        aFile(),
        aFile({ fileId: 'file-2', filename: 'site-photo-2026-11-21.jpg', kind: 'image', size: 2_411_724 }),
        aFile({
          fileId: 'file-3',
          filename: 'A very long name of a recording of the customer, second part.mp3',
          kind: 'audio',
          size: 8_912_896,
        }),
      ],
    },
  }),
  scene('file-refused', async (page) => {
    await page.locator('input[type=file]').setInputFiles([
      { name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.alloc(6 * 1024 * 1024) },
      { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.alloc(10) },
    ])
    await page.getByRole('alert').nth(1).waitFor()
  }),
  scene('link-dialog', async (page) => {
    await page.getByRole('button', { name: 'Link to a file' }).click()
    await field(page, 'Address of the file').fill('https://example.com/catalogue.pdf')
  }),
  scene('link-wrong', async (page) => {
    await page.getByRole('button', { name: 'Link to a file' }).click()
    await field(page, 'Address of the file').fill('http://example.com/catalogue')
    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('alert').first().waitFor()
  }),
  scene(
    'refused',
    async (page) => {
      await typed(WORDS)(page)
      await box(page).press('Enter')
      await page.getByRole('alert').waitFor()
    },
    {},
    {},
    { 'chats:send': fault('whatsapp-bad-key') },
  ),
  scene('owned', typed(WORDS), {
    owner: { userId: 'b', name: 'Sunita Patil', mine: false },
  }),
  scene('unassigned', async () => {}, { owner: null, status: 'unassigned' }),
  scene('waits', typed(WORDS), {}, { link: { ...aDesk().link, state: 'waiting', caughtUp: false } }),
  scene('closed', async () => {}, {
    windowEndsAt: before(3_600),
    last: {
      direction: 'incoming',
      mine: false,
      kind: 'text',
      text: 'Haan',
      state: 'received',
      at: before(90_000),
    },
    draft: { text: WORDS, replyTo: null, files: [] },
  }),
  scene('never', async () => {}, { windowEndsAt: null, last: null, status: 'unassigned', owner: null }),
  scene('templates', async (page) => {
    await page.getByRole('button', { name: 'Templates', exact: true }).click()
    await page.getByRole('dialog', { name: 'Send template' }).waitFor()
    await page.getByRole('button', { name: 'renewal_offer English', exact: true }).click()
    await page.getByRole('radio', { name: 'Another file' }).check()
  }),
  scene('interactive', builder()),
  scene(
    'interactive-missing',
    builder(async (page) => {
      await page.getByRole('button', { name: 'Add a button' }).click()
      await field(page, 'Button 1').fill('Much longer than a button may be')
      await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click()
    }),
  ),
  scene(
    'interactive-list',
    builder(async (page) => {
      await kind(page, 'List')
      await field(page, 'Text').fill('When shall our *technician* come?')
      await field(page, 'Button that opens the list').fill('Choose a time')
      await field(page, 'Row 1').fill('Monday, 10 to 12')
      await field(page, 'Description of row 1').fill('Ravi Kumar, plumber')
      await page.getByRole('button', { name: 'Add a section' }).click()
      await field(page, 'Title of section 1').fill('This week')
    }),
  ),
  scene(
    'interactive-link',
    builder(async (page) => {
      await kind(page, 'Link')
      await page.getByRole('combobox', { name: 'Header' }).selectOption('image')
      await field(page, 'Text').fill('Your invoice is ready.')
      await field(page, 'Button').fill('Open the invoice')
      await field(page, 'Address it opens').fill('https://example.com/invoice/2041')
    }),
  ),
]
