/** What an agent may do with a message of ours that did not simply arrive. */
import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import type { Fault, Result } from '../../../shared/ipc.ts'
import type { SentReceipt } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import { fail, ok } from '../../result.ts'
import type { OwnMessages } from '../own-messages.ts'
import type { StagedFiles } from '../staged.ts'
import { canBe } from './can.ts'
import type { Composed } from './compose.ts'
import type { DraftKeeper } from './draft-desk.ts'
import type { OutgoingRow, OutgoingStore } from './outgoing-store.ts'
import type { Queue } from './queue.ts'
import type { Write } from './writer.ts'

interface ActionOptions {
  readonly database: Database
  readonly store: OutgoingStore
  readonly own: Pick<OwnMessages, 'remove'>
  readonly touch: (refId: string) => void
  readonly staged: Pick<StagedFiles, 'facts'>
  readonly draftDesk: Pick<DraftKeeper, 'takeBack' | 'dropFile'>
  readonly queue: Pick<Queue, 'pump' | 'abort'>
  readonly composed: (row: OutgoingRow) => Composed
  readonly write: Write
  readonly whyNot: (row: OutgoingRow) => Fault | null
  readonly ready: () => boolean
  readonly onDraft: (chat: string) => void
  readonly onChange: () => void
  readonly now: () => Date
}

export interface Actions {
  /** One that failed: once more, as a new message. */
  retry(key: string): Result<SentReceipt>
  /** One that has not left; what was written goes back into the draft. */
  cancel(key: string): Result<null>
  /** With those that wait before it. */
  sendNow(key: string): Result<null>
  /** One in doubt for long: once more, although it may arrive twice. */
  sendAnyway(key: string): Result<SentReceipt>
  /** One that never left. */
  remove(key: string): Result<null>
}

const wordsOf = (content: OutgoingContent): string => {
  if (content.type === 'text') return content.body
  return content.type === 'media' ? content.caption : ''
}

export function createActions(options: ActionOptions): Actions {
  const { database, store, own, draftDesk, queue } = options

  const forget = ({ refId }: OutgoingRow) => {
    own.remove(refId)
    store.remove(refId)
  }

  /** The same once more; what never left makes place for it. */
  const again = (row: OutgoingRow): Result<SentReceipt> => {
    const why = options.whyNot(row)
    if (why !== null) return { ok: false, fault: why }
    if (row.fileId !== null && options.staged.facts(row.fileId) === null) return fail('media-gone')
    const message = options.composed(row)
    const { chat, number, replyTo } = row
    const key = database.transaction(() => {
      if (row.state === 'refused') forget(row)
      else {
        store.setReplaced(row.refId)
        options.touch(row.refId)
      }
      return options.write(message, { chat, number, replyTo, forced: false })
    })
    return ok({ key })
  }

  const find = (key: string) => {
    const row = store.find(key)
    return row === null || row.replaced ? null : row
  }

  return {
    retry(key) {
      const row = find(key)
      return row !== null && (row.state === 'failed' || row.state === 'refused')
        ? again(row)
        : fail('message-gone')
    },
    cancel(key) {
      const row = find(key)
      if (row === null || !canBe(row, options.now(), options.ready()).cancel) return fail('message-gone')
      queue.abort(key)
      database.transaction(() => {
        forget(row)
        draftDesk.takeBack(row.chat, wordsOf(row.content), row.content.type === 'media' ? row.fileId : null)
      })
      if (row.fileId !== null) draftDesk.dropFile(row.fileId)
      options.onDraft(row.chat)
      options.onChange()
      return ok(null)
    },
    sendNow(key) {
      const row = find(key)
      if (row?.state !== 'waiting') return fail('message-gone')
      database.transaction(() => {
        store.force(row.chat, row.place)
        options.touch(key)
      })
      queue.pump(row.chat)
      return ok(null)
    },
    sendAnyway(key) {
      const row = find(key)
      if (row?.state !== 'unconfirmed') return fail('message-gone')
      return canBe(row, options.now(), options.ready()).sendAnyway ? again(row) : fail('message-unconfirmed')
    },
    remove(key) {
      const row = find(key)
      if (row?.state !== 'refused') return fail('message-gone')
      database.transaction(() => forget(row))
      if (row.fileId !== null) draftDesk.dropFile(row.fileId)
      return ok(null)
    },
  }
}
