import { useTranslation } from 'react-i18next'
import { formatAgo, formatExact } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'

/** "4 s ago", ticking, with the exact time on hover. `offsetMs`: how far the clock that wrote `at` is ahead. */
export function Ago({ at, offsetMs = 0 }: { at: string; offsetMs?: number }) {
  const { t } = useTranslation()
  return (
    <time dateTime={at} title={formatExact(t, at)}>
      {formatAgo(t, at, useNow(), offsetMs)}
    </time>
  )
}
