import { type ComponentPropsWithRef, useState } from 'react'
import { Field } from '../ui/Field.tsx'

interface CommitFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange'> {
  value: string
  /** Enter, or the field is left with another text in it. False: refused, and what was typed stays. */
  onCommit: (text: string) => Promise<boolean>
}

/** A field that is kept when the agent is done with it. Escape takes back what was typed. */
export function CommitField({ value, onCommit, ...rest }: CommitFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)

  const commit = async () => {
    if (typed === null || typed === value) return setTyped(null)
    if (await onCommit(typed)) setTyped(null)
  }

  return (
    <Field
      {...rest}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void commit()
        else if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
