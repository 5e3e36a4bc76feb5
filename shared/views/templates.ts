/** WhatsApp templates that may be sent to a customer outside the 24 h window. */

export interface TemplateVariable {
  /** The template's own key: "1", "2" or a name (field notes, "Template variables"). */
  readonly key: string
  readonly place: 'header' | 'body' | 'button'
  /** Of `button`, which one, from 0. */
  readonly button: number | null
  readonly example: string
}

export interface TemplateView {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly category: string
  readonly header: string | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly string[]
  readonly variables: readonly TemplateVariable[]
}

export interface TemplateValue {
  readonly place: TemplateVariable['place']
  readonly key: string
  readonly button: number | null
  readonly value: string
}
