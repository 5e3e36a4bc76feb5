/**
 * What tells one message from another where no id does: its kind and the words in it. The same of what we sent and of
 * the webhook that tells of it, both in the provider's shape.
 */
import { isRecord, readText, unfold } from '../../../shared/myoperator/lenient.ts'

export interface Print {
  readonly print: string
  /** Of a template, where it is told. */
  readonly language: string | null
}

type Fields = Readonly<Record<string, unknown>>

const tidy = (value: unknown): string => readText(value)?.replaceAll(/\s+/g, ' ') ?? ''

const textIn = (value: unknown): string => {
  const part = unfold(value)
  return isRecord(part) ? tidy(part.text) : tidy(part)
}

/** Null: nothing in it that would tell it from others. */
export function printOf(kind: string | null, context: Fields): Print | null {
  switch (kind) {
    case null:
      return null
    case 'text':
      return { print: `text ${tidy(context.body)}`, language: null }
    case 'template': {
      const name = tidy(context.name) || tidy(context.template_name)
      return name === '' ? null : { print: `template ${name}`, language: readText(context.language) }
    }
    case 'interactive':
      return {
        print: `interactive ${tidy(context.interactive_type)} ${textIn(context.body)}`,
        language: null,
      }
    default:
      return { print: `${kind} ${tidy(context.caption)}`, language: null }
  }
}
