import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

const GOES = ['credentials', 'copies', 'notes', 'settings'] as const
const STAYS = ['provider', 'team', 'files'] as const

/** Says exactly what is lost and what is not, before anything is. */
export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  const signOut = async () => {
    setBusy(true)
    setFault(null)
    const answer = await ask('account:sign-out', {})
    // Signed out: the first run takes the desk's place.
    if (answer.ok) return
    setBusy(false)
    setFault(answer.fault)
  }

  return (
    <Dialog
      title={t('settings.privacy.confirmTitle')}
      closeLabel={t('settings.close')}
      onClose={onClose}
      footer={
        <>
          <span role="status" className="mr-auto">
            {busy && <Busy>{t('settings.privacy.working')}</Busy>}
          </span>
          <Button data-first-focus onClick={onClose}>
            {t('settings.privacy.cancel')}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void signOut()}>
            {t('settings.privacy.confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div>
          <h3 className="font-semibold">{t('settings.privacy.goesTitle')}</h3>
          <ul className="mt-1 list-disc pl-5">
            {GOES.map((what) => (
              <li key={what}>{t(`settings.privacy.goes.${what}`)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="font-semibold">{t('settings.privacy.staysTitle')}</h3>
          <ul className="mt-1 list-disc pl-5">
            {STAYS.map((what) => (
              <li key={what}>{t(`settings.privacy.stays.${what}`)}</li>
            ))}
          </ul>
        </div>
        <p className="text-xs text-ink-2">{t('settings.privacy.after')}</p>
        {fault !== null && <FaultNotice fault={fault} />}
      </div>
    </Dialog>
  )
}
