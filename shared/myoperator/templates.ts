/**
 * WhatsApp templates (document: Whatsapp Business APIs / Templates / List Templates; Create Template for the
 * shapes of their components, which stand in no order).
 */
import { z } from 'zod'
import { keysIn } from '../templates/variables.ts'
import type { TemplateButton, TemplateList, TemplateVariable, TemplateView } from '../views/templates.ts'
import { list, number, optionalList, optionalRecord, record, requiredText, text } from './lenient.ts'

const examples = optionalRecord(z.record(z.string(), text))

const buttonSchema = z.object({
  type: text,
  format: text,
  index: number,
  text,
  url: text,
  phone_number: text,
  example: examples,
})

const componentSchema = z.object({
  type: text,
  format: text,
  text,
  example: examples,
  buttons: optionalList(buttonSchema),
})
type Component = z.infer<typeof componentSchema>

const templateSchema = z.object({
  id: requiredText,
  name: requiredText,
  language: requiredText,
  category: text,
  waba_template_status: text,
  components: list(componentSchema),
})

/** A page: how many there are in all, and these, unread: one that cannot be read spoils no other. */
export const templatePageSchema = z
  .object({ data: record(z.object({ count: number, results: list(z.unknown()) })) })
  .transform(({ data: { count, results } }) => ({ count: count ?? results.length, results }))

const is = (given: string | null, word: string) => given?.toUpperCase() === word

const variables = (
  place: TemplateVariable['place'],
  of: string | null,
  example: Readonly<Record<string, string | null>> | null,
  button: number | null = null,
): TemplateVariable[] =>
  keysIn(of ?? '').map((key) => ({
    key,
    place,
    button,
    example: example !== null && Object.hasOwn(example, key) ? (example[key] ?? '') : '',
  }))

type Drawn = { readonly button: TemplateButton; readonly variables: readonly TemplateVariable[] }

/** Null for a button that needs more than texts: a code to copy, a form, a catalogue. */
function drawnButton(given: z.infer<typeof buttonSchema>, place: number): Drawn | null {
  const index = given.index ?? place
  const label = given.text ?? ''
  if (is(given.type, 'QUICK_REPLY'))
    return { button: { index, kind: 'reply', text: label, target: null }, variables: [] }
  if (is(given.type, 'PHONE_NUMBER'))
    return { button: { index, kind: 'call', text: label, target: given.phone_number }, variables: [] }
  if (!is(given.type, 'URL')) return null
  const found = variables('button', given.url, given.example, index)
  // Its variable is not in what we are told of the address: nobody could fill it.
  if (is(given.format, 'DYNAMIC') && found.length === 0) return null
  return { button: { index, kind: 'link', text: label, target: given.url }, variables: found }
}

const TEXTS = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS']

/** Null for what texts alone do not make: media headers, carousels, one-time codes. */
function templateView(given: z.infer<typeof templateSchema>): TemplateView | null {
  const { id, name, language, category, components } = given
  const part = (type: string): Component | null => components.find((one) => is(one.type, type)) ?? null
  const [header, body, footer] = [part('HEADER'), part('BODY'), part('FOOTER')]
  const isPlain = components.every(({ type }) => TEXTS.includes(type?.toUpperCase() ?? ''))
  if (!isPlain || is(category, 'AUTHENTICATION') || !body?.text) return null
  if (header !== null && (!header.text || (header.format !== null && !is(header.format, 'TEXT')))) return null
  const buttons = (part('BUTTONS')?.buttons ?? []).map(drawnButton)
  const drawn = buttons.flatMap((one) => one ?? []).sort((a, b) => a.button.index - b.button.index)
  if (drawn.length < buttons.length) return null
  return {
    id,
    name,
    language,
    category: category ?? '',
    header: header?.text ? { kind: 'text', text: header.text } : null,
    body: body.text,
    footer: footer?.text ?? null,
    buttons: drawn.map(({ button }) => button),
    cards: [],
    code: false,
    variables: [
      ...variables('header', header?.text ?? null, header?.example ?? null),
      ...variables('body', body.text, body.example),
      ...drawn.flatMap((one) => one.variables),
    ],
  }
}

/**
 * What of a list can be sent from here; one that is not approved is not counted either. One that came on two pages,
 * because a new one pushed it there meanwhile, is one.
 */
export function readTemplates(results: readonly unknown[]): TemplateList {
  const templates = new Map<string, TemplateView>()
  let hidden = 0
  for (const result of results) {
    const read = templateSchema.safeParse(result)
    const standing = read.success ? read.data.waba_template_status : null
    if (standing !== null && !is(standing, 'APPROVED')) continue
    const view = read.success ? templateView(read.data) : null
    if (view === null) hidden += 1
    else templates.set(view.id, view)
  }
  return { templates: [...templates.values()], hidden }
}
