/**
 * Takes one message to the provider: its file first, then itself, once. It is written down as `sending` before it
 * leaves; whatever cannot be known after that is for its webhook to say.
 */
import type { Fault } from '../../../shared/ipc.ts'
import type { UploadedFile } from '../../../shared/myoperator/send-message.ts'
import type { MessagesApi, SendOutcome } from '../../api/messages.ts'
import type { UploadsApi } from '../../api/uploads.ts'
import type { Database } from '../../database/database.ts'
import type { Logger } from '../../log.ts'
import type { OwnMessages } from '../own-messages.ts'
import type { StagedFiles } from '../staged.ts'
import type { OutgoingRow, OutgoingStore } from './outgoing-store.ts'
import type { Progress } from './progress.ts'
import type { Settlement } from './settlement.ts'

export interface CourierOptions {
  readonly database: Database
  readonly store: OutgoingStore
  readonly own: OwnMessages
  readonly staged: Pick<StagedFiles, 'read' | 'facts'>
  readonly messages: MessagesApi
  readonly uploads: UploadsApi
  readonly settlement: Settlement
  readonly progress: Progress
  /** Null: nothing is known against it now. */
  readonly whyNot: (row: OutgoingRow) => Fault | null
  /** The provider's id of the number it is sent from. */
  readonly sendsFrom: () => string
  /** It was sent, or will not be: whoever waits for it is told. Not inside a transaction. */
  readonly onAnswered: (row: OutgoingRow, outcome: SendOutcome) => void
  readonly now: () => Date
  readonly stopped: () => boolean
  readonly log: Logger
}

const fault = (code: Fault['code']): Fault => ({ code, detail: null })

export function createCourier(options: CourierOptions) {
  const { database, store, own, staged, settlement, progress, now, log } = options

  const end = (row: OutgoingRow, outcome: SendOutcome) => {
    database.transaction(() => settlement.answered(row.refId, outcome))
    log.info('a message was sent', { refId: row.refId, type: row.content.type, outcome: outcome.kind })
    options.onAnswered(row, outcome)
  }

  /** Null: it was cancelled, or the desk closed, meanwhile. */
  const upload = async (
    row: OutgoingRow,
    fileId: string,
    signal: AbortSignal,
  ): Promise<UploadedFile | Fault | null> => {
    const isOver = () => options.stopped() || signal.aborted
    database.transaction(() => {
      store.setState(row.refId, 'uploading')
      own.setState(row.refId, 'sending', null)
    })
    const facts = staged.facts(fileId)
    const bytes = await staged.read(fileId)
    if (isOver()) return null
    if (facts === null || bytes === null) return fault('media-gone')
    const { filename, mimeType } = facts
    const uploaded = await options.uploads.upload({
      filename,
      mimeType,
      bytes,
      application: 'messaging',
      onProgress: (share) => {
        if (!isOver()) progress.set(row.refId, share)
      },
      signal,
    })
    if (isOver()) return null
    return uploaded.ok ? { mediaId: uploaded.value.mediaId, filename, mimeType } : uploaded.fault
  }

  const send = async (row: OutgoingRow, file: UploadedFile | null): Promise<SendOutcome> => {
    try {
      return await options.messages.send({
        number: row.number,
        phoneNumberId: options.sendsFrom(),
        content: row.content,
        refId: row.refId,
        replyTo: row.replyTo,
        template: row.template?.view ?? null,
        inManyLanguages: row.template?.inManyLanguages ?? false,
        fileOf: () => {
          if (file === null) throw new Error('its file was not uploaded')
          return file
        },
      })
    } catch (error) {
      log.error('a message broke on its way', { refId: row.refId, error })
      return { kind: 'unconfirmed' }
    }
  }

  return async function deliver(row: OutgoingRow, signal: AbortSignal): Promise<void> {
    const refuse = (why: Fault) => end(row, { kind: 'refused', fault: why })
    const before = options.whyNot(row)
    if (before !== null) return refuse(before)
    let file: UploadedFile | null = null
    if (row.fileId !== null) {
      const uploaded = await upload(row, row.fileId, signal)
        .catch((error: unknown) => {
          log.error('a file could not be uploaded', { refId: row.refId, error })
          return fault('upload-failed')
        })
        .finally(() => progress.end(row.refId))
      if (uploaded === null) return
      if ('code' in uploaded) return refuse(uploaded)
      file = uploaded
      // An upload takes its time: the window may have closed.
      const after = options.whyNot(row)
      if (after !== null) return refuse(after)
    }
    // In one turn with what follows: nobody can cancel it between.
    if (signal.aborted || options.stopped()) return
    database.transaction(() => {
      store.leave(row.refId, now().toISOString())
      own.setState(row.refId, 'sending', null)
    })
    const outcome = await send(row, file)
    // What the desk no longer writes down is found unconfirmed when it opens again.
    if (!options.stopped()) end(row, outcome)
  }
}
