/** Small checks of what an agent composed; each says what is wrong under the field's own name, or nothing. */

/** Keys of ours; renderer/locales say them in words. */
export type Problem = 'missing' | 'too-long' | 'too-many' | 'duplicate' | 'not-https' | 'too-large' | 'type'

/** What is wrong, by field: "body", "buttons.0.title", "sections.1.rows.2.title". Empty: nothing is. */
export type Problems = Readonly<Record<string, Problem>>

/**
 * Characters as WhatsApp counts them: Unicode code points. An emoji outside the basic plane is one and not two, as a
 * text's `length` would have it; a family joined of four is seven.
 */
export const countCharacters = (text: string): number => [...text].length

export const tell = (field: string, problem: Problem | null): Problems =>
  problem === null ? {} : { [field]: problem }

export const textProblem = (
  text: string,
  most: number,
  rule: 'needed' | 'optional' = 'needed',
): Problem | null => {
  if (rule === 'needed' && text.trim() === '') return 'missing'
  return countCharacters(text) > most ? 'too-long' : null
}

/** A host, then whatever follows, without blanks; nobody's name and password. */
const HTTPS = /^https:\/\/[^\s/?#@\\]+([/?#]\S*)?$/i

export function addressProblem(address: string): Problem | null {
  if (address.trim() === '') return 'missing'
  return HTTPS.test(address) ? null : 'not-https'
}

/** Every entry that says what an earlier one has said, under its field. Empty ones are somebody else's problem. */
export function duplicates(entries: readonly (readonly [field: string, value: string])[]): Problems {
  const seen = new Set<string>()
  const found: Record<string, Problem> = {}
  for (const [field, value] of entries) {
    if (value !== '' && seen.has(value)) found[field] = 'duplicate'
    seen.add(value)
  }
  return found
}
