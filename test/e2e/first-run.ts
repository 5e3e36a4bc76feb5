/** What an agent does before there is a desk, as the specs do it. */
import type { Page } from '@playwright/test'
import { expect, type World } from './world.ts'

export const welcome = (main: Page) => main.getByRole('heading', { name: 'Welcome to Ringside' })

export const connection = (main: Page) => main.getByRole('status', { name: 'Connection' })

export async function openJoin(main: Page): Promise<void> {
  await expect(welcome(main)).toBeVisible()
  await main.getByRole('button', { name: 'Join your team' }).click()
}

/** Where an invitation can be typed: on its own page, and in the set-up by hand. */
export async function join(main: Page, invitation: string): Promise<void> {
  await main.getByRole('textbox', { name: 'Invitation' }).fill(invitation)
  await main.getByRole('button', { name: 'Join', exact: true }).click()
}

/** The three credentials of the provider, as the set-up by hand names them. */
export type Group = 'WhatsApp and contacts' | 'Outbound calls' | 'Users and call log'

/** Fields by their labels. */
type Values = Readonly<Record<string, string>>

export const group = (main: Page, name: Group) => main.getByRole('region', { name })

/** Secrets are found by their label alone: what is typed hidden has no role. */
export const field = (main: Page, label: string) => main.getByLabel(label, { exact: true })

export async function openByHand(main: Page): Promise<void> {
  await expect(welcome(main)).toBeVisible()
  await main.getByRole('button', { name: 'Set up by hand' }).click()
  await expect(group(main, 'Outbound calls')).toBeVisible()
}

/** Fills in a part of a group; the addresses lie folded away. */
export async function typeIn(main: Page, name: Group, values: Values): Promise<void> {
  const within = group(main, name)
  for (const [label, value] of Object.entries(values)) {
    const typed = within.getByLabel(label, { exact: true })
    if (!(await typed.isVisible())) await within.getByText('Advanced').click()
    await typed.fill(value)
    await typed.blur()
  }
}

export async function check(main: Page, name: Group): Promise<void> {
  await main.getByRole('button', { name: `Test ${name}` }).click()
}

/** The simulator's account as somebody would copy it from the panel, with the user id of the team's first. */
export function accountByHand({ simulator }: World): Readonly<Record<Group, Values>> {
  const { companyId, publicApi, obd, developers } = simulator.account
  return {
    'WhatsApp and contacts': {
      'API key': publicApi.apiKey,
      'Company id': companyId,
      'Phone number id': publicApi.phoneNumberId,
      'WABA id': publicApi.wabaId,
      'Address of the WhatsApp API': publicApi.baseUrl,
    },
    'Outbound calls': {
      'x-api-key': obd.apiKey,
      'Secret token': obd.secretToken,
      'Public IVR id': obd.publicIvrId,
      'User id': simulator.users[0]?.userId ?? '',
      'Address of outbound calls': obd.url,
    },
    'Users and call log': {
      'API token': developers.token,
      'Address of users and call log': developers.baseUrl,
    },
  }
}

export async function typeEverything(main: Page, world: World): Promise<void> {
  const account = accountByHand(world)
  for (const name of GROUPS) await typeIn(main, name, account[name])
}

export const GROUPS = ['WhatsApp and contacts', 'Outbound calls', 'Users and call log'] as const
