/** WhatsApp templates that may be sent to a customer outside the 24 h window. */

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
  readonly kind: 'reply' | 'link' | 'call'
  readonly text: string
  /** The address or number behind it, variables included; null of a reply. */
  readonly target: string | null
}

export interface TemplateView {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly category: string
  readonly header: string | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly TemplateButton[]
  /** In the order of the message. */
  readonly variables: readonly TemplateVariable[]
}

export interface TemplateList {
  readonly templates: readonly TemplateView[]
  /** How many approved ones cannot be sent from here: with media, with cards, or one-time codes. */
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
