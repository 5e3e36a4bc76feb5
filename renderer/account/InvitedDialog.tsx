import { useTranslation } from 'react-i18next'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { JoinFault } from './JoinFault.tsx'
import { useJoin } from './use-join.ts'

interface InvitedDialogProps {
  relayHost: string
  onCredentials: () => void
  onClose: () => void
}

/** Anybody can make a link: nothing is joined before the agent has seen whose relay it is. */
export function InvitedDialog({ relayHost, onCredentials, onClose }: InvitedDialogProps) {
  const { t } = useTranslation()
  const { busy, fault, opening, join } = useJoin(onCredentials)
  const waits = busy || opening
  return (
    <Dialog
      title={t('account.invited')}
      closeLabel={t('account.close')}
      width="small"
      onClose={onClose}
      footer={
        <>
          <span role="status" className="mr-auto">
            {busy && <Busy>{t('account.joining')}</Busy>}
            {opening && <Busy>{t('account.opening')}</Busy>}
          </span>
          <Button onClick={onClose}>{t('account.notNow')}</Button>
          <Button look="primary" disabled={waits} onClick={() => void join(null)}>
            {t('account.join')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('account.invitedText')}</p>
        <p className="rounded-sm border border-line bg-surface-2 px-3 py-2 text-md font-semibold break-all">
          {relayHost}
        </p>
        <p className="text-xs text-ink-2">{t('account.invitedHint')}</p>
        {fault !== null && <JoinFault fault={fault} />}
      </div>
    </Dialog>
  )
}
