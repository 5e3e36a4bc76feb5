import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useNow } from '../lib/use-now.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { PlayerView } from './player.ts'

const NONE = ['not-answered', 'live', 'none'] as const
const UNAVAILABLE = ['too-large', 'no-audio', 'changed', 'limited', 'format', 'gone', 'refused'] as const

const among = <T extends string>(all: readonly T[], why: string | undefined): T | null =>
  all.find((one) => one === why) ?? null

/** Why nothing is heard, and what becomes of it; nothing while all is well. */
export function PlayerState({ view, onRetry }: { view: PlayerView; onRetry: () => void }) {
  const { fault } = view
  if (fault === null) return null
  if (fault.code === 'recording-preparing') {
    return view.retryAt === null ? null : <Preparing retryAt={view.retryAt} onRetry={onRetry} />
  }
  if (fault.code === 'recording-none') return <NoRecording fault={fault} onRetry={onRetry} />
  return <Failed fault={fault} onRetry={onRetry} />
}

interface SaidProps {
  kind: 'hint' | 'problem'
  title: string
  children: ReactNode
  /** What the agent can do now; beneath the words, since the player may be narrow. */
  action?: { readonly label: string; readonly run: () => void } | null
}

function Said({ kind, title, children, action = null }: SaidProps) {
  return (
    <Notice kind={kind} title={title}>
      <div className="flex flex-col items-start gap-2">
        {children}
        {action !== null && (
          <Button size="small" onClick={action.run}>
            <RefreshCw aria-hidden="true" />
            {action.label}
          </Button>
        )}
      </div>
    </Notice>
  )
}

function Preparing({ retryAt, onRetry }: { retryAt: number; onRetry: () => void }) {
  const { t } = useTranslation()
  const seconds = Math.max(0, Math.ceil((retryAt - useNow()) / 1000))
  const title = t('faults.recording-preparing.what')
  return (
    <>
      {/* Said once: a countdown read out every second is noise. */}
      <p role="status" className="sr-only">
        {title}
      </p>
      <Said kind="hint" title={title} action={{ label: t('recordings.tryNow'), run: onRetry }}>
        <p>{t('recordings.again', { seconds })}</p>
      </Said>
    </>
  )
}

/** Nothing went wrong: there is none, and why. */
function NoRecording({ fault, onRetry }: { fault: Fault; onRetry: () => void }) {
  const { t } = useTranslation()
  const why = among(NONE, fault.fields?.why) ?? 'none'
  const again = why === 'live' ? { label: t('app.tryAgain'), run: onRetry } : null
  return (
    <div role="status">
      <Said kind="hint" title={t('faults.recording-none.what')} action={again}>
        <p>{t(`recordings.none.${why}`)}</p>
      </Said>
    </div>
  )
}

function Failed({ fault, onRetry }: { fault: Fault; onRetry: () => void }) {
  const { t } = useTranslation()
  const why = fault.code === 'recording-unavailable' ? among(UNAVAILABLE, fault.fields?.why) : null
  const { detail } = fault
  return (
    <Said
      kind="problem"
      title={t(`faults.${fault.code}.what`)}
      action={{ label: t('app.tryAgain'), run: onRetry }}
    >
      <p>{why === null ? t(`faults.${fault.code}.todo`) : t(`recordings.unavailable.${why}`)}</p>
      {why === null && detail !== null && detail !== '' && (
        <p className="max-w-full break-words text-ink-2">{t('app.itSaid', { detail })}</p>
      )}
    </Said>
  )
}
