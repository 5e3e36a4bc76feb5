/**
 * Everything this desk writes on WhatsApp. A message is written down with its bubble before it leaves, leaves in the
 * order of its thread, and is never sent twice by itself: after a time-out it is unconfirmed until its webhook
 * settles it, and only the agent sends another one meanwhile.
 */
import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import type { Result } from '../../../shared/ipc.ts'
import type { MessageView, SentReceipt } from '../../../shared/views/chats.ts'
import type { Settings } from '../../../shared/views/settings.ts'
import type { TemplateNews, TemplateReceipt } from '../../../shared/views/templates.ts'
import type { MessagesApi } from '../../api/messages.ts'
import type { UploadsApi } from '../../api/uploads.ts'
import type { Database } from '../../database/database.ts'
import type { Logger } from '../../log.ts'
import { numberView } from '../../number-view.ts'
import { fail, ok } from '../../result.ts'
import type { OwnMessages } from '../own-messages.ts'
import type { StagedFiles } from '../staged.ts'
import { type Actions, createActions } from './actions.ts'
import { canBe, NOTHING } from './can.ts'
import { createComposer, writableNumber } from './compose.ts'
import { createCourier } from './courier.ts'
import { createDoubts } from './doubts.ts'
import { createDraftDesk, type DraftDesk } from './draft-desk.ts'
import { openHeardStore } from './heard-store.ts'
import { type KnownTemplate, type OutgoingRow, openOutgoingStore } from './outgoing-store.ts'
import { createProgress } from './progress.ts'
import { createQueue } from './queue.ts'
import { createSettlement } from './settlement.ts'
import { createTemplateSends, type TemplateWanted } from './template-sends.ts'
import { toldIn } from './told.ts'
import { whyNotSent } from './why-not-sent.ts'
import { createWriter } from './writer.ts'

export interface SendingOptions {
  readonly database: Database
  readonly messages: MessagesApi
  readonly uploads: UploadsApi
  /** The provider's id of the number this desk sends from. */
  readonly sendsFrom: () => string
  readonly own: OwnMessages
  /** What may be done with a message, or how far its upload is, is not what it was; in a transaction or in none. */
  readonly touch: (refId: string) => void
  readonly staged: StagedFiles
  /** A bubble shows a staged file from now on, also when that is removed. */
  readonly adopt: (fileId: string, key: string, part: string) => void
  /** Null: the account has none such. */
  readonly findTemplate: (id: string) => Promise<Result<KnownTemplate | null>>
  /** The provider does not know a template that was in the list. */
  readonly onTemplateUnknown: () => void
  /** End of a thread's 24 h window, relay's clock, ISO; null: never opened. */
  readonly windowEndsAt: (chat: string) => string | null
  readonly namesFor: (number: string) => readonly string[]
  /** The agent's user id. */
  readonly userId: () => string
  /** The feed is open and has caught up. */
  readonly ready: () => boolean
  readonly settings: () => Pick<Settings['whatsapp'], 'files'>
  /** What a list or a thread shows of its draft is not what it was; never inside a transaction. */
  readonly onDraft: (chat: string) => void
  /** How many wait is not what it was; never inside a transaction. */
  readonly onChange: () => void
  /** A template that was in doubt was sent, or a sent one failed; never inside a transaction. */
  readonly onNews: (news: TemplateNews) => void
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  readonly log: Logger
}

export interface Sending extends DraftDesk, Actions {
  /** Faults: of the composer, of `whyNotSent`, `invalid-number`, `message-gone` where what it answers has no id. */
  send(chat: string, content: OutgoingContent, replyTo: string | null): Promise<Result<SentReceipt>>
  /** Sends it now and tells what became of it: shared/ipc-whatsapp.ts at `templates:send`. */
  sendTemplate(wanted: TemplateWanted): Promise<Result<TemplateReceipt>>
  canOf(key: string): MessageView['can']
  /** 0 to 1 while its file is uploaded. */
  progressOf(key: string): number | null
  /** In all threads. */
  waiting(): number
  /** Staged files that a draft or a message still needs. */
  filesInUse(): ReadonlySet<string>
  /** Inside the transaction that moves the cursor; before the threads read the event. */
  apply(event: RingsideEvent): void
  /** The feed may have opened, caught up, or been lost. */
  feedChanged(): void
  start(): void
  stop(): void
}

const DAY_MS = 24 * 60 * 60_000
const KEPT_MS = 30 * DAY_MS
/** A file of a message that nobody said was delivered. */
const FILE_KEPT_MS = 7 * DAY_MS

