/** Staged files in memory. */
import type { StagedFiles } from '../../../../electron/chats/staged.ts'
import { ok } from '../../../../electron/result.ts'
import { mediaKindOf } from '../../../../shared/chats/media-types.ts'
import type { StagedFile } from '../../../../shared/views/chats.ts'

export function stagedDouble() {
  const files = new Map<string, { readonly facts: StagedFile; readonly bytes: Buffer }>()
  const staged: StagedFiles = {
    async put({ filename, mimeType, bytes }) {
      const fileId = `file-${files.size + 1}`
      const kind = mediaKindOf(mimeType) ?? 'document'
      const facts = { fileId, filename, mimeType, kind, size: bytes.length }
      files.set(fileId, { facts, bytes })
      return ok(facts)
    },
    read: async (fileId) => files.get(fileId)?.bytes ?? null,
    facts: (fileId) => files.get(fileId)?.facts ?? null,
    async remove(fileId) {
      files.delete(fileId)
    },
  }
  return { staged, files }
}
