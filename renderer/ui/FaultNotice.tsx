import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { Notice } from './Notice.tsx'

/** A fault in our words, what to do about it, then the other side's own words. */
export function FaultNotice({ fault, actions, id }: { fault: Fault; actions?: ReactNode; id?: string }) {
  const { t } = useTranslation()
  return (
    <Notice
      kind="problem"
      title={t(`faults.${fault.code}.what`)}
      actions={actions}
      {...(id === undefined ? {} : { id })}
    >
      <p>{t(`faults.${fault.code}.todo`)}</p>
      {fault.detail !== null && fault.detail !== '' && (
        <p className="mt-1 break-words text-ink-2">{t('app.itSaid', { detail: fault.detail })}</p>
      )}
    </Notice>
  )
}
