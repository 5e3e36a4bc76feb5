/** A WhatsApp template, and what must be filled in to send it: pure. */

export type TemplateStatus = 'approved' | 'pending' | 'rejected'
export type Category = 'marketing' | 'utility' | 'authentication'

/** Variables by name, with an example of each. */
type Example = Readonly<Record<string, string>>

export type Button =
  | { readonly type: 'QUICK_REPLY'; readonly index: number; readonly text: string }
  | {
      readonly type: 'PHONE_NUMBER'
      readonly index: number
      readonly text: string
      readonly phone_number: string
    }
  | { readonly type: 'OTP'; readonly index: number; readonly text: string; readonly otp_type: 'copy_code' }
  | {
      readonly type: 'URL'
      readonly format: 'STATIC' | 'DYNAMIC'
      readonly index: number
      readonly text: string
      readonly url: string
      readonly example?: Example
    }

export interface Card {
  readonly index: number
  readonly components: readonly Component[]
}

/** Names and spelling are the document's ("Create Template", "List Templates"). */
export type Component =
  | { readonly type: 'HEADER'; readonly format: 'TEXT'; readonly text: string; readonly example?: Example }
  | { readonly type: 'HEADER'; readonly format: 'MEDIA'; readonly media_id: string }
  | { readonly type: 'BODY'; readonly text: string; readonly example?: Example }
  | { readonly type: 'FOOTER'; readonly text: string }
  | { readonly type: 'BUTTONS'; readonly buttons: readonly Button[] }
  | { readonly type: 'CAROUSEL'; readonly cards: readonly Card[] }

export interface Template {
  readonly id: string
  readonly name: string
  readonly wabaTemplateId: string
  readonly language: string
  readonly category: Category
  readonly components: readonly Component[]
  readonly status: TemplateStatus
  /** How its receivers take it, as WhatsApp rates it. */
  readonly quality: 'unknown' | 'green' | 'yellow' | 'red'
  readonly failureReason: string | null
  /** Microseconds. */
  readonly created: number
  readonly modified: number
}

/** `{{1}}` and `{{name}}`, each once, in the order of the text. */
export const variablesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].flatMap(([, name]) => name ?? [])),
]

/** A variable without a value stays as it is. */
export const filled = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (variable, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : variable,
  )

export const componentOf = <T extends Component['type']>(
  { components }: { readonly components: readonly Component[] },
  type: T,
): Extract<Component, { type: T }> | undefined =>
  components.find((one): one is Extract<Component, { type: T }> => one.type === type)

export const buttonVariables = (button: Button): readonly string[] =>
  button.type === 'URL' && button.format === 'DYNAMIC'
    ? variablesOf(button.url)
    : button.type === 'OTP'
      ? ['otp']
      : []
