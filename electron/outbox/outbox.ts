/**
 * What the desk tells others: written first, sent after, and kept until they have it, over offline hours, a quit
 * and a crash. What is held back is undone without a trace; once released it is sent until it is taken, so its
 * receiver must know a second copy by its id.
 *
 *   put -> held -> waiting -> taken (the row is gone) | refused (kept, until the agent forgets it)
 *            \-> undone (the row is gone)
 *
 * One after the other, in the order of release: what is refused lets the next one pass, what cannot be sent now
 * does not.
 */
import type { HeldWrite, OutboxView } from '../../shared/views/wrapups.ts'
import type { Database } from '../database/database.ts'
import { backoffMs } from '../feed/backoff.ts'
import type { Logger } from '../log.ts'
import { openOutboxStore, type StoredWrite, type WriteKind } from './outbox-store.ts'

export type Delivery =
  | { readonly kind: 'taken' }
  /** Not now, or nobody can say: it is sent again after a while. */
  | { readonly kind: 'again' }
  /** Nothing is sent before `wake`: the agent has to sign in. */
  | { readonly kind: 'sign-in' }
  /** For good. The reason is shown: words without secrets. */
  | { readonly kind: 'refused'; readonly reason: string }

/** What was put, without its place in the outbox. */
export type Write = Omit<StoredWrite, 'releaseAt'>

interface OutboxOptions {
  readonly database: Database
  /** Keeps outboxes of one database with different receivers, or senders, apart. */
  readonly lane: string
  readonly deliver: (write: Write) => Promise<Delivery>
  /**
   * The hold is over, the write will be sent: apply it on this desk. Called once for each, inside the transaction
   * that releases it, so that a crash has both or neither; begin no transaction in it.
   */
  readonly onReleased?: (write: Write) => void
  /** It was undone; inside the transaction that does so. */
  readonly onUndone?: (write: Write) => void
  /** `view` is not what it was. Never called inside a transaction. */
  readonly onChange: () => void
  /** This machine's clock. */
  readonly now: () => Date
  /** Returns a number in [0, 1). */
  readonly random: () => number
  readonly log: Logger
}

export interface NewWrite {
  /** Known to the receiver too: it makes a second copy harmless. */
  readonly id: string
  readonly kind: WriteKind
  /** Of the relay's address: "/v1/wrapups". */
  readonly path: string
  /** Sent as JSON. It names its id itself, where the receiver wants it in the body. */
  readonly body: unknown
  /** Whom it is about, as people read it. */
  readonly customer: string
  /** For how long it can be undone; 0 = it is released before `put` returns. At most a minute. */
  readonly holdMs: number
}

interface Held {
  /** This machine's clock, ISO. */
  readonly undoUntil: string
}

export interface Outbox {
  /** Written when this returns. Begins its own transaction. The same id again changes nothing. */
  put(write: NewWrite): Write & Held
  /** The same inside the caller's transaction: both are written, or neither. */
  putWithin(write: NewWrite): Write & Held
  /** True: it was still held, and nothing of it is left. False: too late, or nobody knows it. */
  undo(id: string): boolean
  /** One that is held, waiting or refused; null: never put, undone, or taken. */
  find(id: string): Write | null
  /** What can still be undone, and whose hold ends first. */
  held(): readonly (Write & Held)[]
  /** The way to the receiver is open (again): sends at once, whatever it was waiting for. */
  wake(): void
  view(): OutboxView
  forgetRefused(): void
  /** Releases what was held when the app ended and is due, and sends what waits. */
  start(): void
  /** After this the database may be closed. What is under way is sent again at the next start. */
  stop(): void
}

const LONGEST_HOLD_MS = 60_000

