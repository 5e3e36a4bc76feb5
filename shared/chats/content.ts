/**
 * What a message says, read from the provider's `data.context` of its kind (shared/myoperator/message-content.ts):
 * what the windows draw. Texts are the customer's: drawn as text, never as markup.
 */

/** A file of a message. Windows get it from `mediaPath` only; its real address stays in main. */
export interface MediaPart {
  /** "main", "header", "card-0": which file of the message. */
  readonly part: string
  readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'
  /**
   * `waiting`: its link has not come yet. `there`: it can be fetched. `elsewhere`: only the provider's media id is
   * known, and it gives no way to fetch that.
   */
  readonly state: 'waiting' | 'there' | 'elsewhere'
  readonly filename: string | null
  readonly mimeType: string | null
  /** Bytes, where it is said. */
  readonly size: number | null
}

export interface DrawnButton {
  readonly kind: 'reply' | 'link' | 'call' | 'copy-code' | 'other'
  readonly text: string
  /** The address or number behind it; null of a reply. */
  readonly target: string | null
}

export type DrawnHeader =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly media: MediaPart }

export interface DrawnCard {
  readonly header: DrawnHeader | null
  readonly body: string
  readonly buttons: readonly DrawnButton[]
}

export type MessageContent =
  | { readonly kind: 'text'; readonly body: string; readonly previewLink: boolean }
  | {
      readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'
      readonly media: MediaPart
      readonly caption: string
      /** Of `audio`: recorded as a voice note. */
      readonly voice: boolean
    }
  | {
      readonly kind: 'template'
      readonly name: string
      readonly language: string | null
      readonly header: DrawnHeader | null
      readonly body: string
      readonly footer: string
      readonly buttons: readonly DrawnButton[]
      readonly cards: readonly DrawnCard[]
    }
  | {
      readonly kind: 'interactive'
      readonly variant: 'button' | 'list' | 'cta_url'
      readonly header: DrawnHeader | null
      readonly body: string
      readonly footer: string
      readonly buttons: readonly DrawnButton[]
      /** Of a list: what opens it, and what it offers. */
      readonly list: {
        readonly button: string
        readonly sections: readonly {
          readonly title: string
          readonly rows: readonly { readonly title: string; readonly description: string }[]
        }[]
      } | null
    }
  /** The customer's choice: a button or a row of an interactive message, or a template's quick reply. */
  | { readonly kind: 'choice'; readonly title: string; readonly description: string }
  | {
      readonly kind: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly name: string
      readonly address: string
    }
  | {
      readonly kind: 'contacts'
      readonly contacts: readonly {
        readonly name: string
        /** E.164, or as it came when it is none. */
        readonly numbers: readonly string[]
        readonly emails: readonly string[]
      }[]
    }
  /** On a message; an empty emoji takes it back. */
  | { readonly kind: 'reaction'; readonly emoji: string; readonly messageId: string | null }
  | {
      readonly kind: 'order'
      readonly text: string
      readonly items: readonly {
        readonly product: string
        readonly quantity: number | null
        readonly price: number | null
        readonly currency: string | null
      }[]
    }
  /** Anything else: its own name of it, and whatever reads as a text. */
  | { readonly kind: 'unknown'; readonly raw: string; readonly text: string }

/** Where a window finds a file of a message: same origin, answered by main. @param key of the message */
export const mediaPath = (key: string, part: string): string =>
  `/media/${encodeURIComponent(key)}/${encodeURIComponent(part)}`

/** Where a window finds a staged file. */
export const stagedPath = (fileId: string): string => `/media/staged/${encodeURIComponent(fileId)}`
