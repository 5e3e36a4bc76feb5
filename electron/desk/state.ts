import { UNCHANGED_TEAM_SETTINGS } from '../../shared/team-settings.ts'
import { NO_CHATS } from '../../shared/views/chats.ts'
import type { CallCard, DeskState } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { SignInState } from '../account/sign-in.ts'
import type { Desk } from './desk-types.ts'

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

/** Of what follows a call, while there is none. */
const NOTHING_YET: Pick<DeskState, 'callLog' | 'recordings' | 'chats'> = {
  callLog: {
    total: 0,
    asOf: null,
    fetch: { state: 'idle', read: 0, total: null, until: null, problem: null },
    gap: null,
    export: null,
  },
  recordings: { download: null },
  chats: NO_CHATS,
}

function soonest(...times: readonly (number | null)[]): number | null {
  const known = times.filter((ms) => ms !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** Puts the whole state together; without credentials most of it is empty. */
export function composeState({ signIn, desk, settings, demo }: Parts): Composed {
  const { setup, problem: setupProblem, secretsKept } = signIn
  const base = { setup, setupProblem, secretsKept, settings, demo }
  if (desk === null) {
    const state: DeskState = {
      ...base,
      ...NOTHING_YET,
      agent: null,
      link: OFF,
      cards: [],
      recent: [],
      today: { incoming: 0, outgoing: 0, connected: 0, missed: 0, talkSeconds: 0, outcomes: [] },
      contacts: { total: 0, syncing: false, done: 0, expected: null, syncedAt: null, problem: null },
      contactsWork: { import: null, export: null },
      team: null,
      wrapUps: { due: [], dueTotal: 0 },
      outbox: { held: [], waiting: 0, refused: 0, problem: null },
      teamSettings: { ...UNCHANGED_TEAM_SETTINGS, confirmed: false },
      followUps: { soon: [], open: 0, due: 0 },
      callBacks: { rows: [], total: 0 },
    }
    return { state, recheckInMs: null }
  }
  const { followUps, callBacks } = desk.teamWork
  // First: whoever needs no call back has no missed call on the desk either.
  const list = callBacks.view()
  const promised = followUps.view()
  const { cards: all, recheckInMs } = desk.calls.desk()
  const isWaived = ({ kind, number, startedAt }: CallCard) =>
    kind === 'missed' && (callBacks.waivedUpTo(number) ?? '') >= (startedAt ?? '~')
  const cards = all.filter((card) => !isWaived(card))
  const agent = desk.agent()
  const team = agent.role === 'supervisor' ? desk.calls.team() : null
  const { wrapUps, teamSettings, outboxView } = desk.afterCall
  const due = wrapUps.view()
  const chats = desk.whatsApp.threads.view(cards.flatMap(({ number }) => number ?? []))
  const onDesk = new Set(cards.map((card) => card.id))
  const test = desk.popTest.card()
  const state: DeskState = {
    ...base,
    ...NOTHING_YET,
    agent,
    link: desk.linkView(),
    cards: test === null ? cards : [...cards, test],
    recent: desk.calls.recent().filter((call) => !onDesk.has(call.sessionId)),
    today: desk.today(),
    contacts: desk.contactsView(),
    contactsWork: desk.contacts.work(),
    recordings: desk.recordings.view(),
    team: team?.view ?? null,
    wrapUps: due.view,
    outbox: outboxView(),
    teamSettings: teamSettings.view(),
    callLog: desk.callLog.view(),
    chats: chats.view,
    followUps: promised.view,
    callBacks: list.view,
  }
  const times = [
    recheckInMs,
    team?.recheckInMs ?? null,
    due.recheckInMs,
    list.recheckInMs,
    promised.recheckInMs,
    chats.recheckInMs,
  ]
  return { state, recheckInMs: soonest(...times) }
}
