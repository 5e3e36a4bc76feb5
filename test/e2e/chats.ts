/** The place WhatsApp as an agent finds it, by its accessible names, and what the provider saw of it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { createDice } from '../../simulator/demo/dice.ts'
import { pngPicture } from '../../simulator/media/png.ts'
import type { World } from './world.ts'

const SENDS = '/publicapi/chat/messages'

/** What was asked to be sent, oldest first: not what became of it. */
export const sentBy = async ({ simulator }: World) =>
  (await simulator.requests()).filter(({ method, path }) => method === 'POST' && path === SENDS)

/** The texts among them. */
export const textsSentBy = async (world: World): Promise<readonly unknown[]> =>
  (await sentBy(world)).map(
    ({ body }) => (body as { data: { context: { body?: unknown } } }).data.context.body,
  )

interface Writing {
  /** E.164. */
  readonly from: string
  readonly text?: string
  readonly data?: { readonly type: string; readonly context: Readonly<Record<string, unknown>> }
  readonly media?: Readonly<Record<string, unknown>>
  readonly replyTo?: string
  readonly windowSeconds?: number
  readonly name?: string
}

interface Written {
  readonly conversationId: string
  readonly messageId: string
}

export const customerWrites = ({ simulator }: World, writing: Writing): Promise<Written> =>
  simulator.control<Written>('customer-writes', writing)

/** @param user whose it is from now on, by the place in the team; null: nobody's */
export async function assign({ simulator }: World, conversation: string, user: number | null) {
  const userId = user === null ? null : (simulator.users[user]?.userId ?? null)
  await simulator.control(`conversations/${encodeURIComponent(conversation)}/assign`, { userId })
}

export const log = (main: Page) => main.getByRole('log', { name: 'Messages' })
export const bubble = (main: Page, text: string | RegExp): Locator =>
  log(main).getByRole('article').filter({ hasText: text })
export const box = (main: Page) => main.getByRole('textbox', { name: 'Message', exact: true })
export const rows = (main: Page) => main.getByRole('list', { name: 'Conversations' }).getByRole('link')
/** The link's description says how many are unread. */
export const rail = (main: Page) => main.getByRole('navigation').getByRole('link', { name: 'WhatsApp' })

/** @param state "Sent", "Delivered", "Read" */
export const tick = (of: Locator, state: string) => of.getByRole('img', { name: state, exact: true })

type Tab = 'Mine' | 'Unassigned' | 'All' | 'Closed'

/** Which conversations are listed; the one that is open stays. */
export const chooseTab = (main: Page, tab: Tab) =>
  main.getByRole('tablist', { name: 'Inbox' }).getByRole('tab', { name: tab }).click()

export async function openInbox(main: Page, tab: Tab = 'All') {
  await rail(main).click()
  await chooseTab(main, tab)
}

/** The conversation with this customer, from the list of all. */
export async function openThread(main: Page, customer: string) {
  await openInbox(main)
  await rows(main).filter({ hasText: customer }).click()
  await expect(log(main)).toBeVisible()
}

export async function send(main: Page, text: string) {
  await box(main).fill(text)
  await box(main).press('Enter')
  await expect(bubble(main, text)).toBeVisible()
}

/** Chosen by the paper clip: a real picture. */
export async function attachPicture(main: Page, name: string) {
  const chooser = main.waitForEvent('filechooser')
  await main.getByRole('button', { name: 'Attach' }).click()
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: pngPicture(createDice(1), 0) })
  await expect(main.getByRole('list', { name: 'Attached files' })).toContainText(name)
}
