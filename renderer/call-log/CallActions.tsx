import { MessageCircle, PhoneOutgoing, UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { openChat } from '../lib/open-chat.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

interface CallActionsProps {
  call: CallDetail
  onOpenCustomer: (number: string) => void
}

/** What can be done after it. */
export function CallActions({ call: { number, dialable }, onOpenCustomer }: CallActionsProps) {
  const { t } = useTranslation()
  const { busy, dial } = useDialler()
  const [fault, setFault] = useState<Fault | null>(null)
  const callBack = async () => {
    const outcome = await dial({ number })
    if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={busy || !dialable}
          title={dialable ? undefined : t('calls.notDialable')}
          onClick={() => void callBack()}
        >
          <PhoneOutgoing aria-hidden="true" />
          {t('callLog.callBack')}
        </Button>
        {dialable && (
          <Button onClick={() => openChat(number)}>
            <MessageCircle aria-hidden="true" />
            {t('whatsapp.write')}
          </Button>
        )}
        {number !== '' && (
          <Button onClick={() => onOpenCustomer(number)}>
            <UserRound aria-hidden="true" />
            {t('callLog.detail.openCustomer')}
          </Button>
        )}
      </div>
      {fault !== null && <FaultNotice fault={fault} />}
    </div>
  )
}
