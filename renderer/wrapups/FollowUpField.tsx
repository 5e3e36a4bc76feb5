import { CalendarClock } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, instantOfField } from '../lib/moments.ts'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { FOLLOW_UPS, type FollowUpKind } from './follow-up.ts'

interface FollowUpFieldProps {
  kind: FollowUpKind
  /** ISO; null = none, or not typed whole yet. */
  at: string | null
  problem: 'missing' | 'past' | null
  onKind: (kind: FollowUpKind) => void
  onAt: (at: string | null) => void
  /** The field for the time is left. */
  onLeave: () => void
}

/** When to be back with the customer: one of the usual times, or one's own. */
export function FollowUpField({ kind, at, problem, onKind, onAt, onLeave }: FollowUpFieldProps) {
  const { t } = useTranslation()
  const problemId = useId()
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="relative">
        <CalendarClock
          aria-hidden="true"
          className="pointer-events-none absolute top-2 left-2.5 z-1 size-4 text-ink-3"
        />
        <Select
          aria-label={t('wrapups.followUp')}
          value={kind}
          className="[&>select]:pl-8"
          onChange={(event) => {
            const next = FOLLOW_UPS.find((one) => one === event.currentTarget.value)
            if (next !== undefined) onKind(next)
          }}
        >
          {FOLLOW_UPS.map((one) => (
            <option key={one} value={one}>
              {t(`wrapups.followUps.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {kind === 'pick' && (
        <Field
          type="datetime-local"
          aria-label={t('wrapups.followUpAt')}
          // Four digits are enough for a year: without this there is room for six.
          max="9999-12-31T23:59"
          value={fieldOf(at)}
          onChange={(event) => onAt(instantOfField(event.currentTarget.value))}
          onBlur={onLeave}
          {...(problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': problemId })}
        />
      )}
      {problem !== null && (
        <p id={problemId} role="alert" className="text-xs text-miss">
          {t(`wrapups.followUpProblems.${problem}`)}
        </p>
      )}
    </div>
  )
}
