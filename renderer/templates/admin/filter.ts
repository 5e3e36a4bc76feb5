/** Which of all templates are shown. Pure. */
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { matching } from '../choice.ts'

export const FILTERS = ['status', 'category', 'language', 'quality'] as const
export type FilterName = (typeof FILTERS)[number]

/** '' = any. */
export type Filters = Readonly<Record<FilterName, string>>
export const NO_FILTERS: Filters = { status: '', category: '', language: '', quality: '' }

/** What is not told counts as unknown. */
const filterValue = (template: TemplateDetail, filter: FilterName): string =>
  (filter === 'quality' ? template.quality?.toLowerCase() : template[filter]) || 'unknown'

export const shownOf = (
  templates: readonly TemplateDetail[],
  text: string,
  filters: Filters,
): readonly TemplateDetail[] =>
  matching(templates, { text, language: '' }).filter((one) =>
    FILTERS.every((filter) => filters[filter] === '' || filterValue(one, filter) === filters[filter]),
  )

/** The values there are, each with how many have it; most first. */
export function choicesOf(
  templates: readonly TemplateDetail[],
  filter: FilterName,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const template of templates) {
    const value = filterValue(template, filter)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

const made = ({ createdAt }: TemplateDetail) => (createdAt === null ? 0 : Date.parse(createdAt))

/** Newest first; those without a date last. */
export const newestFirst = (templates: readonly TemplateDetail[]): readonly TemplateDetail[] =>
  templates.toSorted((a, b) => made(b) - made(a))
