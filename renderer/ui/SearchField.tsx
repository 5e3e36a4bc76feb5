import { Search } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { Field } from './Field.tsx'

/** Longer is nothing anybody looks for. */
const LONGEST = 200

interface SearchFieldProps
  extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'aria-label' | 'value' | 'onChange'> {
  label: string
  value: string
  onText: (text: string) => void
}

/** What a list is searched with; its name stands in it too, unless something better does. */
export function SearchField({ label, onText, ...rest }: SearchFieldProps) {
  return (
    <Field
      icon={<Search aria-hidden="true" />}
      type="search"
      maxLength={LONGEST}
      aria-label={label}
      placeholder={label}
      {...rest}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
    />
  )
}
