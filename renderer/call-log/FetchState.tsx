import { CircleAlert, Hourglass, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallLogView } from '../../shared/views/call-log.ts'
import { formatClock, formatNumber, formatRowWhen } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

interface FetchStateProps {
  log: Pick<CallLogView, 'fetch' | 'gap'>
  onRetry: () => void
}

/** What is being read from the provider's log, over the end of the list, so that the list stays where it is. */
export function FetchState({ log: { fetch, gap }, onRetry }: FetchStateProps) {
  const { t } = useTranslation()
  if (fetch.state === 'idle' && gap === null) return null
  return (
    <section
      aria-label={t('callLog.fetch.label')}
      className="absolute inset-x-0 bottom-0 z-1 flex flex-col border-t border-line bg-surface px-3.5 py-1 text-xs text-ink-2"
    >
      <Fetch fetch={fetch} onRetry={onRetry} />
      {gap !== null && <Gap gap={gap} />}
    </section>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-7 min-w-0 items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      {children}
    </div>
  )
}

const turning = <LoaderCircle aria-hidden="true" className="animate-spin text-accent" />
const waiting = <Hourglass aria-hidden="true" className="text-ring" />

function Fetch({ fetch, onRetry }: { fetch: CallLogView['fetch']; onRetry: () => void }) {
  const { t } = useTranslation()
  const { state, read, total, until, problem } = fetch
  const words = { read: formatNumber(read), total: formatNumber(total ?? 0) }
  switch (state) {
    case 'idle':
      return null
    case 'reading': {
      const said = total === null ? t('callLog.fetch.readingMore', words) : t('callLog.fetch.reading', words)
      return (
        <Line icon={turning}>
          <span className="truncate">{said}</span>
          {total !== null && total > 0 && (
            <ProgressBar
              label={t('callLog.fetch.label')}
              share={Math.min(1, read / total)}
              className="w-28"
            />
          )}
        </Line>
      )
    }
    case 'waiting':
      return (
        <Line icon={waiting}>
          <span role="status" className="truncate">
            {t('callLog.fetch.waiting', { when: until === null ? '' : formatClock(t, until) })}
          </span>
          {total !== null && (
            <span className="truncate text-ink-3">{t('callLog.fetch.progress', words)}</span>
          )}
        </Line>
      )
    case 'failed':
      return (
        <Line icon={<CircleAlert aria-hidden="true" className="text-miss" />}>
          <p role="alert" className="min-w-0 text-miss">
            {t('callLog.fetch.failed', { reason: problem === null ? '' : t(`faults.${problem.code}.what`) })}{' '}
            {problem !== null && <span className="text-ink-2">{t(`faults.${problem.code}.todo`)}</span>}
          </p>
          <Button size="small" className="ml-auto" onClick={onRetry}>
            {t('app.tryAgain')}
          </Button>
        </Line>
      )
  }
}

function Gap({ gap }: { gap: NonNullable<CallLogView['gap']> }) {
  const { t } = useTranslation()
  const today = useToday()
  const { read, total, waitingUntil } = gap
  const words = {
    from: formatRowWhen(t, gap.from, today),
    until: formatRowWhen(t, gap.until, today),
    read: formatNumber(read),
    total: formatNumber(total ?? 0),
  }
  return (
    <Line icon={waitingUntil === null ? turning : waiting}>
      <span className="truncate">
        {total === null ? t('callLog.fetch.gap', words) : t('callLog.fetch.gapProgress', words)}
      </span>
      {waitingUntil !== null && (
        <span className="truncate text-ink-3">
          {t('callLog.fetch.gapWaiting', { when: formatClock(t, waitingUntil) })}
        </span>
      )}
    </Line>
  )
}
