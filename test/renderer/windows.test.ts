/** What only a real browser shows of the windows: focus, keys, double clicks, themes, what main says meanwhile. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { Canned } from '../screens/fake-bridge.ts'
import { aCard, aDesk, aMissedCall, aTalk } from './builders.ts'
import { windowsOfThisFile } from './windows.ts'

const { openPage, asked, publish } = windowsOfThisFile()
let page: Page

async function open(window: 'main' | 'pop', canned: Partial<Canned> = {}, hash = ''): Promise<Page> {
  page = await openPage(window, canned, hash)
  return page
}

const cards = (...list: ReturnType<typeof aCard>[]) => ({ desk: aDesk({ cards: list }) })

test('a double click on Call back asks for one call and complains of nothing', async () => {
  await open('main', cards(aMissedCall()))
  const missed = page.getByRole('article', { name: 'Missed call' })
  await missed.getByRole('button', { name: 'Call back' }).dblclick()
  expect(await asked('calls:dial')).toEqual([{ number: '+917906225789' }])
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('the dial box calls on Enter and is empty after it', async () => {
  await open('main')
  const box = page.getByRole('textbox', { name: 'Number to call' })
  await box.fill(' 98765 43210 ')
  await box.press('Enter')
  await expect.poll(() => box.inputValue()).toBe('')
  expect(await asked('calls:dial')).toEqual([{ number: '98765 43210' }])
})

test('the dial box keeps a number that was refused and says why', async () => {
  await open('main', { faults: { 'calls:dial': { code: 'invalid-number', detail: null } } })
  const box = page.getByRole('textbox', { name: 'Number to call' })
  await box.fill('98765')
  await page.getByRole('button', { name: 'Call', exact: true }).click()
  await page.getByRole('alert').getByText('not a complete phone number').waitFor()
  expect(await box.inputValue()).toBe('98765')
})

test('trying again names the request it replaces', async () => {
  const refused = aCard({
    id: 'r',
    kind: 'outgoing',
    problem: { code: 'obd-billing', detail: 'low' },
    canRetry: true,
  })
  await open('pop', cards(refused))
  await page.getByRole('button', { name: 'Try again' }).click()
  expect(await asked('calls:dial')).toEqual([{ number: '+917906225789', retryOf: 'r' }])
})

test('a talk counts from the answer, on the relay’s clock', async () => {
  const link = { ...aDesk().link, clockOffsetMs: 5_000 }
  await open('pop', { desk: aDesk({ cards: [aTalk()], link }) })
  await page.getByRole('article', { name: 'Incoming call' }).getByText('Talking 02:46').waitFor()
})

test('a note is saved as it is typed', async () => {
  await open('pop', cards(aTalk({ id: 'talk' })))
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Send the list')
  await page.getByText('Saved', { exact: true }).waitFor()
  expect((await asked('calls:note')).at(-1)).toEqual({ cardId: 'talk', note: 'Send the list' })
})

test('a note is not lost when its card goes before the pause', async () => {
  await open('pop', cards(aTalk({ id: 'talk' })))
  await page.getByRole('textbox', { name: 'Note' }).fill('Call on Monday')
  await publish('desk:changed', aDesk({ cards: [] }))
  await expect.poll(() => asked('calls:note')).toEqual([{ cardId: 'talk', note: 'Call on Monday' }])
})

test('a note that cannot be saved is said and not lost', async () => {
  await open('pop', { ...cards(aTalk()), faults: { 'calls:note': { code: 'internal', detail: null } } })
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill('Call on Monday')
  await page.getByRole('alert').waitFor()
  await note.blur()
  expect(await note.inputValue()).toBe('Call on Monday')
})

test('a new number gets a name by Enter', async () => {
  await open('pop', cards(aCard({ names: [] })))
  await page.getByText('New number').waitFor()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('Pooja Joshi')
  await name.press('Enter')
  expect(await asked('contacts:create')).toEqual([{ number: '+917906225789', name: 'Pooja Joshi' }])
})

test('a name is text, whatever it looks like', async () => {
  const name = '<img src=x onerror=alert(1)>'
  await open('pop', cards(aCard({ names: [name] })))
  await page.getByRole('heading', { name }).waitFor()
  expect(await page.locator('img').count()).toBe(0)
})

test('the pop takes no focus, and tells its height when a card comes', async () => {
  await open('pop')
  await page.getByRole('heading', { name: 'Calls' }).waitFor({ state: 'attached' })
  await publish('desk:changed', aDesk({ cards: [aCard({ names: [] })] }))
  await page.getByRole('article').waitFor()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  const height = await page.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
  await expect.poll(async () => (await asked('pop:resize')).at(-1)).toEqual({ height })
})

test('a second call leaves the first card and what is typed there alone', async () => {
  await open('pop', cards(aTalk({ id: 'a' })))
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.pressSequentially('Half a sen')
  await publish('desk:changed', aDesk({ cards: [aTalk({ id: 'a' }), aCard({ id: 'b', names: ['Ravi'] })] }))
  await page.getByRole('heading', { name: 'Ravi' }).waitFor()
  await note.pressSequentially('tence')
  expect(await note.inputValue()).toBe('Half a sentence')
})

test('a ring is announced at once and only once', async () => {
  await open('main')
  await page.getByRole('status', { name: 'Connection' }).waitFor()
  const urgent = page.locator('[aria-live=assertive]')
  await publish('desk:changed', aDesk({ cards: [aCard()] }))
  await urgent.getByText('Incoming call: Asha Rao').waitFor({ state: 'attached' })
  await publish('desk:changed', aDesk({ cards: [aCard({ department: 'Support' })] }))
  await page.getByText('Support').waitFor()
  expect(await urgent.locator('p').count()).toBe(1)
  await publish('desk:changed', aDesk({ cards: [aMissedCall({ id: 'session-1' })] }))
  await page.locator('[aria-live=polite]').getByText('Missed call: Asha Rao').waitFor({ state: 'attached' })
})

const PERSON = {
  numbers: [{ number: '+917906225789', numberText: '+91 79062 25789', dialable: true }],
  contacts: [],
  place: null,
  calls: 1,
  firstCallAt: null,
  lastCallAt: null,
}
const NOTHING_FOUND = { people: [], calls: [], messages: [], dial: null }
const ANSWERS = {
  'customer:open': PERSON,
  'customer:list-timeline': { items: [], next: null },
  'palette:search': NOTHING_FOUND,
}
const strip = () => page.getByRole('region', { name: 'Customer' })
const desk = () => page.getByRole('status', { name: 'Connection' }).waitFor()

test('main leads to the customer of a card, and closing leads back to the card', async () => {
  await open('main', { ...cards(aCard({ id: 'a' })), answers: ANSWERS })
  await page.getByRole('article', { name: 'Incoming call' }).waitFor()
  await publish('main:navigated', { to: 'home', cardId: 'a', chat: null })
  await strip().getByRole('heading', { name: '+91 79062 25789' }).waitFor()
  expect(await strip().evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await asked('customer:open')).toContainEqual({ who: { kind: 'number', number: '+917906225789' } })
  await page.keyboard.press('Escape')
  await strip().waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-card'))).toBe('a')
})

test('main leads to a card from another place', async () => {
  await open('main', { ...cards(aCard({ id: 'a' })), answers: ANSWERS }, '#/contacts')
  await page.getByRole('grid', { name: 'Contacts' }).waitFor()
  await publish('main:navigated', { to: 'home', cardId: 'a', chat: null })
  await page.getByRole('article', { name: 'Incoming call' }).waitFor()
  await strip().waitFor()
})

test('the strip is in the address: a reload stays, Back closes, Close gives the focus back', async () => {
  await open('main', { ...cards(aCard()), answers: ANSWERS })
  const button = page.getByRole('article').getByRole('button', { name: 'Open' })
  await button.click()
  await strip().waitFor()
  await page.reload()
  await strip().waitFor()
  await page.goBack()
  await strip().waitFor({ state: 'hidden' })
  await button.click()
  await strip().getByRole('button', { name: 'Close' }).click()
  await strip().waitFor({ state: 'hidden' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a new number gets a contact from the strip', async () => {
  await open('main', { answers: ANSWERS }, '#/home?customer=number%3A%2B917906225789')
  await strip().getByRole('textbox', { name: 'Name' }).fill('Pooja Joshi')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => asked('contacts:create'))
    .toEqual([{ number: '+917906225789', name: 'Pooja Joshi' }])
})

test('the strip reads again when its customer changes, and only then', async () => {
  await open('main', { answers: ANSWERS }, '#/home?customer=number%3A%2B917906225789')
  await strip().getByText('Nothing here yet').waitFor()
  const before = (await asked('customer:list-timeline')).length
  await publish('customer:changed', { numbers: ['+910000000000'] })
  await publish('customer:changed', { numbers: ['+917906225789'] })
  await expect.poll(async () => (await asked('customer:list-timeline')).length).toBe(before + 1)
})

test('the palette: opens by key, calls a typed number by Enter, and gives the focus back', async () => {
  const dial = { number: '+919876543210', numberText: '+91 98765 43210', dialable: true }
  await open('main', { answers: { ...ANSWERS, 'palette:search': { ...NOTHING_FOUND, dial } } })
  await desk()
  const box = page.getByRole('textbox', { name: 'Number to call' })
  await box.focus()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByRole('combobox').fill('98765 43210')
  await palette.getByRole('option', { name: 'Call +91 98765 43210', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'hidden' })
  expect(await asked('calls:dial')).toEqual([{ number: '+919876543210' }])
  expect(await asked('palette:remember')).toEqual([{ number: '+919876543210' }])
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the palette: a command that fails says so after the palette has closed', async () => {
  const fault = { code: 'contacts-unavailable', detail: null } as const
  await open('main', {
    answers: { ...ANSWERS, 'palette:search': NOTHING_FOUND },
    faults: { 'contacts:sync': fault },
  })
  await desk()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByRole('combobox').fill('refresh')
  await palette.getByRole('option', { name: 'Refresh contacts', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'hidden' })
  const alert = page.getByRole('alert')
  await alert.getByText('The contacts service is not working at the moment.').waitFor()
  await alert.getByRole('button', { name: 'Close' }).click()
  await alert.waitFor({ state: 'detached' })
})

test('the palette: arrow keys choose, Enter opens a person, Ctrl+Enter calls them', async () => {
  const person = (contactId: string, name: string) => ({
    contactId,
    name,
    number: `+9190000000${contactId}`,
    numberText: name,
    dialable: true,
    email: null,
  })
  const people = [person('10', 'Asha Rao'), person('11', 'Ravi Kumar')]
  await open('main', { answers: { ...ANSWERS, 'palette:search': { ...NOTHING_FOUND, people } } })
  await desk()
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Asha Rao', selected: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Ravi Kumar', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await strip().waitFor()
  expect(await asked('customer:open')).toContainEqual({ who: { kind: 'contact', contactId: '11' } })
  await page.getByRole('button', { name: /Search people/ }).click()
  await page.getByRole('option', { name: 'Asha Rao', selected: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => asked('calls:dial')).toEqual([{ number: '+919000000010' }])
})

test('the palette does what it names', async () => {
  await open('main', { answers: ANSWERS })
  await desk()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('silent')
  await page.getByRole('option', { name: 'Silent mode on', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => asked('settings:update')).toEqual([{ patch: { silent: true } }])
})

test('a tel: link fills the dial box and does not call', async () => {
  await open('main')
  await desk()
  await publish('dial:proposed', { number: '+919876543210' })
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Number to call' }).inputValue())
    .toBe('+919876543210')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Call')
  expect(await asked('calls:dial')).toEqual([])
})

test('the team is the supervisors’: an agent is led home', async () => {
  const agent = aDesk().agent
  const supervisor = agent && { ...agent, role: 'supervisor' as const }
  const team = { total: 0, calls: [] }
  await open('main', { desk: aDesk({ agent: supervisor, team }) }, '#/team')
  await page.getByRole('heading', { name: 'Team' }).waitFor()
  await publish('desk:changed', aDesk({ agent, team: null }))
  await page.getByRole('heading', { name: 'Home' }).waitFor({ state: 'attached' })
  expect(await page.getByRole('link', { name: 'Team' }).count()).toBe(0)
  expect(new URL(page.url()).hash).toBe('#/home')
})

test('a test card says when it is painted, and lies nowhere else', async () => {
  const card = aCard({ id: 'probe', kind: 'test', names: [] })
  await open('pop', cards(card))
  await page.getByRole('article', { name: 'Test call' }).waitFor()
  await expect.poll(() => asked('pop:painted')).toContainEqual({ cardId: 'probe' })
  await page.close()
  await open('main', cards(card))
  await page.getByText('No calls on the desk').waitFor()
  expect(await page.getByRole('article').count()).toBe(0)
})

test('silent: the pop draws no call', async () => {
  const { settings } = aDesk()
  await open('pop', { desk: aDesk({ cards: [aCard()], settings: { ...settings, silent: true } }) })
  await page.getByRole('heading', { name: 'Calls' }).waitFor({ state: 'attached' })
  expect(await page.getByRole('article').count()).toBe(0)
  await publish('desk:changed', aDesk({ cards: [aCard()] }))
  await page.getByRole('article', { name: 'Incoming call' }).waitFor()
})

test('the pop-up test tells its milliseconds, from the connection’s details', async () => {
  await open('main', { answers: { 'pop:test': { totalMs: 34.2, relayToPopMs: 12 } } })
  await page.getByRole('button', { name: 'Connection details' }).click()
  await page.getByRole('button', { name: 'Test my pop-up' }).click()
  await page.getByText('Popped in 34 ms; from the relay to the pop 12 ms').waitFor()
})

test('100,000 contacts by keyboard: to the last one and its Call button', async () => {
  await open('main', {}, '#/contacts')
  const grid = page.getByRole('grid', { name: 'Contacts' })
  await grid.getByRole('gridcell', { name: 'Asha Rao', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+End')
  await grid.locator('[data-cell="99999:6"]:focus').waitFor()
  await page.keyboard.press('ArrowLeft')
  await grid.locator('[data-cell="99999:5"]:focus').waitFor()
  await page.keyboard.press('ArrowLeft')
  await grid.locator('[data-cell="99999:4"]:focus').waitFor()
  expect(await grid.getAttribute('aria-rowcount')).toBe('100001')
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
  await page.keyboard.press('Enter')
  expect(await asked('calls:dial')).toHaveLength(1)
})

test('another search starts at the top', async () => {
  await open('main', {}, '#/contacts')
  const grid = page.getByRole('grid', { name: 'Contacts' })
  await grid.getByRole('row').nth(5).waitFor()
  await grid.evaluate((element) => element.scrollTo({ top: 2_600_000 }))
  await grid.getByText('Asha Rao 50002').waitFor()
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('a')
  await grid.getByRole('gridcell', { name: 'Asha Rao', exact: true }).waitFor()
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(0)
})

test('data-theme wins over the system', async () => {
  await open('main')
  const background = (theme: string) =>
    page.evaluate((name) => {
      document.documentElement.dataset.theme = name
      return getComputedStyle(document.documentElement).backgroundColor
    }, theme)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await background('dark')).toBe('rgb(15, 17, 21)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background('light')).toBe('rgb(246, 247, 249)')
})
