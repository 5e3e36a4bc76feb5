import { useTranslation } from 'react-i18next'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { formatSpan } from '../lib/format.ts'
import { Section } from './Section.tsx'

/** What else is known of it; what nobody knows is left out. */
export function Facts({ call }: { call: CallDetail }) {
  const { t } = useTranslation()
  const { line, department, place, durationSeconds, category, billable, refId, clientRefId } = call
  const facts = [
    ['line', line],
    ['department', department],
    ['place', place],
    ['duration', durationSeconds === null ? null : formatSpan(t, durationSeconds)],
    ['billable', billable === null ? null : t(`callLog.detail.billableValues.${billable ? 'yes' : 'no'}`)],
    ['category', category],
    ['reference', refId ?? clientRefId],
    ['session', call.sessionId],
  ] as const
  return (
    <Section title={t('callLog.detail.facts')}>
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-xs">
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name} className="contents">
              <dt className="text-ink-2">{t(`callLog.detail.${name}`)}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Section>
  )
}
