/** WhatsApp templates: those an agent sends, and all of the account's for supervisors. */

export interface TemplateVariable {
  /** The template's own key: "1", "2" or a name (field notes, "Template variables"). */
  readonly key: string
  readonly place: 'header' | 'body' | 'button'
  /** Of `button`, which one: its `index`. */
  readonly button: number | null
  readonly example: string
}

export interface TemplateButton {
  readonly index: number
  readonly kind: 'reply' | 'link' | 'call' | 'copy-code' | 'other'
  readonly text: string
  /** The address or number behind it, variables included; null of a reply. */
  readonly target: string | null
}

export type TemplateHeader =
  | { readonly kind: 'text'; readonly text: string }
  /** Which kind of file is not in the provider's list; its own is sent where no other is given. */
  | { readonly kind: 'media'; readonly mediaId: string | null }

export interface TemplateCard {
  readonly index: number
  readonly header: TemplateHeader | null
  readonly body: string
  readonly buttons: readonly TemplateButton[]
}

export interface TemplateView {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly category: string
  readonly header: TemplateHeader | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly TemplateButton[]
  /** Of a carousel; the document shows no way to send variables of cards. */
  readonly cards: readonly TemplateCard[]
  /** A one-time code: its one value fills the body and the button. */
  readonly code: boolean
  /** In the order of the message. */
  readonly variables: readonly TemplateVariable[]
}

export interface TemplateList {
  readonly templates: readonly TemplateView[]
  /** How many approved ones cannot be sent from here: cards with variables, forms, catalogues. */
  readonly hidden: number
}

export interface TemplateValue {
  readonly place: TemplateVariable['place']
  readonly key: string
  readonly button: number | null
  readonly value: string
}

/** `unconfirmed`: it left and nobody answered; `templates:settled` tells when it is known. */
export interface TemplateReceipt {
  readonly state: 'sent' | 'unconfirmed'
}

/** What became known of a template after it was sent. */
export interface TemplateNews {
  readonly id: string
  readonly number: string
  readonly numberText: string
  readonly names: readonly string[]
  /** `sent`: one that was unconfirmed. */
  readonly state: 'sent' | 'failed'
  /** Why it failed, in WhatsApp's words. */
  readonly reason: string | null
}

/** One of all the account's templates. */
export interface TemplateDetail extends TemplateView {
  readonly wabaTemplateId: string | null
  /** The provider's words: "approved", "pending", "rejected"; "unknown", "GREEN", ... */
  readonly status: string
  readonly quality: string | null
  readonly failureReason: string | null
  readonly createdAt: string | null
  readonly modifiedAt: string | null
  /** Why it cannot be sent from here; null: it can, once it is approved. */
  readonly unsendable: 'card-variables' | 'unknown-part' | null
}

export const TEMPLATE_CATEGORIES = ['marketing', 'utility', 'authentication'] as const
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number]

export type DraftButton =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'call'; readonly text: string; readonly number: string }
  /** `url` with at most one variable at its end; `example` is the value of that. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly example: string }

export type DraftHeader =
  | { readonly kind: 'text'; readonly text: string }
  /** A staged file: uploaded with application=template when it is created. */
  | { readonly kind: 'media'; readonly fileId: string }

interface DraftCard {
  /** A staged file. */
  readonly fileId: string
  readonly body: string
  readonly buttons: readonly DraftButton[]
}

/** A template to be created (document: Create Template). */
export interface TemplateDraft {
  readonly name: string
  readonly language: string
  readonly category: TemplateCategory
  readonly header: DraftHeader | null
  readonly body: string
  readonly footer: string
  readonly buttons: readonly DraftButton[]
  readonly cards: readonly DraftCard[]
  /** Of `authentication`, whose words are the provider's. */
  readonly code: {
    readonly securityLine: boolean
    /** Null: says nothing of it. */
    readonly expiresMinutes: number | null
    readonly button: string
  } | null
  /** Of the variables of header, body and cards, by "header.KEY", "body.KEY", "card.INDEX.KEY". */
  readonly examples: Readonly<Record<string, string>>
}
