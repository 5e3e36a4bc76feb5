/**
 * What became of a message: by its answer, or by a webhook, in whatever order they come. Everything here runs inside
 * the caller's transaction.
 *
 *   waiting -> uploading -> sending -> accepted -> sent -> failed
 *                              |  \-> refused      ^
 *                              \----> unconfirmed -/
 */
import type { Fault } from '../../../shared/ipc.ts'
import type { SendOutcome } from '../../api/messages.ts'
import type { OwnMessages } from '../own-messages.ts'
import type { HeardStore } from './heard-store.ts'
import type { OutgoingRow, OutgoingStore } from './outgoing-store.ts'
import { isAnonymous, isLikely, likeliest, type Told } from './told.ts'

interface SettlementOptions {
  readonly store: OutgoingStore
  readonly heard: HeardStore
  readonly own: OwnMessages
  readonly touch: (refId: string) => void
  /** Its file is not needed here any more. */
  readonly onDelivered: (row: OutgoingRow) => void
  /** One in doubt was sent, or one that was sent failed. */
  readonly onNews: (row: OutgoingRow, state: 'sent' | 'failed', reason: string | null) => void
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
}

export interface Settlement {
  answered(refId: string, outcome: SendOutcome): void
  refused(refId: string, fault: Fault): void
  told(told: Told): void
  /** What a crash left: `sending` may have left this machine, an upload begins again. */
  recover(): void
}

/** After so long a webhook without an id is nobody's. */
const IN_DOUBT_MS = 24 * 60 * 60_000

const IN_DOUBT: ReadonlySet<string> = new Set(['unconfirmed', 'accepted'])

export function createSettlement(options: SettlementOptions): Settlement {
  const { store, heard, own, onNews } = options

  const since = () => new Date(options.now().getTime() - IN_DOUBT_MS).toISOString()

  /** With what was heard of the message before anybody knew whose it is. */
  const join = (row: OutgoingRow, messageId: string, conversationId: string | null): Told | null => {
    store.setIds(row.refId, messageId, conversationId)
    own.join(row.refId, messageId, conversationId)
    const before = heard.find(messageId)
    heard.forget(messageId)
    return before
  }

  /** A failure is the last word: it may come after "sent", and "sent" may come late. */
  const confirm = (row: OutgoingRow, given: Told, withAnswer = false) => {
    const before = row.messageId === null ? join(row, given.messageId, given.conversationId) : null
    const told = before?.state === 'failed' ? before : given
    if (told.state === 'delivered') options.onDelivered(row)
    const state = told.state === 'failed' ? 'failed' : 'sent'
    if (row.state === state || row.state === 'failed') return
    // The thread reads a failure, and its reason, from the webhook itself.
    if (state === 'sent') own.setState(row.refId, 'sent', null)
    store.setState(row.refId, state, told.error && { code: told.error.code, detail: told.error.words })
    options.touch(row.refId)
    // Whoever still waits for the answer is told with it.
    if (row.state === 'sending' || withAnswer) return
    if (state === 'failed' || row.state === 'unconfirmed') onNews(row, state, told.error?.words ?? null)
  }

  /** Its answer told no id: one that was heard of before may be it. */
  const claim = (refId: string) => {
    const row = store.find(refId)
    if (row === null) return
    const found = heard.of(row.number).find((told) => isLikely(told, row, options.clockOffsetMs()))
    if (found !== undefined) confirm(row, found, true)
  }

  const doubt = (refId: string) => {
    store.setState(refId, 'unconfirmed')
    own.setState(refId, 'unconfirmed', null)
    claim(refId)
  }

  const accept = (row: OutgoingRow, messageId: string | null, conversationId: string | null) => {
    const { refId } = row
    const isNew = messageId !== null && row.messageId !== messageId
    const before = isNew ? join(row, messageId, conversationId) : null
    // Its first webhook, with our reference, may have been quicker than its answer.
    if (row.state !== 'sending') return
    store.setState(refId, 'accepted')
    own.setState(refId, 'sent', null)
    if (messageId === null) claim(refId)
    // So may one without.
    else if (before !== null) confirm({ ...row, state: 'accepted', messageId }, before, true)
  }

  const refused = (refId: string, fault: Fault) => {
    store.setState(refId, 'refused', fault)
    own.setState(refId, 'failed', fault)
  }

  return {
    answered(refId, outcome) {
      const row = store.find(refId)
      if (row === null) return
      if (outcome.kind === 'accepted') accept(row, outcome.messageId, outcome.conversationId)
      else if (outcome.kind === 'refused') refused(refId, outcome.fault)
      else if (row.state === 'sending') doubt(refId)
    },
    refused,

    told(told) {
      const known = store.byMessage(told.messageId) ?? (told.refId === null ? null : store.find(told.refId))
      if (known !== null) return confirm(known, told)
      if (told.customer === null || !isAnonymous(told)) return
      const rows = store.to(told.customer, since())
      const inDoubt = rows.filter(({ state }) => IN_DOUBT.has(state))
      const row = likeliest(told, inDoubt, options.clockOffsetMs())
      if (row !== null) confirm(row, told)
      // The answer of one under way tells its id, and only if none comes it has to be guessed.
      else if (rows.some(({ state }) => state === 'sending')) heard.keep(told, told.customer)
    },

    recover() {
      for (const { refId } of store.inState('sending')) doubt(refId)
      for (const { refId } of store.inState('uploading')) {
        store.setState(refId, 'waiting')
        own.setState(refId, 'waiting', null)
      }
      heard.prune(since())
    },
  }
}
