/** What "/" offers where a message is written, and how a reply is filled in. Pure. */
import type { QuickReply } from '../../../shared/team-settings.ts'

interface Known {
  /** The customer's name; '' when nobody knows it. */
  readonly name: string
  readonly agent: string
  /** The customer's, as people read it. */
  readonly number: string
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** What is looked for: the text after a "/" at its beginning, on one line; null when no reply is asked for. */
export const slashQuery = (text: string): string | null => /^\/([^\n]*)$/u.exec(text)?.[1] ?? null

/** Those whose title has every word, the ones that begin with what was typed first. */
export function matching(replies: readonly QuickReply[], query: string): readonly QuickReply[] {
  const wanted = fold(query)
  const words = wanted.split(/\s+/).filter(Boolean)
  const found = replies.filter(({ title }) => words.every((word) => fold(title).includes(word)))
  const first = found.filter(({ title }) => fold(title).startsWith(wanted))
  return [...first, ...found.filter((one) => !first.includes(one))]
}

const FIELD = /(?<before> ?)\{(?<field>name|agent|number)\}/gi

/** A field nobody can fill is left out, with the blank before it: "Hello {name}," becomes "Hello,". */
export function filled(text: string, known: Known): string {
  return text.replace(FIELD, (_whole, before: string, field: string) => {
    const value = known[field.toLowerCase() as keyof Known].trim()
    return value === '' ? '' : before + value
  })
}
