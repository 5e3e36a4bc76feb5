import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Why a relay was not joined. An invitation that can be read may still name an address nobody should trust. */
export function JoinFault({ fault, id }: { fault: Fault; id?: string }) {
  const { t } = useTranslation()
  const own = id === undefined ? {} : { id }
  if (fault.fields?.invitation !== 'insecure') return <FaultNotice fault={fault} {...own} />
  return (
    <Notice kind="problem" title={t('account.insecure.what')} {...own}>
      <p>{t('account.insecure.todo')}</p>
      {fault.detail !== null && <p className="mt-1 break-words text-ink-2">{fault.detail}</p>}
    </Notice>
  )
}
