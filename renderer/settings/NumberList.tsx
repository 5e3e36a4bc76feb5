import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import type { FieldTies } from '../ui/Labelled.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { numbersWith, spaced } from './numbers.ts'

/** From here on a list is searched rather than read. */
const LONG = 8
const SHOWN = 100

interface NumberListProps {
  label: string
  numbers: readonly string[]
  empty: string
  onRemove: (number: string) => void
}

/** Numbers that can be taken off, one by one; a long list can be searched and never draws thousands of rows. */
export function NumberList({ label, numbers, empty, onRemove }: NumberListProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const long = numbers.length > LONG
  const found = long ? numbersWith(numbers, query) : numbers
  if (numbers.length === 0) return <p className="text-xs text-ink-2">{empty}</p>
  return (
    <div className="flex flex-col gap-2">
      {long && <SearchField label={t('settings.calling.search')} value={query} onText={setQuery} />}
      {found.length === 0 && <p className="text-xs text-ink-2">{t('settings.calling.noMatch')}</p>}
      <ul aria-label={label} className="flex max-h-44 flex-wrap gap-1.5 overflow-y-auto empty:hidden">
        {found.slice(0, SHOWN).map((number) => (
          <li
            key={number}
            className="inline-flex items-center gap-0.5 rounded-sm border border-line bg-surface-2 pl-2 text-xs"
          >
            {spaced(number)}
            <button
              type="button"
              aria-label={t('settings.remove', { number: spaced(number) })}
              onClick={() => onRemove(number)}
              className="grid size-6 place-items-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className="text-2xs text-ink-2">
          {t('settings.calling.more', {
            count: found.length - SHOWN,
            number: formatNumber(found.length - SHOWN),
          })}
        </p>
      )}
    </div>
  )
}

interface AddNumberProps {
  placeholder: string
  /** What ties the field to its label and words. */
  ties: FieldTies
  /** False: it was refused, and what was typed stays. */
  onAdd: (number: string) => Promise<boolean>
}

export function AddNumber({ placeholder, ties, onAdd }: AddNumberProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  return (
    <form
      className="flex gap-2"
      onSubmit={async (event) => {
        event.preventDefault()
        const number = text.trim()
        if (number !== '' && (await onAdd(number))) setText('')
      }}
    >
      <Field
        {...ties}
        type="tel"
        inputMode="tel"
        maxLength={60}
        className="w-56"
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button submits disabled={text.trim() === ''}>
        <Plus aria-hidden="true" />
        {t('settings.add')}
      </Button>
    </form>
  )
}
