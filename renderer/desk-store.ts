/** The window's mirror of DeskState: it owns no truth, it only holds what main said last. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CallCard, DeskState, Fault, Result } from '../shared/ipc.ts'
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

function keepCards(before: readonly CallCard[], next: readonly CallCard[]): readonly CallCard[] {
  const known = new Map(before.map((card) => [card.id, card]))
  const kept = next.map((card) => {
    const old = known.get(card.id)
    return old === undefined ? card : keepSame(old, card)
  })
  return kept.length === before.length && kept.every((card, i) => card === before[i]) ? before : kept
}

/** `next` with every part of `before` that says the same kept as it is: each message over IPC is a fresh copy. */
export function reconcileDesk(before: DeskState | null, next: DeskState): DeskState {
  if (before === null) return next
  return {
    ...next,
    setupProblem: keepSame(before.setupProblem, next.setupProblem),
    agent: keepSame(before.agent, next.agent),
    link: keepSame(before.link, next.link),
    cards: keepCards(before.cards, next.cards),
    recent: keepSame(before.recent, next.recent),
    today: keepSame(before.today, next.today),
    contacts: keepSame(before.contacts, next.contacts),
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
