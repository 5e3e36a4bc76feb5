import { partsOf } from '../../shared/templates/variables.ts'

const LOOKS = {
  /** Filled for each who gets it. */
  filled: 'bg-accent-tint text-accent-text',
  /** Still without a value. */
  missing: 'bg-ring-tint text-ring',
} as const

/** A text of a template, its variables marked. */
export function MarkedVariables({ text, look }: { text: string; look: keyof typeof LOOKS }) {
  let place = 0
  return partsOf(text).map((part) => {
    // Two variables never begin at the same letter.
    const key = place
    place += 'text' in part ? part.text.length : part.key.length + 4
    return 'text' in part ? (
      part.text
    ) : (
      <mark key={key} className={`rounded-sm px-0.5 ${LOOKS[look]}`}>{`{{${part.key}}}`}</mark>
    )
  })
}
