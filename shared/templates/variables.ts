/** The variables of a template's texts, for main and windows alike: `{{1}}` and `{{name}}`, by their own keys. */
import type { TemplateVariable } from '../views/templates.ts'

const VARIABLE = /\{\{\s*([^{}]+?)\s*\}\}/g

/** Each key once, in the order of the text. */
export const keysIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].flatMap(([, key]) => key ?? [])),
]

type TemplatePart = { readonly text: string } | { readonly key: string }

/** The text in parts: what is written, and which variable stands there. */
export function partsOf(text: string): readonly TemplatePart[] {
  // A split at a group gives texts and keys in turn.
  return text.split(VARIABLE).flatMap((part, i): TemplatePart[] => {
    if (i % 2 === 1) return [{ key: part }]
    return part === '' ? [] : [{ text: part }]
  })
}

/** "body.name", "header.month", "button.0.var1": what the fields of a fault are keyed by. */
export function variableId({
  place,
  button,
  key,
}: Pick<TemplateVariable, 'place' | 'button' | 'key'>): string {
  return [place, ...(button === null ? [] : [button]), key].join('.')
}

/** Line breaks and runs of blanks are refused inside a value. */
export const tidy = (value: string): string => value.trim().replaceAll(/\s+/g, ' ')
