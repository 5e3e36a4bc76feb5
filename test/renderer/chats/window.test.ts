/** The place WhatsApp in a real browser, under the app's own policy, with the test in main's place. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { ChatView, ThreadItem } from '../../../shared/views/chats.ts'
import type { Canned } from '../../screens/fake-bridge.ts'
import { aDesk, before } from '../builders.ts'
import { ASHA, aChat, aConversation, aMessage, anAnswer, aText, SUNITA } from '../chat-builders.ts'
import { windowsOfThisFile } from '../windows.ts'

const { openPage, asked, publish } = windowsOfThisFile()
let page: Page

const HASH = `#/whatsapp?chat=${encodeURIComponent(ASHA)}`
const can = aMessage().can

async function open(
  items: readonly ThreadItem[],
  view: Partial<ChatView> = {},
  canned: Partial<Canned> = {},
  total?: number,
): Promise<void> {
  page = await openPage(
    'main',
    {
      desk: aDesk({ chats: { ...aDesk().chats, mine: 3, unread: 2 } }),
      inbox: {
        rows: [
          aConversation({ unread: 2 }),
          aConversation({ chat: 'b', names: ['Ravi Kumar'], owner: SUNITA }),
        ],
        threads: [{ view: aChat(view), items, ...(total !== undefined && { total }) }],
      },
      ...canned,
    },
    HASH,
  )
  await log().getByRole('article').first().waitFor()
}

const log = () => page.getByRole('log', { name: 'Messages' })
const bubble = (text: string) => log().getByRole('article').filter({ hasText: text })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const isFocused = (of: Locator) => of.evaluate((element) => element === document.activeElement)
const isInSight = (of: Locator) =>
  of.evaluate((element) => {
    const [own, box] = [
      element.getBoundingClientRect(),
      element.closest('[role=log]')?.getBoundingClientRect(),
    ]
    return box !== undefined && own.top >= box.top && own.bottom <= box.bottom
  })

/** What main would say next: these are new, or not what they were. */
async function change(items: readonly ThreadItem[], removed: readonly string[] = []): Promise<void> {
  await page.evaluate(
    ([fresh, gone]) => {
      window.changes = { items: [...fresh], removed: [...gone] }
    },
    [items, removed] as const,
  )
  await publish('chats:changed', { chats: [ASHA] })
}

const distance = () => log().evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight)

test('names that assistive technology finds', async () => {
  await open([aMessage(), anAnswer({ key: '2', state: 'delivered', content: aText('Here it is') })])
  const tabs = page.getByRole('tablist', { name: 'Inbox' })
  for (const name of ['Mine', 'Unassigned', 'All', 'Closed'])
    await tabs.getByRole('tab', { name, exact: true }).waitFor()
  await page.getByRole('searchbox', { name: 'Search conversations' }).waitFor()
  await page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: 'Asha Rao' }).waitFor()
  await page.getByText('Window open 21 h 14 m').first().waitFor()
  await bubble('Here it is').getByRole('img', { name: 'Delivered' }).waitFor()
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'WhatsApp', description: '2 conversations with unread messages' })
    .waitFor()
})

test('the list by keyboard: arrows move, Enter opens, Escape in the thread leads back', async () => {
  await open([aMessage()])
  const list = page.getByRole('list', { name: 'Conversations' })
  await page.getByRole('searchbox', { name: 'Search conversations' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => isFocused(list.getByRole('link', { name: 'Asha Rao' }))).toBe(true)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => isFocused(list.getByRole('link', { name: 'Ravi Kumar' }))).toBe(true)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await log().getByRole('article').first().focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => isFocused(list.getByRole('link', { name: 'Asha Rao' }))).toBe(true)
})

test('what was found in a thread is shown where it stands', async () => {
  const found = { key: '400', snippet: 'the \u0002word\u0003', at: before(90_000) }
  await open(
    [aMessage({ content: aText('Something') })],
    {},
    {
      answers: { 'chats:list': { total: 1, rows: [aConversation({ found })] } },
    },
    1_000,
  )
  await page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: 'Asha Rao' }).click()
  await log().locator('[data-key="400"]').waitFor()
  await expect.poll(() => isFocused(log().locator('[data-key="400"]'))).toBe(true)
  // The page that comes in above does not move it away.
  await expect
    .poll(async () => (await asked('chats:list-messages')).at(-1))
    .toMatchObject({ at: { after: '429' } })
  await expect.poll(() => isInSight(log().locator('[data-key="400"]'))).toBe(true)
})

