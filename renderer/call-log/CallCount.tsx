import { useTranslation } from 'react-i18next'
import type { CallLogView } from '../../shared/views/call-log.ts'
import { formatExact, formatNumber, formatRowWhen } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'

interface CallCountProps {
  log: Pick<CallLogView, 'total' | 'asOf'>
  /** How many the list has; null until main has said. */
  found: number | null
}

/** "312 of 1,284 calls · as of 11:52" */
export function CallCount({ log, found }: CallCountProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { total, asOf } = log
  const all = { count: total, number: formatNumber(total) }
  return (
    <p className="truncate">
      {found === null || found >= total
        ? t('callLog.count', { count: found ?? total, number: formatNumber(found ?? total) })
        : t('callLog.countOf', { ...all, found: formatNumber(found) })}
      {' · '}
      {asOf === null ? (
        t('callLog.neverRead')
      ) : (
        <time dateTime={asOf} title={formatExact(t, asOf)}>
          {t('callLog.asOf', { when: formatRowWhen(t, asOf, today) })}
        </time>
      )}
    </p>
  )
}