export function createSending(options: SendingOptions): Sending {
  const { database, own, ready, now, log } = options
  const store = openOutgoingStore(database)
  let stopped = true
  let wasReady = false

  /** After the transaction that says so. */
  const later = (work: () => void) =>
    queueMicrotask(() => {
      if (!stopped) work()
    })
  const { touch } = options
  const draftDesk = createDraftDesk({ ...options, isSent: store.isFileNamed })
  const doubts = createDoubts({ store, now, onEnd: touch })
  const progress = createProgress(touch)
  const composer = createComposer(options)

  const dropFile = ({ refId, fileId }: OutgoingRow) => {
    if (fileId === null) return
    store.forgetFile(refId)
    later(() => draftDesk.dropFile(fileId))
  }

  const settlement = createSettlement({
    ...options,
    store,
    heard: openHeardStore(database),
    onDelivered: dropFile,
    onNews({ refId: id, number, content }, state, reason) {
      if (content.type !== 'template') return
      const { numberText } = numberView(number)
      const names = options.namesFor(number)
      later(() => options.onNews({ id, number, numberText, names, state, reason }))
    },
  })

  const whyNot = ({ chat, content }: Pick<OutgoingRow, 'chat' | 'content'>) =>
    whyNotSent(content, {
      windowEndsAt: options.windowEndsAt(chat),
      now: new Date(now().getTime() + options.clockOffsetMs()),
      files: options.settings().files,
    })

  const courier = createCourier({
    ...options,
    store,
    settlement,
    progress,
    whyNot,
    onAnswered({ refId }, outcome) {
      if (outcome.kind === 'unconfirmed') doubts.watch()
      if (outcome.kind === 'refused' && outcome.fault.code === 'template-unknown') options.onTemplateUnknown()
      templateSends.answered(refId, outcome)
      options.onChange()
    },
    stopped: () => stopped,
  })
  const queue = createQueue({ store, ready, deliver: courier, log })

  const write = createWriter({
    ...options,
    store,
    draftDesk,
    onWritten: (chat, fileId) =>
      later(() => {
        options.onChange()
        if (fileId !== null) options.onDraft(chat)
        queue.pump(chat)
      }),
  })

  const actions = createActions({
    ...options,
    store,
    draftDesk,
    queue,
    whyNot,
    write,
    composed: ({ content, template }) => composer.composed(content, template),
  })

  const templateSends = createTemplateSends({
    store,
    compose: composer.compose,
    write: (...message) => database.transaction(() => write(...message)),
    // Its file stays: whoever corrects it sends it again.
    remove: (key) =>
      database.transaction(() => {
        own.remove(key)
        store.remove(key)
      }),
    now,
  })

  const prune = () => {
    const before = (ms: number) => new Date(now().getTime() - ms).toISOString()
    const isOver = ({ state }: OutgoingRow) => state !== 'waiting'
    for (const row of store.olderThan(before(FILE_KEPT_MS)).filter(isOver)) dropFile(row)
    for (const row of store.olderThan(before(KEPT_MS)).filter(isOver)) store.remove(row.refId)
  }

  return {
    ...draftDesk,
    ...actions,

    async send(chat, content, replyTo) {
      const number = writableNumber(chat)
      if (number === null) return fail('invalid-number')
      const message = await composer.compose(content)
      if (!message.ok) return message
      const why = whyNot({ chat: number, content })
      if (why !== null) return { ok: false, fault: why }
      const answered = replyTo === null ? null : own.messageIdOf(replyTo)
      if (replyTo !== null && answered === null) return fail('message-gone')
      const place = { chat: number, number, replyTo: answered, forced: false }
      return ok({ key: database.transaction(() => write(message.value, place)) })
    },
    sendTemplate: templateSends.send,

    canOf(key) {
      const row = store.find(key)
      return row === null ? NOTHING : canBe(row, now(), ready())
    },
    progressOf: progress.of,
    waiting: store.countWaiting,
    filesInUse: () => new Set([...store.files(), ...draftDesk.files()]),

    apply(event) {
      const told = toldIn(event)
      if (told !== null) settlement.told(told)
    },
    feedChanged() {
      const isReady = ready()
      if (stopped || isReady === wasReady) return
      wasReady = isReady
      // What can be done with these is another thing now.
      for (const { refId } of store.inState('waiting', 'unconfirmed')) touch(refId)
      if (isReady) queue.wake()
    },
    start() {
      stopped = false
      database.transaction(() => {
        settlement.recover()
        prune()
      })
      doubts.watch()
      queue.start()
    },
    stop() {
      stopped = true
      doubts.stop()
      queue.stop()
      templateSends.stop()
    },
  }
}
