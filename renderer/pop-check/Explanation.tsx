import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PopCheck, PopExplanation } from '../../shared/views/pop.ts'
import { who } from '../lib/call-words.ts'
import { formatExact, formatWhen } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Notice } from '../ui/Notice.tsx'
import { checkDetails, outageWords } from './check-words.ts'

const MARKS: Readonly<Record<PopCheck['state'], readonly [LucideIcon, string]>> = {
  yes: [CircleCheck, 'text-talk'],
  no: [CircleX, 'text-miss'],
  unknown: [CircleHelp, 'text-ink-3'],
}

/** Why a call did not pop: the verdict, what to do, and every question that led to it. */
export function Explanation({ explanation }: { explanation: PopExplanation }) {
  const { t } = useTranslation()
  const now = useNow()
  const { verdict, call, checks } = explanation
  const outage = outageWords(t, explanation.outage, now)
  return (
    <div className="flex flex-col gap-4">
      {call !== null && (
        <p>
          <span className="font-semibold">{who(t, call)}</span>
          <span className="text-ink-2">
            {call.names.length > 0 && <> · {call.numberText}</>} ·{' '}
            <time dateTime={call.startedAt} title={formatExact(t, call.startedAt)}>
              {formatWhen(t, call.startedAt, now)}
            </time>
          </span>
        </p>
      )}
      <div role="status">
        <Notice kind="hint" title={t(`pop.verdicts.${verdict}.what`)}>
          <p>{t(`pop.verdicts.${verdict}.todo`)}</p>
          {outage !== null && <p className="mt-1">{outage}</p>}
        </Notice>
      </div>
      {checks.length > 0 && (
        <ol aria-label={t('pop.questions')} className="flex flex-col">
          {checks.map((check) => {
            const [Mark, colour] = MARKS[check.state]
            return (
              <li key={check.check} className="flex gap-2.5 border-t border-line py-2">
                <Mark aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${colour}`} />
                <div className="min-w-0 flex-1">
                  <p className="flex justify-between gap-3">
                    <span>{t(`pop.checks.${check.check}`)}</span>
                    <span className="font-semibold">{t(`pop.state.${check.state}`)}</span>
                  </p>
                  <p className="text-xs break-words whitespace-pre-line text-ink-2">
                    {checkDetails(t, check, now).join('\n')}
                  </p>
                </div>
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}
