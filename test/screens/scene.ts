/** One picture to take: what main says, and what the agent has done by then. */
import type { Page } from '@playwright/test'
import type { Fault, FaultCode, MainPlace } from '../../shared/ipc.ts'
import type { CallCard, DeskState } from '../../shared/views/desk.ts'
import { aDesk } from '../renderer/builders.ts'
import type { Canned } from './fake-bridge.ts'

export interface Scene {
  readonly name: string
  readonly window: 'main' | 'pop'
  readonly hash: '' | `#/${MainPlace}` | `#/${MainPlace}?${string}`
  readonly canned: Canned
  readonly act: (page: Page) => Promise<void>
}

const NAMES = ['Aarav Mehta', 'Asha Rao', 'Bhavna Iyer', 'Deepak Kulkarni', 'Esha Nair', '', 'Farhan Qureshi']
export const CONTACTS: Canned['contacts'] = { total: 100_000, names: NAMES, matchNothing: false }
const CALLS: Canned['calls'] = { total: 0, rows: [] }
const nothing: Scene['act'] = async () => {}
export const fault = (code: FaultCode, detail: string | null = null): Fault => ({ code, detail })

export const main = (
  name: string,
  desk: Partial<DeskState>,
  more: Partial<Scene> = {},
  canned: Partial<Canned> = {},
): Scene => ({
  name: `main-${name}`,
  window: 'main',
  hash: '',
  canned: { desk: aDesk(desk), contacts: CONTACTS, calls: CALLS, answers: {}, faults: {}, ...canned },
  act: nothing,
  ...more,
})

export const contacts = (
  name: string,
  desk: Partial<DeskState> = {},
  canned: Partial<Canned> = {},
  act = nothing,
): Scene => main(`contacts-${name}`, desk, { hash: '#/contacts', act }, canned)

export const pop = (
  name: string,
  cards: readonly CallCard[],
  act = nothing,
  faults: Canned['faults'] = {},
): Scene => ({
  name: `pop-${name}`,
  window: 'pop',
  hash: '',
  canned: { desk: aDesk({ cards }), contacts: CONTACTS, calls: CALLS, answers: {}, faults },
  act,
})
