/** The window's mirror of DeskState: it owns no truth, it only holds what main said last. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Fault, Result } from '../shared/ipc.ts'
import type { CallBack, CallBacksView } from '../shared/views/call-backs.ts'
import type { CallCard, DeskState } from '../shared/views/desk.ts'
import type { TeamView } from '../shared/views/team.ts'
import type { WrapUpsView } from '../shared/views/wrapups.ts'
import { keepSame } from './lib/same.ts'

/** Where the state comes from. */
export interface DeskSource {
  readonly snapshot: () => Promise<Result<DeskState>>
  /** Returns its own undo. */
  readonly onChange: (listener: (next: DeskState) => void) => () => void
}

interface DeskMirror {
  /** Null until main has said something. */
  readonly desk: DeskState | null
  /** Why the first question was not answered. */
  readonly fault: Fault | null
}

export interface DeskStore extends StoreApi<DeskMirror> {
  /** Starts to mirror; returns its own undo. */
  readonly connect: () => () => void
  /** Asks for the whole state again. */
  readonly refresh: () => Promise<void>
}

/** `next` with each item that says what it said before kept as it is, and the list too when all are. */
function keepItems<T>(before: readonly T[], next: readonly T[], idOf: (item: T) => string): readonly T[] {
  const known = new Map(before.map((item) => [idOf(item), item]))
  const kept = next.map((item) => {
    const old = known.get(idOf(item))
    return old === undefined ? item : keepSame(old, item)
  })
  return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept
}

const idOfCard = (card: CallCard) => card.id
const idOfCall = ({ sessionId }: { readonly sessionId: string }) => sessionId

function keepTeam(before: TeamView | null, next: TeamView | null): TeamView | null {
  if (before === null || next === null) return next
  const calls = keepItems(before.calls, next.calls, idOfCall)
  return calls === before.calls && next.total === before.total ? before : { total: next.total, calls }
}

/** Each form keeps what is due as it is while another one changes. */
function keepWrapUps(before: WrapUpsView, next: WrapUpsView): WrapUpsView {
  const due = keepItems(before.due, next.due, idOfCall)
  return due === before.due && next.dueTotal === before.dueTotal ? before : { due, dueTotal: next.dueTotal }
}

const idOfCallBack = (row: CallBack) => row.customer

function keepCallBacks(before: CallBacksView, next: CallBacksView): CallBacksView {
  const rows = keepItems(before.rows, next.rows, idOfCallBack)
  return rows === before.rows && next.total === before.total ? before : { rows, total: next.total }
}

/** `next` with every part of `before` that says the same kept as it is: each message over IPC is a fresh copy. */
export function reconcileDesk(before: DeskState | null, next: DeskState): DeskState {
  if (before === null) return next
  return {
    ...next,
    setupProblem: keepSame(before.setupProblem, next.setupProblem),
    agent: keepSame(before.agent, next.agent),
    link: keepSame(before.link, next.link),
    cards: keepItems(before.cards, next.cards, idOfCard),
    recent: keepItems(before.recent, next.recent, idOfCall),
    today: keepSame(before.today, next.today),
    contacts: keepSame(before.contacts, next.contacts),
    contactsWork: keepSame(before.contactsWork, next.contactsWork),
    team: keepTeam(before.team, next.team),
    wrapUps: keepWrapUps(before.wrapUps, next.wrapUps),
    outbox: keepSame(before.outbox, next.outbox),
    teamSettings: keepSame(before.teamSettings, next.teamSettings),
    followUps: keepSame(before.followUps, next.followUps),
    callBacks: keepCallBacks(before.callBacks, next.callBacks),
    chats: keepSame(before.chats, next.chats),
    settings: keepSame(before.settings, next.settings),
  }
}

export function createDeskStore(source: DeskSource): DeskStore {
  const store = createStore<DeskMirror>(() => ({ desk: null, fault: null }))
  let changes = 0

  const accept = (next: DeskState) =>
    store.setState(({ desk }) => ({ desk: reconcileDesk(desk, next), fault: null }))

  const refresh = async () => {
    const before = changes
    const answer = await source.snapshot()
    // A change that came while we waited is as new as the answer or newer: the answer must not undo it.
    if (changes !== before) return
    if (answer.ok) accept(answer.value)
    else store.setState({ fault: answer.fault })
  }

  const connect = () => {
    const stop = source.onChange((next) => {
      changes += 1
      accept(next)
    })
    void refresh()
    return stop
  }

  return { ...store, connect, refresh }
}
