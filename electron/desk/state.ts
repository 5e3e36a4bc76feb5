import type { DeskState } from '../../shared/ipc.ts'
import type { SignInState } from '../account/sign-in.ts'
import type { Desk } from './desk.ts'

/** Puts the whole state together; without credentials most of it is empty. */
export function composeState(
  signIn: SignInState,
  desk: Desk | null,
): { state: DeskState; recheckInMs: number | null } {
  const { setup, problem: setupProblem, secretsKept } = signIn
  const base = { setup, setupProblem, secretsKept }
  if (desk === null) {
    const state: DeskState = {
      ...base,
      agent: null,
      link: { state: 'off', caughtUp: false, lastEventAt: null, clockOffsetMs: 0 },
      cards: [],
      recent: [],
      today: { incoming: 0, outgoing: 0, connected: 0, missed: 0, talkSeconds: 0 },
      contacts: { total: 0, syncing: false, done: 0, expected: null, syncedAt: null, problem: null },
    }
    return { state, recheckInMs: null }
  }
  const { cards, recheckInMs } = desk.calls.desk()
  const onDesk = new Set(cards.map((card) => card.id))
  const state: DeskState = {
    ...base,
    agent: desk.agent(),
    link: desk.linkView(),
    cards,
    recent: desk.calls.recent().filter((call) => !onDesk.has(call.sessionId)),
    today: desk.calls.today(),
    contacts: desk.contactsView(),
  }
  return { state, recheckInMs }
}