test('a contact that was renamed is called so in the list and in the open thread', async () => {
  await open([aMessage()])
  const [opens, lists] = [(await asked('chats:open')).length, (await asked('chats:list')).length]
  await publish('contacts:changed', { total: 1 })
  await expect.poll(async () => (await asked('chats:open')).length).toBe(opens + 1)
  await expect.poll(async () => (await asked('chats:list')).length).toBe(lists + 1)
})

test('tabs and search ask anew', async () => {
  await open([aMessage()])
  await page.getByRole('tab', { name: 'Mine' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('searchbox', { name: 'Search conversations' }).fill('invoice')
  await expect
    .poll(async () => (await asked('chats:list')).at(-1))
    .toMatchObject({ tab: 'unassigned', query: 'invoice' })
  await page.getByRole('tab', { name: 'All' }).click()
  await page.getByText('Sunita Patil').waitFor()
})

test('a message in two pushes is one bubble; what the customer writes is said aloud and followed', async () => {
  await open([aMessage({ key: 'a', content: aText('Hello') })])
  await change([aMessage({ key: 'b', at: before(3), content: aText('And this?') })])
  await bubble('And this?').waitFor()
  await change([aMessage({ key: 'b', at: before(3), content: aText('And this picture?') })])
  await bubble('And this picture?').waitFor()
  expect(await log().getByRole('article').count()).toBe(2)
  await page.locator('[aria-live=polite]').getByText('Asha Rao: And this?').waitFor({ state: 'attached' })
  expect(await page.getByText('Asha Rao: And this picture?').count()).toBe(0)
  await change([], ['b'])
  await bubble('And this picture?').waitFor({ state: 'detached' })
})

test('what was seen is told to main, once', async () => {
  await open([aMessage({ key: 'a' }), aMessage({ key: 'b', content: aText('Still there?') })], {
    unread: 2,
    firstUnread: 'b',
  })
  await page.getByText('Unread messages', { exact: true }).waitFor()
  await expect.poll(() => asked('chats:mark-read')).toEqual([{ chat: ASHA, key: 'b' }])
})

test('by Tab from the list through the thread to the composer; the way to the end hands on its focus', async () => {
  await open([aMessage()], {}, {}, 1_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const list = page.getByRole('list', { name: 'Conversations' })
  await list.getByRole('link', { name: 'Asha Rao' }).focus()
  await log().evaluate((box) => box.scrollBy(0, -1_200))
  await button('To the newest message').waitFor()
  const stops: string[] = []
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.evaluate(() => {
        const at = document.activeElement
        return at?.getAttribute('role') ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
      }),
    )
  }
  expect(stops).toEqual([
    'Call',
    'Customer',
    expect.stringContaining('Asha Rao'),
    'Reply',
    'To the newest message',
    'Message',
  ])
  await button('To the newest message').press('Enter')
  await expect.poll(() => isFocused(log().locator('[data-key="999"]'))).toBe(true)
  await expect.poll(distance).toBeLessThan(3)
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  )
  expect(moving).toBe(0)
})

