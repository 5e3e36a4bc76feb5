import { CalendarClock } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RANGES, type RangeChoice } from '../lib/range.ts'
import { Field } from './Field.tsx'
import { Select } from './Select.tsx'

interface RangeSelectProps {
  choice: RangeChoice
  onChange: (choice: RangeChoice) => void
}

/** Of when the listed ones are. */
export function RangeSelect({ label, choice, onChange }: RangeSelectProps & { label: string }) {
  const { t } = useTranslation()
  return (
    <span className="relative flex shrink-0">
      <CalendarClock
        aria-hidden="true"
        className="pointer-events-none absolute top-2 left-2.5 z-1 size-4 text-ink-3"
      />
      <Select
        aria-label={label}
        className="w-38 [&>select]:pl-8.5 [&>select]:font-medium"
        value={choice.kind}
        onChange={({ currentTarget }) => {
          const kind = RANGES.find((one) => one === currentTarget.value)
          if (kind !== undefined) onChange({ ...choice, kind })
        }}
      >
        {RANGES.map((kind) => (
          <option key={kind} value={kind}>
            {t(`time.range.${kind}`)}
          </option>
        ))}
      </Select>
    </span>
  )
}

/** The days of "Pick…", both included; one that is empty is open. */
export function PickedDays({ choice, onChange }: RangeSelectProps) {
  const { t } = useTranslation()
  const id = useId()
  const day = (end: 'from' | 'to') => (
    <span className="flex items-center gap-2 text-xs text-ink-2">
      <label htmlFor={`${id}-${end}`}>{t(`time.range.${end}`)}</label>
      <Field
        id={`${id}-${end}`}
        type="date"
        min="1000-01-01"
        max="2999-12-31"
        value={choice[end]}
        onChange={({ currentTarget }) => onChange({ ...choice, [end]: currentTarget.value })}
      />
    </span>
  )
  return (
    <div className="flex flex-wrap items-center gap-4">
      {day('from')}
      {day('to')}
    </div>
  )
}
