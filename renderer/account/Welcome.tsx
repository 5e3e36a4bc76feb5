import { FlaskConical, Keyboard, type LucideIcon, MailOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { DeskState, SetupProblem } from '../../shared/views/desk.ts'
import type { SetupDraft } from '../../shared/views/setup.ts'
import { useDoor } from '../lib/Door.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { hostOf } from '../ui/host-of.ts'
import { Notice } from '../ui/Notice.tsx'
import { hasBegun } from './draft.ts'
import { Page } from './Page.tsx'
import { Problem } from './Problem.tsx'

interface WelcomeProps {
  setup: Exclude<DeskState['setup'], 'ready'>
  problem: SetupProblem | null
  draft: SetupDraft | null
  onJoin: () => void
  onByHand: () => void
}

export function Welcome({ setup, problem, draft, onJoin, onByHand }: WelcomeProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [starting, setStarting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  const startDemo = async () => {
    setStarting(true)
    setFault(null)
    const answer = await ask('demo:start', {})
    // Started: the desk itself takes this page's place.
    if (answer.ok) return
    setStarting(false)
    setFault(answer.fault)
  }

  return (
    <Page title={t('account.welcome')} text={t('account.welcomeText')} onBack={null}>
      {(setup === 'failed' || problem !== null) && <Problem problem={problem} />}
      {setup === 'enrolling' ? (
        <div role="status" className="rounded-md border border-line bg-surface-2 p-4">
          <Busy>{t('account.enrolling')}</Busy>
          <p className="mt-1 text-ink-2">{t('account.enrollingText')}</p>
        </div>
      ) : (
        <>
          {draft !== null && hasBegun(draft) && <Begun draft={draft} onGoOn={onByHand} />}
          <Way of="join" icon={MailOpen} disabled={starting} onChoose={onJoin} />
          <Way of="byHand" icon={Keyboard} disabled={starting} onChoose={onByHand} />
          <Way of="demo" icon={FlaskConical} disabled={starting} onChoose={() => void startDemo()} />
          <div role="status" className="empty:hidden">
            {starting && (
              <div className="rounded-sm bg-wait-tint px-3 py-2">
                <Busy>{t('account.demoStarting')}</Busy>
                <p className="mt-1 text-xs text-ink-2">{t('account.demoText')}</p>
              </div>
            )}
          </div>
          {fault !== null && <FaultNotice fault={fault} />}
        </>
      )}
    </Page>
  )
}

function Begun({ draft, onGoOn }: { draft: SetupDraft; onGoOn: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      kind="hint"
      title={t('account.begun')}
      actions={
        <Button look="primary" size="small" onClick={onGoOn}>
          {t('account.goOn')}
        </Button>
      }
    >
      <p>
        {draft.relay === null
          ? t('account.begunText')
          : t('account.begunJoined', { host: hostOf(draft.relay.url) })}
      </p>
    </Notice>
  )
}

interface WayProps {
  of: 'join' | 'byHand' | 'demo'
  icon: LucideIcon
  disabled: boolean
  onChoose: () => void
}

/** One way in: the whole tile is its button, named by its first line. */
function Way({ of, icon: Icon, disabled, onChoose }: WayProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <button
      type="button"
      aria-labelledby={id}
      aria-describedby={`${id}-for`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onChoose}
      className="flex items-center gap-3 rounded-md border border-line-2 bg-surface p-3 text-left not-aria-disabled:hover:border-accent not-aria-disabled:hover:bg-hover aria-disabled:opacity-50"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-md bg-accent-tint text-accent-text">
        <Icon aria-hidden="true" className="size-4.5" />
      </span>
      <span className="min-w-0">
        <span id={id} className="block text-sm font-semibold">
          {t(`account.ways.${of}.button`)}
        </span>
        <span id={`${id}-for`} className="block text-xs text-ink-2">
          {t(`account.ways.${of}.forWhom`)}
        </span>
      </span>
    </button>
  )
}
