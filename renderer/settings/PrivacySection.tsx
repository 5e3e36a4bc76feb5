import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { DeskState } from '../../shared/views/desk.ts'
import { useDoor } from '../lib/Door.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Section } from './Section.tsx'
import { SignOutDialog } from './SignOutDialog.tsx'

export function PrivacySection({
  demo,
  secretsKept,
}: {
  demo: boolean
  secretsKept: DeskState['secretsKept']
}) {
  const { t } = useTranslation()
  return (
    <Section name="privacy">
      <p className="text-xs text-ink-2">{t('settings.privacy.text')}</p>
      {secretsKept === 'memory' && <p className="text-xs">{t('settings.privacy.memory')}</p>}
      {demo ? <LeaveDemo /> : <SignOut />}
    </Section>
  )
}

function SignOut() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button className="self-start text-miss" onClick={() => setAsking(true)}>
        {t('settings.privacy.signOut')}
      </Button>
      {asking && <SignOutDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function LeaveDemo() {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const leave = async () => {
    setBusy(true)
    setFault(null)
    const answer = await ask('demo:leave', {})
    setBusy(false)
    if (!answer.ok) setFault(answer.fault)
  }
  return (
    <>
      <p className="text-xs text-ink-2">{t('settings.privacy.leaveDemoText')}</p>
      <div className="flex items-center gap-3">
        <Button disabled={busy} onClick={() => void leave()}>
          {t('settings.privacy.leaveDemo')}
        </Button>
        <span role="status">{busy && <Busy>{t('settings.privacy.leaving')}</Busy>}</span>
      </div>
      {fault !== null && <FaultNotice fault={fault} />}
    </>
  )
}
