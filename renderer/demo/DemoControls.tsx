import {
  LogOut,
  type LucideIcon,
  MessageCircle,
  PhoneForwarded,
  PhoneIncoming,
  PhoneMissed,
  X,
} from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEMO_ACTIONS, type DemoAction, type Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

const ICONS: Readonly<Record<DemoAction, LucideIcon>> = {
  'ring-me': PhoneIncoming,
  'customer-writes': MessageCircle,
  transfer: PhoneForwarded,
  'miss-a-call': PhoneMissed,
}

/** What the demo can be made to do, in a bar that says of each what will happen. */
export function DemoControls() {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const id = useId()
  const [busy, setBusy] = useState<DemoAction | 'leave' | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  const run = async (what: DemoAction | 'leave') => {
    if (busy !== null) return
    setBusy(what)
    setFault(null)
    const answer = what === 'leave' ? await ask('demo:leave', {}) : await ask('demo:act', { action: what })
    setBusy(null)
    if (!answer.ok) setFault(answer.fault)
  }

  return (
    <section aria-labelledby={id} className="shrink-0 border-t border-line bg-surface px-4 py-2">
      {fault !== null && (
        <div className="mb-2">
          <FaultNotice
            fault={fault}
            actions={
              <Button look="quiet" size="icon" aria-label={t('demo.dismiss')} onClick={() => setFault(null)}>
                <X aria-hidden="true" />
              </Button>
            }
          />
        </div>
      )}
      <div className="flex items-start gap-4">
        <div className="w-32 shrink-0">
          <h2 id={id} className="text-xs font-semibold">
            {t('demo.controls')}
          </h2>
          <p className="text-2xs text-ink-2">{t('demo.hint')}</p>
        </div>
        <div className="grid min-w-0 flex-1 grid-cols-4 gap-3">
          {DEMO_ACTIONS.map((action) => {
            const Icon = ICONS[action]
            return (
              <div key={action} className="flex min-w-0 flex-col items-start gap-1">
                <Button
                  size="small"
                  aria-describedby={`${id}-${action}`}
                  aria-busy={busy === action}
                  disabled={busy !== null}
                  onClick={() => void run(action)}
                >
                  <Icon aria-hidden="true" />
                  {t(`demo.actions.${action}.button`)}
                </Button>
                <p id={`${id}-${action}`} className="text-2xs text-ink-2">
                  {t(`demo.actions.${action}.text`)}
                </p>
              </div>
            )
          })}
        </div>
        <div className="flex shrink-0 flex-col items-end gap-1">
          <Button look="quiet" size="small" disabled={busy !== null} onClick={() => void run('leave')}>
            <LogOut aria-hidden="true" />
            {t('demo.leave')}
          </Button>
          <span role="status">{busy === 'leave' && <Busy>{t('demo.leaving')}</Busy>}</span>
        </div>
      </div>
    </section>
  )
}
