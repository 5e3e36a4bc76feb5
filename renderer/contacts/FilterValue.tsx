import { useTranslation } from 'react-i18next'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { type FilterDraft, type FilterFieldInfo, isReversedRange, valueEditor } from './filters.ts'
import { ValueChips } from './ValueChips.tsx'

interface FilterValueProps {
  draft: FilterDraft
  info: FilterFieldInfo
  onChange: (change: Partial<FilterDraft>) => void
}

/** The control for a condition's value: what it is depends on the field's type and the condition. */
export function FilterValue({ draft, info, onChange }: FilterValueProps) {
  const { t } = useTranslation()
  const label = t('contacts.filters.value')
  const editor = valueEditor(info.type, draft.operator)
  switch (editor) {
    case 'none':
      return <span aria-hidden="true" />
    case 'text':
    case 'number':
      return (
        <Field
          aria-label={label}
          maxLength={1_000}
          {...(editor === 'number' ? { type: 'number', step: 'any' } : {})}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      )
    case 'date':
      return <Day label={label} value={draft.from} onChange={(from) => onChange({ from })} />
    case 'range': {
      const reversed = isReversedRange(draft)
      return (
        <span className="flex min-w-0 flex-wrap items-center gap-2">
          <Day
            label={t('contacts.filters.from')}
            value={draft.from}
            onChange={(from) => onChange({ from })}
            invalid={reversed}
          />
          <span aria-hidden="true" className="text-ink-3">
            –
          </span>
          <Day
            label={t('contacts.filters.to')}
            value={draft.to}
            onChange={(to) => onChange({ to })}
            invalid={reversed}
          />
          {reversed && (
            <span role="alert" className="text-xs text-miss">
              {t('contacts.filters.reversed')}
            </span>
          )}
        </span>
      )
    }
    case 'choices':
      return (
        <ValueChips
          label={label}
          values={draft.list}
          options={info.options}
          placeholder={t('contacts.filters.anyOf')}
          onChange={(list) => onChange({ list })}
        />
      )
    case 'switch':
      return (
        <Select
          aria-label={label}
          className="w-32"
          value={String(draft.on)}
          onChange={(event) => onChange({ on: event.currentTarget.value === 'true' })}
        >
          <option value="true">{t('contacts.yes')}</option>
          <option value="false">{t('contacts.no')}</option>
        </Select>
      )
  }
}

interface DayProps {
  label: string
  value: string
  onChange: (value: string) => void
  invalid?: boolean
}

function Day({ label, value, onChange, invalid = false }: DayProps) {
  return (
    <Field
      className="w-40"
      type="date"
      max="2999-12-31"
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
