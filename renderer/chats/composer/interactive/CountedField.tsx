import { useTranslation } from 'react-i18next'
import { countCharacters } from '../../../../shared/chats/problems.ts'
import { formatNumber } from '../../../lib/format.ts'
import { cx } from '../../../ui/cx.ts'
import { Field } from '../../../ui/Field.tsx'
import { Labelled } from '../../../ui/Labelled.tsx'

interface CountedFieldProps {
  label: string
  value: string
  /** In characters; null: it is not counted. */
  most: number | null
  /** In words; null: nothing is wrong. */
  problem: string | null
  onChange: (value: string) => void
  placeholder?: string
  /** More than one line. */
  long?: boolean
  firstFocus?: boolean
}

/** A text of a message with how much of its limit is used; more can be typed, so that nothing pasted is cut. */
export function CountedField(props: CountedFieldProps) {
  const { label, value, most, problem, onChange, placeholder, long = false, firstFocus = false } = props
  const { t } = useTranslation()
  const length = countCharacters(value)
  const common = {
    value,
    placeholder,
    ...(firstFocus ? { 'data-first-focus': true } : {}),
  }
  return (
    <Labelled
      label={label}
      aside={
        most !== null && (
          <span className={cx(length > most && 'text-miss')}>
            {t('composer.length', { n: formatNumber(length), most: formatNumber(most) })}
          </span>
        )
      }
      problem={
        problem === null
          ? null
          : (id) => (
              <p id={id} role="alert" className="text-xs text-miss">
                {problem}
              </p>
            )
      }
    >
      {(ties) =>
        long ? (
          <textarea
            {...ties}
            {...common}
            rows={3}
            className="field-sizing-content max-h-40 min-h-18 w-full resize-none rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm leading-5 outline-none focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-miss"
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <Field {...ties} {...common} onChange={(event) => onChange(event.currentTarget.value)} />
        )
      }
    </Labelled>
  )
}
