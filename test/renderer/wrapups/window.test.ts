/** The wrap-up in a real browser, under the app's own policy, with the test in main's place. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { DeskState } from '../../../shared/views/desk.ts'
import type { DueWrapUp } from '../../../shared/views/wrapups.ts'
import type { Canned } from '../../screens/fake-bridge.ts'
import { aCard, aDesk, aDue, aHeldWrite, aTalk, before } from '../builders.ts'
import { windowsOfThisFile } from '../windows.ts'

const { openPage, asked, publish } = windowsOfThisFile()
let page: Page

const deskWith = (due: readonly DueWrapUp[], over: Partial<DeskState> = {}) =>
  aDesk({ wrapUps: { due, dueTotal: due.length }, ...over })

async function open(
  window: 'main' | 'pop',
  due: readonly DueWrapUp[],
  over: Partial<DeskState> = {},
  canned: Partial<Canned> = {},
): Promise<void> {
  page = await openPage(window, {
    desk: deskWith(due, over),
    answers: { 'wrapups:save': aHeldWrite() },
    ...canned,
  })
  await page.locator('main').waitFor()
}

const form = () => page.getByRole('form', { name: 'Wrap up', exact: true })
const outcomes = () => form().getByRole('radiogroup', { name: 'Outcome' }).getByRole('radio')
const radio = (name: string) => form().getByRole('radio', { name, exact: true })
const note = () => form().getByRole('textbox', { name: 'Note' })
const saved = async () => (await asked('wrapups:save')).at(-1)

const TWO_LEVELS = {
  ...aDesk().teamSettings,
  settings: {
    ...aDesk().teamSettings.settings,
    outcomes: [
      { name: 'Call later', details: [], reach: 'talked' as const },
      { name: 'Interested', details: ['Annual plan', 'Monthly plan'], reach: 'talked' as const },
    ],
  },
}

test('one key and Enter, from anywhere on Home', async () => {
  await open('main', [aDue()])
  await form().waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect.poll(saved).toEqual({
    sessionId: 'due-1',
    draft: { outcome: ['Call later'], note: '', followUpAt: null },
  })
})

test('a digit that is typed somewhere is typed there', async () => {
  await open('main', [aDue()])
  await page.getByRole('textbox', { name: 'Number to call' }).pressSequentially('2')
  await note().pressSequentially('2')
  expect(await note().inputValue()).toBe('2')
  expect(await form().getByRole('radio', { checked: true }).count()).toBe(0)
  await page.getByRole('combobox', { name: 'Follow up' }).focus()
  await page.keyboard.press('3')
  expect(await radio('Not interested').isChecked()).toBe(true)
})

test('a digit in the palette is none of the form’s', async () => {
  await open(
    'main',
    [aDue()],
    {},
    { answers: { 'palette:search': { people: [], calls: [], messages: [], dial: null } } },
  )
  await form().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  expect(await form().getByRole('radio', { checked: true }).count()).toBe(0)
})

test('after an outcome with details digits choose among them, Backspace goes back', async () => {
  await open('main', [aDue()], { teamSettings: TWO_LEVELS })
  await form().waitFor()
  await page.keyboard.press('2')
  await form().getByRole('radiogroup', { name: 'Detail' }).waitFor()
  await page.keyboard.press('1')
  expect(await radio('Annual plan').isChecked()).toBe(true)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('1')
  expect(await radio('Call later').isChecked()).toBe(true)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('2')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect.poll(saved).toMatchObject({ draft: { outcome: ['Interested', 'Monthly plan'] } })
})

test('only what the customer’s leg allows is on offer, and it is said why', async () => {
  await open('main', [aDue({ reach: 'unreached', talkSeconds: null })])
  await form().getByText('Customer did not answer', { exact: true }).waitFor()
  expect(await outcomes().evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
    'No answer',
    'Busy',
    'Switched off',
    'Wrong number',
  ])
  await form().getByText('The customer did not answer, so').waitFor()
})

test('Enter in the note saves, Shift+Enter breaks the line', async () => {
  await open('main', [aDue()])
  await radio('Complaint').check()
  await note().pressSequentially('Wants a refund')
  await note().press('Shift+Enter')
  await note().pressSequentially('on Monday')
  await note().press('Enter')
  await expect
    .poll(saved)
    .toMatchObject({ draft: { outcome: ['Complaint'], note: 'Wants a refund\non Monday' } })
  expect(await asked('wrapups:save')).toHaveLength(1)
})

test('without an outcome nothing is saved, and the focus goes there', async () => {
  await open('main', [aDue()])
  await note().fill('Send the list')
  await note().press('Enter')
  await form().getByRole('alert').waitFor()
  await page.keyboard.press('2')
  expect(await form().getByRole('alert').count()).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(saved).toMatchObject({ draft: { outcome: ['Call later'], note: 'Send the list' } })
})

test('a follow-up in the past is refused at its field', async () => {
  await open('main', [aDue()])
  await radio('Call later').check()
  await form().getByRole('combobox', { name: 'Follow up' }).selectOption({ label: 'Pick a time…' })
  const at = form().getByLabel('Follow up at')
  await at.fill('2020-01-01T10:00')
  await at.press('Enter')
  await form().getByRole('alert').waitFor()
  expect(await asked('wrapups:save')).toEqual([])
  await at.fill('2030-01-01T10:00')
  await at.press('Enter')
  const followUpAt = await page.evaluate(() => new Date(2030, 0, 1, 10).toISOString())
  await expect.poll(saved).toMatchObject({ draft: { followUpAt } })
})

test('what is typed is kept, also when the form goes', async () => {
  await open('main', [aDue()])
  await note().fill('Send the list')
  await publish('desk:changed', deskWith([]))
  await expect
    .poll(async () => (await asked('wrapups:draft')).at(-1))
    .toEqual({
      sessionId: 'due-1',
      draft: { outcome: [], note: 'Send the list', followUpAt: null },
    })
})

test('what the other window wrote is shown, but not over what is typed here', async () => {
  const with_ = (text: string) => aDue({ draft: { outcome: ['Complaint'], note: text, followUpAt: null } })
  await open('main', [aDue()])
  await publish('desk:changed', deskWith([with_('from the pop')]))
  await expect.poll(() => note().inputValue()).toBe('from the pop')
  expect(await radio('Complaint').isChecked()).toBe(true)
  await note().fill('from Home')
  await publish('desk:changed', deskWith([with_('from the pop again')]))
  expect(await note().inputValue()).toBe('from Home')
  await expect.poll(async () => (await asked('wrapups:draft')).length).toBe(1)
  await note().blur()
  await publish('desk:changed', deskWith([with_('from the pop at last')]))
  await expect.poll(() => note().inputValue()).toBe('from the pop at last')
})

test('what cannot be saved is said, and stays', async () => {
  await open('main', [aDue()], {}, { faults: { 'wrapups:save': { code: 'internal', detail: null } } })
  await note().fill('Send the list')
  await radio('Complaint').check()
  await form().getByRole('button', { name: 'Save' }).click()
  await form().getByRole('alert').waitFor()
  expect(await note().inputValue()).toBe('Send the list')
})

test('one form at a time: a row opens its own, and another call that ends leaves it open', async () => {
  const old = aDue({ sessionId: 'old', names: ['Ravi Kumar'], endedAt: before(900) })
  await open('main', [aDue(), old])
  await page.getByRole('button', { name: /^Outcome due · Ravi Kumar/ }).click()
  await form()
    .getByRole('heading', { name: /Ravi Kumar/ })
    .waitFor()
  await page.keyboard.press('3')
  await publish('desk:changed', deskWith([aDue({ sessionId: 'new', names: ['Esha'] }), aDue(), old]))
  await page.getByRole('button', { name: /^Outcome due · Esha/ }).waitFor()
  expect(await form().count()).toBe(1)
  expect(await radio('Not interested').isChecked()).toBe(true)
})

test('a ring stacks a card above the form and leaves focus, caret and text alone', async () => {
  const due = [aDue({ inPop: true })]
  await open('pop', due)
  await note().pressSequentially('Half a sen')
  await note().evaluate((box) => (box as HTMLTextAreaElement).setSelectionRange(2, 5))
  await publish('desk:changed', deskWith(due, { cards: [aCard()] }))
  await page.getByRole('article', { name: 'Incoming call' }).waitFor()
  expect(await note().evaluate((box) => document.activeElement === box)).toBe(true)
  expect(
    await note().evaluate((box) => {
      const { selectionStart, selectionEnd } = box as HTMLTextAreaElement
      return [selectionStart, selectionEnd]
    }),
  ).toEqual([2, 5])
  const [card, below] = await Promise.all([
    page.getByRole('article', { name: 'Incoming call' }).boundingBox(),
    form().boundingBox(),
  ])
  expect(card!.y).toBeLessThan(below!.y)
})

test('who types a note as the call ends goes on typing in the wrap-up', async () => {
  await open('pop', [], { cards: [aTalk()] })
  const typing = page.getByRole('textbox', { name: 'Note' })
  await typing.pressSequentially('Send the lt')
  await typing.press('ArrowLeft')
  await publish('desk:changed', deskWith([aDue({ number: '+917906225789', inPop: true })]))
  await form().waitFor()
  await page.keyboard.type('is')
  expect(await note().inputValue()).toBe('Send the list')
})

test('the pop draws the newest that was not put off, and Later puts it off', async () => {
  await open('pop', [aDue({ inPop: false, sessionId: 'off' }), aDue({ inPop: true })])
  await form().getByRole('button', { name: 'Later' }).click()
  expect(await asked('wrapups:put-off')).toEqual([{ sessionId: 'due-1' }])
})

test('what was saved can be undone by button and by key, the newest first', async () => {
  const held = [
    aHeldWrite({ id: 'old', customer: 'Ravi', undoUntil: before(-4) }),
    aHeldWrite({ id: 'young', customer: 'Esha', undoUntil: before(-9) }),
  ]
  await open('main', [], { outbox: { held, waiting: 0, refused: 0, problem: null } })
  const toasts = page.getByRole('status', { name: 'Saved' })
  await expect
    .poll(() => toasts.allInnerTexts())
    .toEqual([expect.stringContaining('Esha'), expect.stringContaining('Ravi')])
  await toasts.last().getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('textbox', { name: 'Number to call' }).press('Control+z')
  await page.getByRole('textbox', { name: 'Number to call' }).blur()
  await page.keyboard.press('Control+z')
  await expect.poll(() => asked('outbox:undo')).toEqual([{ id: 'old' }, { id: 'young' }])
})

test('undoing brings the form back, with the focus in it', async () => {
  const older = aDue({ sessionId: 'older', names: ['Ravi'], endedAt: before(900) })
  await open('main', [older, aDue({ endedAt: before(1_000) })])
  await page.getByRole('button', { name: /^Outcome due · Meera Shah/ }).click()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  const outbox = { held: [aHeldWrite()], waiting: 0, refused: 0, problem: null }
  await expect.poll(saved).toMatchObject({ sessionId: 'due-1' })
  await publish('desk:changed', deskWith([older], { outbox }))
  await page.getByRole('status', { name: 'Saved' }).getByRole('button', { name: 'Undo' }).click()
  const back = aDue({
    endedAt: before(1_000),
    draft: { outcome: ['Call later'], note: '', followUpAt: null },
  })
  await publish('desk:changed', deskWith([older, back]))
  await form()
    .getByRole('heading', { name: /Meera Shah/ })
    .waitFor()
  await expect.poll(() => radio('Call later').evaluate((one) => document.activeElement === one)).toBe(true)
})

test('Home counts what is due, and is called Home', async () => {
  await open('main', [aDue()], { followUps: { soon: [], open: 3, due: 2 } })
  const home = page.getByRole('link', { name: 'Home', exact: true })
  await home.getByText('3').waitFor()
  expect(await home.getAttribute('title')).toBe('1 outcome due, 2 follow-ups due')
})

test('the palette goes to the wrap-up, and knows no such command when none is due', async () => {
  const nothing = { 'palette:search': { people: [], calls: [], messages: [], dial: null } }
  await open('main', [aDue()], {}, { answers: nothing })
  await page.getByRole('link', { name: 'Contacts' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Wrap up' }).waitFor()
  await page.keyboard.type('wrap')
  await page.keyboard.press('Enter')
  await form().waitFor()
  await expect
    .poll(() =>
      outcomes()
        .first()
        .evaluate((one) => document.activeElement === one),
    )
    .toBe(true)
  await publish('desk:changed', deskWith([]))
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Refresh contacts' }).waitFor()
  expect(await page.getByRole('option', { name: 'Wrap up' }).count()).toBe(0)
})

test('what was refused is said until it is forgotten', async () => {
  await open('main', [], { outbox: { held: [], waiting: 0, refused: 1, problem: 'too long' } })
  await page.getByRole('alert').getByText('too long').waitFor()
  await page.getByRole('alert').getByRole('button', { name: 'Forget it' }).click()
  expect(await asked('outbox:forget-refused')).toEqual([{}])
})
