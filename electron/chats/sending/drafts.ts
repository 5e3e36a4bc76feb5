/** What is typed into a thread and not sent: kept as it is typed, over restarts, with the files that wait beside it. */
import type { ChatDraft } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import type { StagedFiles } from '../staged.ts'

interface DraftsOptions {
  readonly database: Database
  readonly staged: Pick<StagedFiles, 'facts'>
}

export interface Drafts {
  read(chat: string): ChatDraft
  /** For lists: whether anything is in it. */
  has(chat: string): boolean
  /** True when the thread has a draft now and had none, or the other way round. */
  keep(chat: string, text: string, replyTo: string | null): boolean
  addFile(chat: string, fileId: string): void
  /** It was sent, or unstaged. Which thread it was in; null: in none. */
  takeFile(fileId: string): string | null
  files(): string[]
}

export function openDrafts({ database, staged }: DraftsOptions): Drafts {
  const filesOf = (chat: string) =>
    database
      .all('SELECT file_id FROM chat_draft_files WHERE chat = ? ORDER BY place', chat)
      .flatMap((row) => staged.facts(String(row.file_id)) ?? [])
  const read = (chat: string): ChatDraft => {
    const row = database.get('SELECT text, reply_to FROM chat_drafts WHERE chat = ?', chat)
    const replyTo = row === undefined || row.reply_to === null ? null : String(row.reply_to)
    return { text: row === undefined ? '' : String(row.text), replyTo, files: filesOf(chat) }
  }
  const has = (chat: string) => {
    const { text, files } = read(chat)
    return text.trim() !== '' || files.length > 0
  }
  return {
    read,
    has,
    keep(chat, text, replyTo) {
      const before = has(chat)
      if (text === '' && replyTo === null) database.run('DELETE FROM chat_drafts WHERE chat = ?', chat)
      else database.run('INSERT OR REPLACE INTO chat_drafts VALUES (?, ?, ?)', chat, text, replyTo)
      return has(chat) !== before
    },
    addFile(chat, fileId) {
      database.run('INSERT OR IGNORE INTO chat_draft_files (file_id, chat) VALUES (?, ?)', fileId, chat)
    },
    takeFile(fileId) {
      const row = database.get('SELECT chat FROM chat_draft_files WHERE file_id = ?', fileId)
      database.run('DELETE FROM chat_draft_files WHERE file_id = ?', fileId)
      return row === undefined ? null : String(row.chat)
    },
    files: () => database.all('SELECT file_id FROM chat_draft_files').map((row) => String(row.file_id)),
  }
}
