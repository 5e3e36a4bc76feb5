/** What an agent has attached to a message that has not left. */
import type { MediaKind, MediaSource } from '../../../shared/chats/outgoing.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { StagedFile } from '../../../shared/views/chats.ts'

export type Attachment = { readonly key: string; readonly name: string } & (
  | { readonly state: 'staging'; readonly share: number; readonly size: number }
  | { readonly state: 'staged'; readonly file: StagedFile }
  | { readonly state: 'link'; readonly kind: MediaKind; readonly source: MediaSource }
  | { readonly state: 'refused'; readonly fault: Fault; readonly size: number }
)

export const attachmentOf = (file: StagedFile): Attachment => ({
  key: file.fileId,
  name: file.filename,
  state: 'staged',
  file,
})

interface Sendable {
  readonly key: string
  readonly kind: MediaKind
  readonly source: MediaSource
}

/** What would leave now, in its order. */
export const sendableOf = (attachments: readonly Attachment[]): readonly Sendable[] =>
  attachments.flatMap((one): Sendable[] => {
    if (one.state === 'staged')
      return [{ key: one.key, kind: one.file.kind, source: { from: 'file', fileId: one.file.fileId } }]
    if (one.state === 'link') return [{ key: one.key, kind: one.kind, source: one.source }]
    return []
  })
