import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../shared/views/contacts.ts'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { handledOf, shareOf } from './import-words.ts'
import { useImportControl } from './use-import-control.ts'

/** The import while its dialog is closed: how far it is, and the way back. */
export function ImportBanner({ work, onOpen }: { work: ImportView; onOpen: () => void }) {
  const { t } = useTranslation()
  const { fault, pause, resume, discard } = useImportControl(work.importId)
  const { state } = work
  const words = t(`contacts.import.${state}`, { file: work.fileName })
  return (
    <section aria-label={t('contacts.import.banner')} className="flex flex-col gap-2">
      <div className="flex items-center gap-3 rounded-sm border border-line bg-bg py-1.5 pr-2 pl-3 text-xs">
        <span className="min-w-0 truncate font-medium" title={words}>
          {words}
        </span>
        {state !== 'done' && (
          <>
            <ProgressBar label={words} share={shareOf(work)} className="w-40" />
            <span className="whitespace-nowrap text-ink-2">
              {t('contacts.import.progressOf', {
                done: formatNumber(handledOf(work)),
                total: formatNumber(work.total),
              })}
            </span>
          </>
        )}
        {work.failed > 0 && (
          <Chip tone="miss">{`${t('contacts.import.failed')} ${formatNumber(work.failed)}`}</Chip>
        )}
        <span className="ml-auto flex gap-1">
          {state === 'paused' && (
            <Button size="small" onClick={resume}>
              {t('contacts.import.resume')}
            </Button>
          )}
          {(state === 'running' || state === 'waiting') && (
            <Button size="small" look="quiet" onClick={pause}>
              {t('contacts.import.pause')}
            </Button>
          )}
          <Button size="small" onClick={onOpen}>
            {t('contacts.import.details')}
          </Button>
          {state === 'done' && (
            <Button size="small" look="quiet" onClick={discard}>
              {t('contacts.dismiss')}
            </Button>
          )}
        </span>
      </div>
      {fault !== null && <FaultNotice fault={fault} />}
      <ImportProblem work={work} />
    </section>
  )
}
