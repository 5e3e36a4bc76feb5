/** A template with the values typed so far. Pure. */
import { partsOf, variableId } from '../../shared/templates/variables.ts'
import type { TemplateValue, TemplateVariable, TemplateView } from '../../shared/views/templates.ts'

/** By `variableId`. */
export type Values = Readonly<Record<string, string>>

const filled = (text: string, idOf: (key: string) => string, values: Values): string =>
  partsOf(text)
    .map((part) => ('text' in part ? part.text : values[idOf(part.key)]?.trim() || `{{${part.key}}}`))
    .join('')

/** The text of one place; a variable without a value stays as it is written. */
export const filledText = (
  text: string,
  { place, button }: Pick<TemplateVariable, 'place' | 'button'>,
  values: Values,
): string => filled(text, (key) => variableId({ place, button, key }), values)

/** The same of a card, whose values stand under "card.INDEX.KEY". */
export const filledCardText = (text: string, card: number, values: Values): string =>
  filled(text, (key) => `card.${card}.${key}`, values)

export const missingIn = ({ variables }: TemplateView, values: Values): readonly string[] =>
  variables.map(variableId).filter((id) => (values[id] ?? '').trim() === '')

export const valuesFor = ({ variables }: TemplateView, values: Values): TemplateValue[] =>
  variables.map((one) => ({
    place: one.place,
    key: one.key,
    button: one.button,
    value: (values[variableId(one)] ?? '').trim(),
  }))
