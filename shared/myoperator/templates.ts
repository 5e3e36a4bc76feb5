/** The account's WhatsApp templates (document: List Templates, Fetch Template By ID, By Name; Delete Template). */
import { z } from 'zod'
import type { TemplateDetail, TemplateList, TemplateView } from '../views/templates.ts'
import { instant, list, number, record, requiredText, text } from './lenient.ts'
import { componentSchema, drawnCards, drawnParts, is } from './template-components.ts'

const templateSchema = z.object({
  id: requiredText,
  name: requiredText,
  language: requiredText,
  category: text,
  waba_template_id: text,
  waba_template_status: text,
  quality: text,
  failure_reason: text,
  created: instant,
  modified: instant,
  components: list(componentSchema),
})

/** A page: how many there are in all, and these, unread: one that cannot be read spoils no other. */
export const templatePageSchema = z
  .object({ data: record(z.object({ count: number, results: list(z.unknown()) })) })
  .transform(({ data: { count, results } }) => ({ count: count ?? results.length, results }))

/** One, asked for by its id; unread. */
export const templateAnswerSchema = z
  .object({ data: record(z.record(z.string(), z.unknown())) })
  .transform(({ data }): unknown => data)

/** What a template that was created is called from then on. */
export const createdTemplateSchema = z
  .object({ data: record(z.object({ id: requiredText })) })
  .transform(({ data }) => data.id)

/** One template of whatever status, with all that is told of it; null when it cannot be read. */
export function readTemplate(result: unknown): TemplateDetail | null {
  const read = templateSchema.safeParse(result)
  if (!read.success) return null
  const given = read.data
  const parts = drawnParts(given.components)
  const cards = drawnCards(given.components)
  const isKnown =
    parts.known &&
    parts.body !== '' &&
    (cards === null || (cards.length > 0 && cards.every((one) => one.parts.known)))
  const hasCardVariables = cards?.some((one) => one.parts.variables.length > 0 || one.parts.code) ?? false
  const { header, body, footer, buttons, variables, code } = parts
  return {
    id: given.id,
    name: given.name,
    language: given.language,
    category: given.category?.toLowerCase() ?? '',
    header,
    body,
    footer,
    buttons,
    cards: cards?.map(({ card }) => card) ?? [],
    code,
    variables,
    wabaTemplateId: given.waba_template_id,
    status: given.waba_template_status?.toLowerCase() ?? '',
    quality: given.quality,
    failureReason: given.failure_reason,
    createdAt: given.created,
    modifiedAt: given.modified,
    unsendable: isKnown ? (hasCardVariables ? 'card-variables' : null) : 'unknown-part',
  }
}

/** One that came on two pages, because a new one pushed it there meanwhile, is one. */
export function readAllTemplates(results: readonly unknown[]): TemplateDetail[] {
  const read = results.flatMap((result) => readTemplate(result) ?? [])
  return [...new Map(read.map((one) => [one.id, one])).values()]
}

const asView = ({ id, name, language, category, ...rest }: TemplateDetail): TemplateView => {
  const { header, body, footer, buttons, cards, code, variables } = rest
  return { id, name, language, category, header, body, footer, buttons, cards, code, variables }
}

/** What of a list can be sent from here; one that is not approved is not counted either. */
export function readTemplates(results: readonly unknown[]): TemplateList {
  const standing = z.object({ waba_template_status: text })
  const approved = results.filter((result) => {
    const given = standing.safeParse(result)
    const status = given.success ? given.data.waba_template_status : null
    return status === null || is(status, 'APPROVED')
  })
  const unread = approved.filter((result) => readTemplate(result) === null)
  const all = readAllTemplates(approved)
  const templates = all.filter(({ unsendable }) => unsendable === null).map(asView)
  return { templates, hidden: unread.length + all.length - templates.length }
}
