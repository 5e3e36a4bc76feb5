import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../shared/views/contacts.ts'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { ImportErrors } from './ImportErrors.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { handledOf, shareOf } from './import-words.ts'
import { useImportControl } from './use-import-control.ts'

/** An import under way, or how the last one went. */
export function ImportProgress({ work, onClose }: { work: ImportView; onClose: () => void }) {
  const { t } = useTranslation()
  const { fault, pause, resume, discard } = useImportControl(work.importId)
  const [sure, setSure] = useState(false)
  const { state } = work
  const done = state === 'done'
  const words = t(`contacts.import.${state}`, { file: work.fileName })
  return (
    <Dialog
      title={t('contacts.import.title')}
      closeLabel={t('contacts.close')}
      width="large"
      onClose={onClose}
      footer={
        sure ? (
          <>
            <span role="alert" className="mr-auto text-xs">
              {t('contacts.import.discardQuestion')}
            </span>
            <Button onClick={() => setSure(false)}>{t('contacts.import.keep')}</Button>
            <Button look="danger" onClick={discard}>
              {t('contacts.import.discardConfirm')}
            </Button>
          </>
        ) : (
          <>
            {done ? (
              <Button className="mr-auto" onClick={discard}>
                {t('contacts.import.next')}
              </Button>
            ) : (
              <Button look="quiet" className="mr-auto" onClick={() => setSure(true)}>
                {t('contacts.import.discard')}
              </Button>
            )}
            {state === 'paused' && (
              <Button look="primary" onClick={resume}>
                {t('contacts.import.resume')}
              </Button>
            )}
            {(state === 'running' || state === 'waiting') && (
              <Button onClick={pause}>{t('contacts.import.pause')}</Button>
            )}
            <Button look={done ? 'primary' : 'plain'} onClick={onClose}>
              {t('contacts.close')}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {fault !== null && <FaultNotice fault={fault} />}
        <ImportProblem work={work} />
        <div>
          <p className="mb-1.5 flex items-baseline gap-2">
            <span className="min-w-0 flex-1 truncate font-medium" title={words}>
              {words}
            </span>
            <span className="text-xs text-ink-2">
              {t('contacts.import.progressOf', {
                done: formatNumber(handledOf(work)),
                total: formatNumber(work.total),
              })}
            </span>
          </p>
          <ProgressBar label={words} share={shareOf(work)} className="w-full" />
          <p className="mt-1.5 text-2xs text-ink-3 empty:hidden">
            {state === 'running' && t('contacts.import.closeHint')}
          </p>
        </div>
        <dl className="grid grid-cols-4 gap-2">
          {(['created', 'updated', 'skipped', 'failed'] as const).map((outcome) => (
            <div key={outcome} className="flex flex-col rounded-sm border border-line p-2">
              <dt className="order-2 text-xs text-ink-2">{t(`contacts.import.${outcome}`)}</dt>
              <dd
                className={
                  outcome === 'failed' && work.failed > 0
                    ? 'text-lg font-semibold text-miss'
                    : 'text-lg font-semibold'
                }
              >
                {formatNumber(work[outcome])}
              </dd>
            </div>
          ))}
        </dl>
        {work.failed > 0 && <ImportErrors importId={work.importId} failed={work.failed} />}
      </div>
    </Dialog>
  )
}