test('every button of the place has a name', async () => {
  await open([
    aMessage({ quote: { key: '0', by: 'us', kind: 'text', text: 'quoted' } }),
    anAnswer({ key: 'f', state: 'failed', can: { ...can, retry: true, remove: true } }),
  ])
  for (const one of await page.getByRole('main').getByRole('button').all())
    expect(
      await one.evaluate((it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim()),
    ).not.toBe('')
})

test('50,000 messages: at the end at once, pages come in above, the place is kept, and back in one press', async () => {
  const items = Array.from({ length: 7 }, (_, i) =>
    i % 3 === 0
      ? anAnswer({ key: String(i), content: aText(`Ours ${'word '.repeat(i * 9)}`) })
      : aMessage({ key: String(i), content: aText(`Theirs ${i}`) }),
  )
  await open(items, {}, {}, 50_000)
  await expect.poll(distance).toBeLessThan(3)
  await log().locator('[data-key="49999"]').waitFor()
  // What is far above is not asked for.
  expect((await asked('chats:list-messages')).length).toBeLessThanOrEqual(3)
  for (let i = 0; i < 30; i += 1) {
    await log().evaluate((box) => box.scrollBy(0, -900))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  expect((await asked('chats:list-messages')).length).toBeGreaterThan(3)
  expect(await log().getByRole('article').count()).toBeLessThan(60)
  // Something new does not move what one reads.
  const seen = log().getByRole('article').nth(8)
  const key = await seen.getAttribute('data-key')
  const top = async () => (await log().locator(`[data-key="${key}"]`).boundingBox())?.y
  const at = await top()
  await change([aMessage({ key: 'new', at: '2027-01-01T00:00:00.000Z', content: aText('Are you there?') })])
  await page.getByRole('button', { name: 'To the newest message, 1 new' }).waitFor()
  expect(await top()).toBe(at)
  await page.getByRole('button', { name: 'To the newest message, 1 new' }).click()
  await expect.poll(distance).toBeLessThan(3)
})

test.each([40, 900])(
  '%i unread ones: the thread opens where they begin, and only those in sight are told',
  async (unread) => {
    const first = String(1_000 - unread)
    await open([aMessage()], { unread, firstUnread: first }, {}, 1_000)
    const place = async () => (await log().boundingBox())?.y ?? 0
    const divider = log().getByText('Unread messages', { exact: true })
    await expect.poll(async () => ((await divider.boundingBox())?.y ?? -1) - (await place())).toBeLessThan(60)
    await expect.poll(() => asked('chats:mark-read')).not.toEqual([])
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(((await divider.boundingBox())?.y ?? -1) - (await place())).toBeGreaterThanOrEqual(0)
    for (const told of await asked('chats:mark-read'))
      expect(told).toMatchObject({ key: expect.toSatisfy((key) => Number(key) < Number(first) + 20) })
    // By Tab one comes to the first of them.
    expect(await log().locator('[data-key][tabindex="0"]').getAttribute('data-key')).toBe(first)
    await button('To the newest message').click()
    await expect.poll(distance).toBeLessThan(3)
    await expect.poll(async () => (await asked('chats:mark-read')).at(-1)).toEqual({ chat: ASHA, key: '999' })
  },
)

test('unread ones that fit: the thread opens at its end', async () => {
  await open([aMessage()], { unread: 3, firstUnread: '997' }, {}, 1_000)
  await log().getByText('Unread messages', { exact: true }).waitFor()
  await expect.poll(distance).toBeLessThan(3)
  await expect.poll(async () => (await asked('chats:mark-read')).at(-1)).toEqual({ chat: ASHA, key: '999' })
  await page.setViewportSize({ width: 1_000, height: 500 })
  await expect.poll(distance).toBeLessThan(3)
})

test('a smaller window leaves the end in sight, and what one reads where it is', async () => {
  const items = Array.from({ length: 9 }, (_, i) => aMessage({ key: String(i), content: aText(`No ${i}`) }))
  await open(items)
  await page.setViewportSize({ width: 1_000, height: 500 })
  await expect.poll(distance).toBeLessThan(3)
  await log().evaluate((box) => box.scrollTo({ top: 0 }))
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await page.setViewportSize({ width: 1_000, height: 460 })
  await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(await log().evaluate((box) => box.scrollTop)).toBe(0)
})

test('a quote leads to its message, which has the focus then', async () => {
  const quote = { key: '100', by: 'us', kind: 'text', text: 'what was quoted' } as const
  await open([aMessage({ quote, content: aText('Yes, that') })], {}, {}, 1_000)
  await log().getByRole('button', { name: 'what was quoted' }).last().click()
  await expect.poll(() => isFocused(log().locator('[data-key="100"]'))).toBe(true)
  await button('To the newest message').click()
  await log().locator('[data-key="999"]').waitFor()
})

test('a failure is an alert that says why and what to do; its buttons do it', async () => {
  await open(
    [
      anAnswer({
        key: 'f',
        state: 'failed',
        content: aText('Offer'),
        failure: { code: '131026', detail: 'Message undeliverable' },
        can: { ...can, retry: true, remove: true },
      }),
    ],
    {},
    {
      faults: {
        'templates:list': { code: 'templates-unavailable', detail: null },
        'customer:open': { code: 'internal', detail: null },
      },
    },
  )
  const alert = bubble('Offer').getByRole('alert')
  await alert.getByText('Not delivered: this number cannot be reached on WhatsApp.').waitFor()
  await alert.getByText('Its answer: Message undeliverable').waitFor()
  await button('Retry').click()
  expect(await asked('chats:retry')).toEqual([{ key: 'f' }])
  await button('Remove').click()
  expect(await asked('chats:remove')).toEqual([{ key: 'f' }])
  await button('Send template instead').click()
  await page.getByRole('dialog', { name: 'Send template' }).waitFor()
})

test('one that waits says why; one in doubt is sent again only after a question', async () => {
  await open(
    [
      anAnswer({
        key: 'u',
        state: 'unconfirmed',
        content: aText('Price'),
        can: { ...can, sendAnyway: true },
      }),
      anAnswer({
        key: 'w',
        state: 'waiting',
        content: aText('Later'),
        can: { ...can, cancel: true, sendNow: true },
      }),
    ],
    {},
    { desk: aDesk({ link: { ...aDesk().link, caughtUp: false } }) },
  )
  await bubble('Later').getByRole('img', { name: 'Sending' }).waitFor()
  await bubble('Later').getByText('Waits until the conversation has caught up.').waitFor()
  await button('Send now').click()
  expect(await asked('chats:send-now')).toEqual([{ key: 'w' }])
  await bubble('Price').getByRole('img', { name: 'Unconfirmed' }).waitFor()
  await button('Send again anyway').click()
  expect(await asked('chats:send-anyway')).toEqual([])
  await page
    .getByRole('dialog', { name: 'Send it again?' })
    .getByRole('button', { name: 'Send again' })
    .click()
  expect(await asked('chats:send-anyway')).toEqual([{ key: 'u' }])
})

test('an address is opened after its host was shown, and only then', async () => {
  await open([aMessage({ content: aText('See https://bank.example.in@evil.example/pay *now*') })])
  await button('https://bank.example.in@evil.example/pay').click()
  const dialog = page.getByRole('dialog', { name: 'Open this address?' })
  await dialog.getByText('evil.example', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await asked('links:open')).toEqual([])
  await button('https://bank.example.in@evil.example/pay').click()
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  expect(await asked('links:open')).toEqual([{ url: 'https://bank.example.in@evil.example/pay' }])
})

test('odd texts stay texts, and no bubble is wider than its place', async () => {
  await open(
    [
      '<img src=x onerror=alert(1)>',
      '\u202Eturned',
      'W'.repeat(2_000),
      '🙏'.repeat(10_000),
      '*'.repeat(4_000),
      '*a '.repeat(1_300),
    ].map((body, i) => aMessage({ key: String(i), content: aText(body) })),
  )
  await log().evaluate((box) => box.scrollTo({ top: 0 }))
  await bubble('<img src=x onerror=alert(1)>').waitFor()
  expect(await log().locator('img').count()).toBe(0)
  expect(await log().evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  await bubble('WWWW').getByRole('button', { name: 'Read more' }).click()
  expect((await bubble('WWWW').textContent())?.match(/W/g)).toHaveLength(2_000)
})

test('the customer’s strip opens and closes beside the thread, which stays', async () => {
  await open(
    [aMessage()],
    {},
    {
      answers: {
        'customer:open': {
          numbers: [{ number: ASHA, numberText: '+91 79062 25789', dialable: true }],
          contacts: [],
          place: null,
          calls: 0,
          firstCallAt: null,
          lastCallAt: null,
        },
        'customer:list-timeline': { items: [], next: null },
      },
    },
  )
  await button('Customer').click()
  await page.getByRole('region', { name: 'Customer' }).waitFor()
  expect(await button('Customer').getAttribute('aria-pressed')).toBe('true')
  await log().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Customer' }).waitFor({ state: 'detached' })
  await log().waitFor()
  await page
    .getByRole('region', { name: 'Conversation with Asha Rao' })
    .getByRole('button', { name: 'Call' })
    .click()
  expect(await asked('calls:dial')).toEqual([{ number: ASHA }])
})
