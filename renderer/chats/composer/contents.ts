/** What leaves when "Send" is pressed: one message, or one for each file. Pure. */
import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import { type Attachment, sendableOf } from './attachment.ts'

const LINK = /https?:\/\/[^\s]+\.[^\s]/iu

export const hasLink = (text: string): boolean => LINK.test(text)

export interface Leaving {
  readonly content: OutgoingContent
  /** The file it carries; null: none. */
  readonly attachment: string | null
  /** It carries what was typed. */
  readonly carriesText: boolean
}

/** One file takes the text as its caption; several, and a sound, which has none, come after it. */
export function leavingOf(
  typed: string,
  attachments: readonly Attachment[],
  previewLink: boolean,
): readonly Leaving[] {
  const text = typed.trim()
  const files = sendableOf(attachments)
  const [only] = files
  const caption = files.length === 1 && only?.kind !== 'audio' ? text : ''
  const words: Leaving[] =
    text === '' || caption !== ''
      ? []
      : [
          {
            content: { type: 'text', body: text, previewLink: previewLink && hasLink(text) },
            attachment: null,
            carriesText: true,
          },
        ]
  return [
    ...words,
    ...files.map(({ key, kind, source }) => ({
      content: { type: 'media', kind, source, caption } as const,
      attachment: key,
      carriesText: caption !== '',
    })),
  ]
}