export function createOutbox(options: OutboxOptions): Outbox {
  const { database, deliver, onReleased, onUndone, onChange, now, random, log } = options
  const store = openOutboxStore(database, options.lane)
  let holdTimer: NodeJS.Timeout | undefined
  let retryTimer: NodeJS.Timeout | undefined
  let attempt = 0
  let sending = false
  /** Waits for its retry or for the sign-in. */
  let resting = false
  /** The way opened during a try that began before: its failure says nothing of now. */
  let wokenSince = false
  let stopped = true

  const release = (write: StoredWrite) => {
    store.release(write.id)
    onReleased?.(plain(write))
  }

  /** A clock that was set back makes no hold longer than it can be. */
  const leftMs = ({ releaseAt }: StoredWrite) => {
    const left = Date.parse(releaseAt) - now().getTime()
    return left > LONGEST_HOLD_MS ? 0 : left
  }

  const releaseDue = () => {
    clearTimeout(holdTimer)
    if (stopped) return
    const due = store.held().filter((write) => leftMs(write) <= 0)
    for (const write of due) database.transaction(() => release(write))
    const [next] = store.held()
    if (next) holdTimer = setTimeout(releaseDue, Math.max(0, leftMs(next)) + 1)
    if (due.length === 0) return
    onChange()
    send()
  }

  const settle = (id: string, delivery: Delivery) => {
    const wasWoken = wokenSince
    wokenSince = false
    switch (delivery.kind) {
      case 'taken':
        attempt = 0
        return store.remove(id)
      case 'refused':
        attempt = 0
        log.warn('a write was refused', { id, reason: delivery.reason })
        return store.refuse(id, delivery.reason)
      case 'again':
        if (wasWoken) return
        resting = true
        retryTimer = setTimeout(wakeUp, backoffMs(attempt, random))
        attempt += 1
        return
      case 'sign-in':
        resting = !wasWoken
        return
    }
  }

  const deliverOne = async (write: StoredWrite): Promise<Delivery> => {
    try {
      return await deliver(plain(write))
    } catch (error) {
      log.error('a write could not be sent', { id: write.id, error })
      return { kind: 'again' }
    }
  }

  const sendAll = async () => {
    sending = true
    try {
      while (!stopped && !resting) {
        const write = store.next()
        if (write === null) return
        const delivery = await deliverOne(write)
        // The database may be closed by now.
        if (stopped) return
        settle(write.id, delivery)
        onChange()
      }
    } finally {
      // In the same turn as the last look: what is put after it begins anew.
      sending = false
    }
  }

  const send = () => {
    if (sending || resting || stopped) return
    sendAll().catch((error: unknown) => log.error('the outbox stands still', { error }))
  }

  const wakeUp = () => {
    clearTimeout(retryTimer)
    resting = false
    send()
  }

  const putWithin: Outbox['putWithin'] = ({ holdMs, ...write }) => {
    const stored = { ...write, releaseAt: new Date(now().getTime() + holdMs).toISOString() }
    const known = store.find(write.id)
    if (known !== null) return withHold(known)
    store.add(stored)
    if (holdMs === 0) release(stored)
    // After the transaction; if that fails there is nothing to send.
    queueMicrotask(() => {
      if (stopped) return
      onChange()
      releaseDue()
      send()
    })
    return withHold(stored)
  }

  return {
    put: (write) => database.transaction(() => putWithin(write)),
    putWithin,
    undo(id) {
      const undone = database.transaction(() => {
        const write = store.find(id)
        if (write === null || !store.undo(id, now().toISOString())) return false
        onUndone?.(plain(write))
        return true
      })
      if (undone) onChange()
      return undone
    },
    find(id) {
      const write = store.find(id)
      return write && plain(write)
    },
    held: () => store.held().map(withHold),
    wake() {
      attempt = 0
      wokenSince = sending
      wakeUp()
    },
    view: () => ({
      held: store.held().map(heldView),
      ...store.counts(),
    }),
    forgetRefused() {
      store.forgetRefused()
      onChange()
    },
    start() {
      stopped = false
      releaseDue()
      send()
    },
    stop() {
      stopped = true
      clearTimeout(holdTimer)
      clearTimeout(retryTimer)
    },
  }
}

const plain = ({ releaseAt: _releaseAt, ...write }: StoredWrite): Write => write
const withHold = ({ releaseAt, ...write }: StoredWrite) => ({ ...write, undoUntil: releaseAt })

/** What is held and about no call is a customer who needs no call back. */
const heldView = ({ id, kind, customer, releaseAt }: StoredWrite): HeldWrite => ({
  id,
  kind: kind === 'wrapup' ? 'wrapup' : 'not-needed',
  customer,
  undoUntil: releaseAt,
})
