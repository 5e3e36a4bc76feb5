import { useTranslation } from 'react-i18next'
import { fieldOf, instantOfField } from '../lib/moments.ts'
import { Field } from '../ui/Field.tsx'
import { Labelled } from '../ui/Labelled.tsx'

interface DueFieldProps {
  /** ISO; null while it is not a whole one. */
  at: string | null
  problem: 'noTime' | 'inPast' | null
  onAt: (at: string | null) => void
}

/** A date and a time of one's own. */
export function DueField({ at, problem, onAt }: DueFieldProps) {
  const { t } = useTranslation()
  return (
    <Labelled
      label={t('followUps.date')}
      problem={
        problem &&
        ((id) => (
          <p id={id} role="alert" className="text-xs text-miss">
            {t(`followUps.${problem}`)}
          </p>
        ))
      }
    >
      {(ties) => (
        <Field
          {...ties}
          type="datetime-local"
          // Four digits are enough for a year: without this there is room for six.
          max="9999-12-31T23:59"
          defaultValue={fieldOf(at)}
          onChange={(event) => onAt(instantOfField(event.currentTarget.value))}
        />
      )}
    </Labelled>
  )
}

/** What is wrong with a chosen time, if anything. */
export function dueProblem(at: string | null, now: number): DueFieldProps['problem'] {
  if (at === null) return 'noTime'
  return Date.parse(at) <= now ? 'inPast' : null
}
