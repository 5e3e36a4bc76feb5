/**
 * What an agent composes: one shape for each kind of message that can be sent (document: Send Message). The windows
 * make it, main checks it once more (limits.ts) and writes the provider's request from it.
 */
import type { TemplateValue } from '../views/templates.ts'

export const MEDIA_KINDS = ['image', 'video', 'audio', 'document'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/**
 * Where media come from: a file that was staged with `chats:stage-file` and is uploaded when the message leaves, or
 * an https address that the provider fetches itself.
 */
export type MediaSource =
  | { readonly from: 'file'; readonly fileId: string }
  | { readonly from: 'link'; readonly link: string; readonly mimeType: string; readonly filename: string }

/** A template's own file stays where none is given (`Send Template Message Header Media ID`, `... URL`). */
export interface OutgoingTemplate {
  readonly type: 'template'
  readonly templateId: string
  readonly values: readonly TemplateValue[]
  /** In the place of the template's own picture, video or document. */
  readonly headerMedia: MediaSource | null
}

interface OutgoingText {
  readonly type: 'text'
  readonly body: string
  /** Whether WhatsApp draws a preview of the first link. */
  readonly previewLink: boolean
}

export interface OutgoingMedia {
  readonly type: 'media'
  readonly kind: MediaKind
  readonly source: MediaSource
  readonly caption: string
}

export const HEADER_MEDIA_KINDS = ['image', 'video', 'document'] as const

export type InteractiveHeader =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: (typeof HEADER_MEDIA_KINDS)[number]; readonly source: MediaSource }

interface InteractiveParts {
  readonly type: 'interactive'
  readonly header: InteractiveHeader | null
  readonly body: string
  /** Empty: none. */
  readonly footer: string
}

export interface OutgoingButtons extends InteractiveParts {
  readonly variant: 'button'
  readonly buttons: readonly { readonly id: string; readonly title: string }[]
}

export interface OutgoingList extends InteractiveParts {
  readonly variant: 'list'
  /** What opens the list. */
  readonly button: string
  readonly sections: readonly {
    readonly title: string
    readonly rows: readonly { readonly id: string; readonly title: string; readonly description: string }[]
  }[]
}

export interface OutgoingLink extends InteractiveParts {
  readonly variant: 'cta_url'
  readonly button: string
  readonly url: string
}

export type OutgoingInteractive = OutgoingButtons | OutgoingList | OutgoingLink

export type OutgoingContent = OutgoingText | OutgoingMedia | OutgoingTemplate | OutgoingInteractive

/** Where its file comes from, of the kinds that have one. */
function sourceOf(content: OutgoingContent): MediaSource | null {
  switch (content.type) {
    case 'text':
      return null
    case 'media':
      return content.source
    case 'template':
      return content.headerMedia
    case 'interactive':
      return content.header === null || content.header.kind === 'text' ? null : content.header.source
  }
}

/** The staged file that is uploaded before the message leaves; null: none. */
export function fileIdOf(content: OutgoingContent): string | null {
  const source = sourceOf(content)
  return source?.from === 'file' ? source.fileId : null
}
