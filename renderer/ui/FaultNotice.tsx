import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface FaultNoticeProps {
  fault: Fault
  /** Tries again what failed; null where that is of no use. */
  onRetry?: (() => unknown) | null
  /** It is being tried. */
  trying?: boolean
  /** Other ways on, beside it. */
  actions?: ReactNode
  id?: string
}

/** A fault in our words, what to do about it, then the other side's own words. */
export function FaultNotice({ fault, onRetry = null, trying = false, actions, id }: FaultNoticeProps) {
  const { t } = useTranslation()
  const retry = onRetry !== null && (
    <Button size="small" disabled={trying} onClick={() => void onRetry()}>
      {t('app.tryAgain')}
    </Button>
  )
  return (
    <Notice
      kind="problem"
      title={t(`faults.${fault.code}.what`)}
      actions={actions ?? retry}
      {...(id === undefined ? {} : { id })}
    >
      <p>{t(`faults.${fault.code}.todo`)}</p>
      {fault.detail !== null && fault.detail !== '' && (
        <p className="mt-1 break-words text-ink-2">{t('app.itSaid', { detail: fault.detail })}</p>
      )}
    </Notice>
  )
}
