/** Between what is sent (electron/chats/sending) and the files that wait to be sent (electron/media). */
import type { Result } from '../../shared/ipc.ts'
import type { StagedFile } from '../../shared/views/chats.ts'

export interface StagedFiles {
  /** Faults: `media-type`, `media-too-large`. */
  put(file: { filename: string; mimeType: string; bytes: Buffer }): Promise<Result<StagedFile>>
  /** Null when it is not here any more, or cannot be read. */
  read(fileId: string): Promise<Buffer | null>
  facts(fileId: string): StagedFile | null
  remove(fileId: string): Promise<void>
}
