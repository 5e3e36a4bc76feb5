/**
 * One thread, read in pages from main and kept up to date. One question at a time: a page that was read before a
 * change must not arrive after it.
 */
import type { Fault, Result } from '../../shared/ipc.ts'
import type { ThreadChanges, ThreadItem, ThreadPage } from '../../shared/views/chats.ts'
import { type News, newsOf } from './news.ts'
import { type At, cut, type ThreadWindow, windowOf, withChanges, withPage } from './thread-window.ts'

const PAGE_SIZE = 60
/** As many are kept: enough to scroll back without a question, few enough to be laid out in an instant. */
const MOST = 800

export interface ThreadSource {
  readonly readPage: (at: At, limit: number) => Promise<Result<ThreadPage>>
  readonly readChanges: (since: number) => Promise<Result<ThreadChanges>>
}

export interface ThreadState {
  /** Null until the first answer. */
  readonly window: ThreadWindow | null
  /** Why the last question was not answered. */
  readonly fault: Fault | null
  /** Of the customer's, how many came at the end since one last looked there. */
  readonly arrived: number
  /** A new list for each change that is worth saying aloud. */
  readonly news: readonly News[]
  readonly goal: Goal
}

/** A new object for each wish to see a message, or the end (null), once it is there. */
export interface Goal {
  readonly key: string | null
  /** The unread ones begin with it: the line above it is to be in sight, and the focus stays where it is. */
  readonly unread?: true
}

type Side = 'older' | 'newer'

/** One of ours that has just been written at this desk. */
const isBegun = (item: ThreadItem) =>
  item.kind === 'message' && (item.state === 'waiting' || item.state === 'sending')

export function createThread({ readPage, readChanges }: ThreadSource) {
  let state: ThreadState = { window: null, fault: null, arrived: 0, news: [], goal: { key: null } }
  let queue = Promise.resolve()
  const listeners = new Set<() => void>()
  /** Pages and changes that are asked for already. */
  const waiting = new Set<Side | 'changes'>()
  /** Main tells it with another answer than the messages. */
  const firstUnread = Promise.withResolvers<string | null>()
  /** The newest item that was ever seen, for what is new after it. */
  let newest: ThreadItem | null = null

  const show = (next: Partial<ThreadState>) => {
    state = { ...state, ...next }
    newest = state.window?.newer === null ? (state.window.items.at(-1) ?? null) : newest
    for (const listener of listeners) listener()
  }
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work)
    return queue
  }

  /** From nothing: the end of the thread, or the place around a message. */
  async function start(at: At, key: string | null): Promise<void> {
    const answer = await readPage(at, PAGE_SIZE)
    if (answer.ok) show({ window: windowOf(answer.value), fault: null, goal: { key } })
    else show({ fault: answer.fault })
  }

  /** From nothing, as a thread is opened: the end, or where the unread ones begin when that is further up. */
  async function begin(): Promise<void> {
    const [end, unread] = await Promise.all([readPage({ end: true }, PAGE_SIZE), firstUnread.promise])
    if (unread === null || (end.ok && end.value.items.some(({ key }) => key === unread))) {
      if (!end.ok) return show({ fault: end.fault })
      const goal: Goal = unread === null ? { key: null } : { key: unread, unread: true }
      return show({ window: windowOf(end.value), fault: null, goal })
    }
    const around = await readPage({ around: unread }, PAGE_SIZE)
    if (!around.ok) return show({ fault: around.fault })
    show({ window: windowOf(around.value), fault: null, goal: { key: unread, unread: true } })
  }

  async function extend(side: Side): Promise<void> {
    waiting.delete(side)
    const at = state.window?.[side] ?? null
    if (at === null) return
    const answer = await readPage(at, PAGE_SIZE)
    if (!answer.ok) return show({ fault: answer.fault })
    if (state.window === null) return
    const other = side === 'older' ? 'newer' : 'older'
    show({ window: cut(withPage(state.window, answer.value, side), MOST, other), fault: null })
  }

  async function change(): Promise<void> {
    waiting.delete('changes')
    const { window } = state
    if (window === null) return begin()
    const answer = await readChanges(window.revision)
    if (!answer.ok) return show({ fault: answer.fault })
    if (answer.value.reload) {
      const last = window.items.at(-1)
      return window.newer === null || last === undefined
        ? start({ end: true }, null)
        : start({ around: last.key }, last.key)
    }
    const items = answer.value.items
    const known = new Set(window.items.map(({ key }) => key))
    if (items.some((item) => isBegun(item) && !known.has(item.key))) {
      // What the agent sends is seen, wherever in the thread one was.
      if (window.newer !== null) return start({ end: true }, null)
      show({ window: withChanges(window, answer.value), fault: null, goal: { key: null } })
      return
    }
    const news = newsOf(window.items, newest, items)
    const arrived = news.filter(({ kind }) => kind === 'arrived').length
    show({
      window: withChanges(window, answer.value),
      fault: null,
      arrived: state.arrived + arrived,
      ...(news.length > 0 && { news }),
    })
  }

  const once = (what: Side | 'changes', work: () => Promise<void>): void => {
    if (waiting.has(what)) return
    waiting.add(what)
    void inTurn(work)
  }

  return {
    state: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Reads it for the first time; it is shown once `opensAt` has said where. */
    open: (): void => void inTurn(begin),
    /** @param key the message that the unread ones begin with; null: the end. Only the first answer counts. */
    opensAt: (key: string | null): void => firstUnread.resolve(key),
    /** One came near that end of what is there. */
    look(side: Side): void {
      if (state.fault === null && (state.window?.[side] ?? null) !== null) once(side, () => extend(side))
    },
    /** Main says that the thread is not what it was. */
    changed: (): void => once('changes', change),
    /** After a fault: whatever failed is asked again. */
    retry(): void {
      show({ fault: null })
      once('changes', change)
    },
    /** A message is wished for: its part of the thread is read when it is not there. */
    goTo(key: string): void {
      if (state.window?.items.some((item) => item.key === key) === true) show({ goal: { key } })
      else void inTurn(() => start({ around: key }, key))
    },
    goToEnd(): void {
      if (state.window?.newer === null) show({ goal: { key: null } })
      else void inTurn(() => start({ end: true }, null))
    },
    /** The end was looked at. */
    sawEnd(): void {
      if (state.arrived > 0) show({ arrived: 0 })
    },
  }
}
