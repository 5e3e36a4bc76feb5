/** The composer in a real browser, under the app's own policy, with the test in main's place. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { DEFAULT_TEAM_SETTINGS } from '../../../../shared/team-settings.ts'
import type { ChatView } from '../../../../shared/views/chats.ts'
import type { DeskState } from '../../../../shared/views/desk.ts'
import type { Canned } from '../../../screens/fake-bridge.ts'
import { aDesk, before, NOW } from '../../builders.ts'
import { ASHA, aChat } from '../../chat-builders.ts'
import { windowsOfThisFile } from '../../windows.ts'

const { openPage, asked, publish } = windowsOfThisFile()
let page: Page

const REPLIES = [
  { title: 'price list', text: 'Hello {name}, here is our price list. Call me: {agent}' },
  { title: 'prices of parts', text: 'Parts' },
]

async function open(
  chat: Partial<ChatView> = {},
  desk: Partial<DeskState> = {},
  canned: Pick<Partial<Canned>, 'answers' | 'faults'> = {},
): Promise<void> {
  const settings = { ...DEFAULT_TEAM_SETTINGS, quickReplies: REPLIES }
  page = await openPage(
    'main',
    {
      desk: aDesk({ teamSettings: { ...aDesk().teamSettings, settings }, ...desk }),
      faults: canned.faults ?? {},
      answers: {
        'chats:open': aChat({ owner: null, last: null, ...chat }),
        'chats:list': { rows: [], total: 0 },
        'chats:list-messages': { items: [], older: null, newer: null, revision: 1 },
        'chats:list-changes': { items: [], removed: [], revision: 1, reload: false },
        'chats:send': { key: 'm1' },
        ...canned.answers,
      },
    },
    `#/whatsapp?${new URLSearchParams({ chat: ASHA })}`,
  )
  await page.getByRole('region', { name: 'Write' }).waitFor()
}

const box = () => page.getByRole('textbox', { name: 'Message' })
const typed = () => box().inputValue()
const isFocused = (name: string) =>
  page.evaluate((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, name)
const drafts = async () => (await asked('chats:draft')) as { chat: string; text: string }[]
const sent = async () => (await asked('chats:send')) as { content: { body: string }; replyTo: unknown }[]

test('what is typed is kept as it is typed, and when the conversation is left', async () => {
  await open()
  await box().fill('Namaste')
  await expect.poll(drafts).toEqual([{ chat: ASHA, text: 'Namaste', replyTo: null }])
  await page.getByText('Draft saved · / for quick replies').waitFor()
  await box().pressSequentially(' ji')
  await page.evaluate(() => {
    window.location.hash = '#/home'
  })
  await expect.poll(drafts).toHaveLength(2)
  expect((await drafts()).at(-1)?.text).toBe('Namaste ji')
})

test('Enter sends, Shift+Enter breaks; the box is empty at once and keeps the focus', async () => {
  await open()
  await box().pressSequentially('first')
  await box().press('Shift+Enter')
  await box().pressSequentially('second')
  await box().press('Enter')
  expect(await typed()).toBe('')
  expect(await isFocused('Message')).toBe(true)
  await expect.poll(sent).toEqual([
    {
      chat: ASHA,
      content: { type: 'text', body: 'first\nsecond', previewLink: false },
      replyTo: null,
    },
  ])
  await expect.poll(async () => (await drafts()).at(-1)?.text ?? '').toBe('')
  await box().press('Enter')
  expect(await sent()).toHaveLength(1)
})

test('Enter that ends a word of an input method sends nothing', async () => {
  await open()
  await box().fill('नमस्')
  await box().evaluate((field) => {
    const key = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }
    field.dispatchEvent(new KeyboardEvent('keydown', key))
  })
  expect(await typed()).toBe('नमस्')
  expect(await sent()).toEqual([])
})

test('what cannot be sent comes back, and what was typed meanwhile stays', async () => {
  await open({}, {}, { faults: { 'chats:send': { code: 'whatsapp-bad-key', detail: null } } })
  await box().fill('the answer')
  // Both before the window paints again: the answer of main is on its way.
  await box().evaluate((field) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    const area = field as HTMLTextAreaElement
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'and more')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await page.getByRole('alert').getByText('WhatsApp refused the account’s key.').waitFor()
  expect(await typed()).toBe('the answer\nand more')
  await expect.poll(async () => (await drafts()).at(-1)?.text).toBe('the answer\nand more')
})

test('a text that is longer than WhatsApp takes says so at the box and does not leave', async () => {
  await open()
  await box().fill('x'.repeat(4_097))
  await page.getByRole('alert').getByText('longer than WhatsApp takes').waitFor()
  await page.getByText('4,097 / 4,096').waitFor()
  await box().press('Enter')
  expect(await sent()).toEqual([])
  expect(await typed()).toHaveLength(4_097)
})

test('"/" offers quick replies, and Enter puts one in with its fields filled', async () => {
  await open()
  await box().pressSequentially('/pri')
  const options = page.getByRole('listbox', { name: 'Quick replies' }).getByRole('option')
  await expect.poll(() => options.count()).toBe(2)
  await box().press('ArrowDown')
  await box().press('ArrowUp')
  await box().press('Enter')
  expect(await typed()).toBe('Hello Asha Rao, here is our price list. Call me: Agent Gupta')
  expect(await sent()).toEqual([])
  await box().press('Enter')
  await expect.poll(sent).toHaveLength(1)
})

test('Escape puts the list away, and the slash stays', async () => {
  await open()
  await box().pressSequentially('/')
  await page.getByRole('listbox').waitFor()
  await box().press('Escape')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  expect(await typed()).toBe('/')
  expect(await isFocused('Message')).toBe(true)
})

test('an emoji is found by a Hindi word, by keyboard alone, and stands at the caret', async () => {
  await open()
  await box().fill('Namaste , kaise hain?')
  await box().evaluate((field) => (field as HTMLTextAreaElement).setSelectionRange(8, 8))
  await page.getByRole('button', { name: 'Emoji' }).press('Enter')
  await page.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
  await page.keyboard.insertText('नमस्ते')
  await page.getByRole('button', { name: 'folded hands' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await typed()).toBe('Namaste 🙏, kaise hain?')
  expect(await isFocused('Message')).toBe(true)
})

test('at the moment the window ends the box gives way, and nothing typed is lost', async () => {
  // The relay's clock is two seconds ahead of this machine's.
  await open({ windowEndsAt: before(-4) }, { link: { ...aDesk().link, clockOffsetMs: 2_000 } })
  await box().pressSequentially('Kal 10 ba')
  // From here on nothing but the window's end draws the composer anew.
  await page.getByText('Draft saved').waitFor()
  await page.clock.setFixedTime(NOW + 2_000)
  await page.getByText('only a template can be sent now').waitFor()
  expect(await box().count()).toBe(0)
  await page.getByText('Your draft is kept: Kal 10 ba').waitFor()
  // Whoever types on presses no button with a blank.
  await page.keyboard.type('je ')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await expect.poll(async () => (await drafts()).at(-1)?.text).toBe('Kal 10 ba')
})

test('a file is looked at first, staged, and leaves with the text as its caption', async () => {
  const staged = {
    fileId: 'f1',
    filename: 'invoice.pdf',
    mimeType: 'application/pdf',
    kind: 'document',
    size: 4,
  }
  await open({}, {}, { answers: { 'chats:stage-file': staged } })
  await page.locator('input[type=file]').setInputFiles([
    { name: 'big.png', mimeType: 'image/png', buffer: Buffer.alloc(5 * 1024 * 1024 + 1) },
    { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
  ])
  await page.getByRole('alert').getByText('The file is too large.').waitFor()
  await page.getByRole('button', { name: 'Remove invoice.pdf' }).waitFor()
  expect(await asked('chats:stage-file')).toEqual([
    { chat: ASHA, filename: 'invoice.pdf', mimeType: 'application/pdf', bytes: 'JVBERg==' },
  ])
  await box().fill('Yeh raha')
  await box().press('Enter')
  await expect.poll(sent).toEqual([
    {
      chat: ASHA,
      content: {
        type: 'media',
        kind: 'document',
        source: { from: 'file', fileId: 'f1' },
        caption: 'Yeh raha',
      },
      replyTo: null,
    },
  ])
  await page.getByRole('button', { name: 'Remove big.png' }).click()
  expect(await page.getByRole('list', { name: 'Attached files' }).count()).toBe(0)
})

test('Enter that comes while a file is still handed over sends both once it is', async () => {
  const staged = {
    fileId: 'f2',
    filename: 'plan.pdf',
    mimeType: 'application/pdf',
    kind: 'document',
    size: 4,
  }
  await open({}, {}, { answers: { 'chats:stage-file': staged } })
  await box().fill('The plan')
  // In one turn: nothing of a file can be read in between.
  await page.evaluate(() => {
    const chosen = new DataTransfer()
    chosen.items.add(new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' }))
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('there is no way to choose a file')
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    const text = document.querySelector('textarea')
    text?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect
    .poll(sent)
    .toMatchObject([{ content: { source: { from: 'file', fileId: 'f2' }, caption: 'The plan' } }])
  expect(await box().inputValue()).toBe('')
})

test('what main puts back into the draft is there again, before what is typed', async () => {
  const file = { fileId: 'f3', filename: 'plan.pdf', mimeType: '', kind: 'document', size: 4 }
  const back = { text: 'Cancelled one', replyTo: null, files: [file] }
  await open({}, {}, { answers: { 'chats:read-draft': back } })
  await box().fill('New one')
  await expect.poll(drafts).toHaveLength(1)
  await publish('chats:changed', { chats: [ASHA] })
  await page.getByRole('button', { name: 'Remove plan.pdf' }).waitFor()
  expect(await typed()).toBe('Cancelled one\nNew one')
  await expect.poll(async () => (await drafts()).at(-1)?.text).toBe('Cancelled one\nNew one')
  expect(await page.getByRole('button', { name: 'Remove plan.pdf' }).count()).toBe(1)
})

test('a file that is dropped on the thread is attached', async () => {
  const staged = { fileId: 'f4', filename: 'drop.pdf', mimeType: '', kind: 'document', size: 4 }
  await open({}, {}, { answers: { 'chats:stage-file': staged } })
  const drag = (type: string) =>
    page
      .getByRole('region', { name: 'Conversation with Asha Rao' })
      .first()
      .evaluate((thread, kind) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['%PDF'], 'drop.pdf', { type: 'application/pdf' }))
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })
        thread.firstElementChild?.dispatchEvent(event)
      }, type)
  await drag('dragenter')
  await page.getByText('Drop files here to attach them').waitFor()
  await drag('drop')
  await page.getByRole('button', { name: 'Remove drop.pdf' }).waitFor()
  expect(await page.getByText('Drop files here to attach them').count()).toBe(0)
})

test('a pasted picture is attached, a pasted cell of a table is its text', async () => {
  const staged = { fileId: 'f2', filename: 'image.png', mimeType: 'image/png', kind: 'document', size: 3 }
  await open({}, {}, { answers: { 'chats:stage-file': staged } })
  const paste = (text: string) =>
    box().evaluate((field, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File(['png'], 'image.png', { type: 'image/png' }))
      if (words !== '') clipboardData.setData('text/plain', words)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await paste('42')
  await paste('')
  await page.getByRole('button', { name: 'Remove image.png' }).waitFor()
  expect(await asked('chats:stage-file')).toHaveLength(1)
})

test('a list is built, checked, kept while the dialog is away, and sent', async () => {
  await open()
  await page.getByRole('button', { name: 'Interactive' }).click()
  const dialog = page.getByRole('dialog', { name: 'Interactive message' })
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  await dialog.getByRole('radio', { name: 'List' }).check()
  await field('Text').fill('When?')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(2)
  expect(await sent()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Interactive' }).click()
  expect(await field('Text').inputValue()).toBe('When?')
  await field('Button that opens the list').fill('Choose')
  await field('Row 1').fill('Monday')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await sent()).toMatchObject([
    {
      content: {
        type: 'interactive',
        variant: 'list',
        header: null,
        body: 'When?',
        footer: '',
        button: 'Choose',
        sections: [{ title: '', rows: [{ title: 'Monday', description: '' }] }],
      },
    },
  ])
})

async function chooseHeaderFile(): Promise<void> {
  const staged = { fileId: 'f9', filename: 'top.pdf', mimeType: '', kind: 'document', size: 4 }
  await open({}, {}, { answers: { 'chats:stage-file': staged } })
  await page.getByRole('button', { name: 'Interactive' }).click()
  const dialog = page.getByRole('dialog', { name: 'Interactive message' })
  await dialog.getByRole('combobox', { name: 'Header' }).selectOption('document')
  const file = { name: 'top.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') }
  await dialog.locator('input[type=file]').setInputFiles([file])
  await dialog.getByText('top.pdf').first().waitFor()
}
const leaveThread = () =>
  page.evaluate(() => {
    window.location.hash = '#/home'
  })

test('a file that was chosen for a header and never sent is not kept when the conversation is left', async () => {
  await chooseHeaderFile()
  await page.keyboard.press('Escape')
  expect(await asked('chats:unstage-file')).toEqual([])
  await leaveThread()
  await expect.poll(() => asked('chats:unstage-file')).toEqual([{ fileId: 'f9' }])
})

test('a header’s file that was sent stays main’s', async () => {
  await chooseHeaderFile()
  const dialog = page.getByRole('dialog', { name: 'Interactive message' })
  await dialog.getByRole('textbox', { name: 'Text', exact: true }).fill('Yes?')
  await dialog.getByRole('textbox', { name: 'Button 1', exact: true }).fill('Yes')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await sent()).toHaveLength(1)
  await leaveThread()
  await page.getByRole('region', { name: 'Write' }).waitFor({ state: 'detached' })
  expect(await asked('chats:unstage-file')).toEqual([])
})
