import type { DeskState } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { SignInState } from '../account/sign-in.ts'
import type { Desk } from './desk.ts'

interface Parts {
  readonly signIn: SignInState
  readonly desk: Desk | null
  readonly settings: Settings
  readonly demo: boolean
}

type Composed = { readonly state: DeskState; readonly recheckInMs: number | null }

const OFF: DeskState['link'] = {
  state: 'off',
  caughtUp: false,
  lastEventAt: null,
  clockOffsetMs: 0,
  providerDelayMs: null,
  relayDelayMs: null,
}

const sooner = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.min(a, b))

/** Puts the whole state together; without credentials most of it is empty. */
export function composeState({ signIn, desk, settings, demo }: Parts): Composed {
  const { setup, problem: setupProblem, secretsKept } = signIn
  const base = { setup, setupProblem, secretsKept, settings, demo }
  if (desk === null) {
    const state: DeskState = {
      ...base,
      agent: null,
      link: OFF,
      cards: [],
      recent: [],
      today: { incoming: 0, outgoing: 0, connected: 0, missed: 0, talkSeconds: 0 },
      contacts: { total: 0, syncing: false, done: 0, expected: null, syncedAt: null, problem: null },
      contactsWork: { import: null, export: null },
      team: null,
    }
    return { state, recheckInMs: null }
  }
  const { cards, recheckInMs } = desk.calls.desk()
  const agent = desk.agent()
  const team = agent.role === 'supervisor' ? desk.calls.team() : null
  const onDesk = new Set(cards.map((card) => card.id))
  const test = desk.popTest.card()
  const state: DeskState = {
    ...base,
    agent,
    link: desk.linkView(),
    cards: test === null ? cards : [...cards, test],
    recent: desk.calls.recent().filter((call) => !onDesk.has(call.sessionId)),
    today: desk.calls.today(),
    contacts: desk.contactsView(),
    contactsWork: desk.contacts.work(),
    team: team?.view ?? null,
  }
  return { state, recheckInMs: sooner(recheckInMs, team?.recheckInMs ?? null) }
}
