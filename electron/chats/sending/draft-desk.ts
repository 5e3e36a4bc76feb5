/** Drafts and the files that wait in them, as the windows ask for them. */
import type { Result } from '../../../shared/ipc.ts'
import type { ChatDraft, StagedFile } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import type { Logger } from '../../log.ts'
import { ok } from '../../result.ts'
import type { StagedFiles } from '../staged.ts'
import { openDrafts } from './drafts.ts'

interface DraftDeskOptions {
  readonly database: Database
  readonly staged: StagedFiles
  /** A message needs it. */
  readonly isSent: (fileId: string) => boolean
  /** What a list or a thread shows of its draft is not what it was; never inside a transaction. */
  readonly onDraft: (chat: string) => void
  readonly log: Logger
}

interface NewFile {
  /** Null: it is for no thread. */
  readonly chat: string | null
  readonly filename: string
  readonly mimeType: string
  readonly bytes: Buffer
}

export interface DraftDesk {
  draftOf(chat: string): ChatDraft
  hasDraft(chat: string): boolean
  keepDraft(chat: string, text: string, replyTo: string | null): void
  stageFile(file: NewFile): Promise<Result<StagedFile>>
  unstageFile(fileId: string): Promise<Result<null>>
}

export interface DraftKeeper extends DraftDesk {
  /** A message has it now. Inside a transaction; tells nobody. */
  leave(fileId: string): void
  /** What did not leave goes back: its file, and its words where nothing else is written. Inside a transaction. */
  takeBack(chat: string, text: string, fileId: string | null): void
  /** Nobody needs it any more, unless somebody does. */
  dropFile(fileId: string): void
  files(): string[]
}

export function createDraftDesk(options: DraftDeskOptions): DraftKeeper {
  const { database, staged, onDraft, log } = options
  const drafts = openDrafts({ database, staged })

  const dropFile = (fileId: string) => {
    if (options.isSent(fileId) || drafts.files().includes(fileId)) return
    staged
      .remove(fileId)
      .catch((error: unknown) => log.warn('a staged file could not be removed', { fileId, error }))
  }

  return {
    draftOf: drafts.read,
    hasDraft: drafts.has,
    keepDraft(chat, text, replyTo) {
      if (drafts.keep(chat, text, replyTo)) onDraft(chat)
    },
    async stageFile({ chat, ...file }) {
      const kept = await staged.put(file)
      if (!kept.ok || chat === null) return kept
      drafts.addFile(chat, kept.value.fileId)
      onDraft(chat)
      return kept
    },
    async unstageFile(fileId) {
      const chat = drafts.takeFile(fileId)
      if (!options.isSent(fileId)) await staged.remove(fileId)
      if (chat !== null) onDraft(chat)
      return ok(null)
    },
    leave(fileId) {
      drafts.takeFile(fileId)
    },
    takeBack(chat, text, fileId) {
      if (fileId !== null) drafts.addFile(chat, fileId)
      const draft = drafts.read(chat)
      if (draft.text.trim() === '') drafts.keep(chat, text, draft.replyTo)
    },
    dropFile,
    files: drafts.files,
  }
}
