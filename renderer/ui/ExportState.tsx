import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../lib/format.ts'
import { sameData } from '../lib/same.ts'
import { Button } from './Button.tsx'
import { ProgressBar } from './ProgressBar.tsx'

interface Work {
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  readonly fileName: string | null
}

interface ExportStateProps {
  work: Work
  /** What is being written: "Exporting contacts". */
  running: string
  onCancel: () => void
  /** False when the file cannot be shown. */
  onShow: () => Promise<boolean>
}

/** An export: how far it is, then where the file is. */
export function ExportState({ work, running, onCancel, onShow }: ExportStateProps) {
  const { t } = useTranslation()
  /** The outcome that was put away. */
  const [away, setAway] = useState<Work | null>(null)
  const [lost, setLost] = useState(false)
  const { state } = work
  if (state === 'running' && away !== null) setAway(null)
  if (away !== null && sameData(away, work)) return null
  const share = work.total === 0 ? null : Math.min(1, work.done / work.total)
  const showFile = async () => setLost(!(await onShow()))

  return (
    <section aria-label={t('app.export.label')} className="flex flex-col gap-2">
      <div className="flex items-center gap-3 rounded-sm border border-line bg-bg py-1.5 pr-2 pl-3 text-xs">
        {state === 'running' ? (
          <>
            <span className="font-medium">{running}</span>
            <ProgressBar label={running} share={share} className="w-40" />
            <span className="whitespace-nowrap text-ink-2">
              {t('app.export.progress', {
                done: formatNumber(work.done),
                expected: formatNumber(work.total),
              })}
            </span>
          </>
        ) : (
          <span
            role={state === 'failed' ? 'alert' : 'status'}
            className={
              state === 'failed' ? 'min-w-0 text-miss' : 'flex min-w-0 items-center gap-1.5 font-medium'
            }
          >
            {state === 'done' && <Check aria-hidden="true" className="size-4 shrink-0 text-talk" />}
            <span className="min-w-0 truncate">
              {state === 'done'
                ? t('app.export.done', { file: work.fileName ?? '' })
                : t(`app.export.${state}`)}
            </span>
          </span>
        )}
        <span className="ml-auto flex gap-1">
          {state === 'running' && (
            <Button size="small" onClick={onCancel}>
              {t('app.export.cancel')}
            </Button>
          )}
          {state === 'done' && (
            <Button size="small" onClick={() => void showFile()}>
              {t('app.export.show')}
            </Button>
          )}
          {state !== 'running' && (
            <Button size="small" look="quiet" onClick={() => setAway(work)}>
              {t('app.export.dismiss')}
            </Button>
          )}
        </span>
      </div>
      {lost && (
        <p role="alert" className="text-xs text-miss">
          {t('app.export.showFailed')}
        </p>
      )}
    </section>
  )
}
