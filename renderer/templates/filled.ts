/** A template with the values typed so far. Pure. */
import { partsOf, variableId } from '../../shared/templates/variables.ts'
import type { TemplateValue, TemplateVariable, TemplateView } from '../../shared/views/templates.ts'

/** By `variableId`. */
export type Values = Readonly<Record<string, string>>

/** The text of one place; a variable without a value stays as it is written. */
export function filledText(
  text: string,
  { place, button }: Pick<TemplateVariable, 'place' | 'button'>,
  values: Values,
): string {
  return partsOf(text)
    .map((part) => {
      if ('text' in part) return part.text
      const value = values[variableId({ place, button, key: part.key })]?.trim()
      return value || `{{${part.key}}}`
    })
    .join('')
}

export const missingIn = ({ variables }: TemplateView, values: Values): readonly string[] =>
  variables.map(variableId).filter((id) => (values[id] ?? '').trim() === '')

export const valuesFor = ({ variables }: TemplateView, values: Values): TemplateValue[] =>
  variables.map((one) => ({
    place: one.place,
    key: one.key,
    button: one.button,
    value: (values[variableId(one)] ?? '').trim(),
  }))
