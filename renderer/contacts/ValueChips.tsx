import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldTies } from '../ui/Labelled.tsx'

interface ValueChipsProps extends Partial<FieldTies> {
  values: readonly string[]
  options: readonly string[]
  onChange: (values: readonly string[]) => void
  placeholder: string
  label?: string
  firstFocus?: boolean
}

/** Several values: each one is typed or picked, and added with Enter, a comma, or by going on. */
export function ValueChips(props: ValueChipsProps) {
  const { values, options, onChange, placeholder, label, firstFocus, ...control } = props
  const { t } = useTranslation()
  const listId = useId()
  const [typed, setTyped] = useState('')

  const add = (text: string) => {
    const value = text.trim()
    setTyped('')
    if (value !== '' && !values.includes(value)) onChange([...values, value])
  }

  return (
    <span className="flex min-h-8 min-w-0 flex-wrap items-center gap-1 rounded-sm border border-field bg-surface px-1.5 py-0.5 focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent has-aria-invalid:border-miss">
      {values.map((value) => (
        <span
          key={value}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-sm bg-surface-2 pl-2 text-xs text-ink"
        >
          <span className="truncate">{value}</span>
          <button
            type="button"
            aria-label={t('contacts.form.removeValue', { value })}
            className="grid size-6 place-items-center rounded-sm text-ink-2 hover:bg-hover"
            onClick={() => onChange(values.filter((one) => one !== value))}
          >
            <X aria-hidden="true" className="size-3" />
          </button>
        </span>
      ))}
      <input
        {...control}
        list={listId}
        value={typed}
        maxLength={1_000}
        autoComplete="off"
        aria-label={label}
        data-first-focus={firstFocus || undefined}
        placeholder={values.length === 0 ? placeholder : undefined}
        className="h-6 w-0 min-w-12 flex-1 bg-transparent px-1 text-sm text-ink outline-none"
        onChange={(event) => {
          const text = event.currentTarget.value
          // A choice from the list arrives as one change, and needs no Enter.
          const picked = !('data' in event.nativeEvent) || event.nativeEvent.data === undefined
          if (picked && options.includes(text)) add(text)
          else setTyped(text)
        }}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') {
            event.preventDefault()
            event.stopPropagation()
            add(typed)
          } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
            onChange(values.slice(0, -1))
          }
        }}
        onBlur={() => add(typed)}
      />
      <datalist id={listId}>
        {options
          .filter((option) => !values.includes(option))
          .map((option) => (
            <option key={option} value={option} />
          ))}
      </datalist>
    </span>
  )
}
