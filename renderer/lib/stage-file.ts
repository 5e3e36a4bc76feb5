/** Hands a file to main, which keeps it until its message leaves. */
import type { MediaKind } from '../../shared/chats/outgoing.ts'
import type { Result } from '../../shared/ipc.ts'
import type { StagedFile } from '../../shared/views/chats.ts'
import type { Ask } from '../bridge.ts'
import { fileFault } from './file-check.ts'
import { readBase64 } from './read-base64.ts'

interface Staging {
  /** In whose draft it is; null: in nobody's. */
  readonly chat: string | null
  readonly kinds?: readonly MediaKind[] | null
  readonly signal: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Null: it was cancelled, and main keeps nothing. */
export async function stageFile(
  ask: Ask,
  file: File,
  { chat, kinds = null, signal, onProgress = () => {} }: Staging,
): Promise<Result<StagedFile> | null> {
  const fault = fileFault(file, kinds)
  if (fault !== null) return { ok: false, fault }
  const bytes = await readBase64(file, onProgress, signal)
  if (signal.aborted) return null
  if (bytes === null) return { ok: false, fault: { code: 'media-unavailable', detail: null } }
  const answer = await ask('chats:stage-file', { chat, filename: file.name, mimeType: file.type, bytes })
  if (!signal.aborted) return answer
  if (answer.ok) await ask('chats:unstage-file', { fileId: answer.value.fileId })
  return null
}
