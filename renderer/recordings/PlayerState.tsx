import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useNow } from '../lib/use-now.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
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

function Preparing({ retryAt, onRetry }: { retryAt: number; onRetry: () => void }) {
  const { t } = useTranslation()
  const seconds = Math.max(0, Math.ceil((retryAt - useNow()) / 1000))
  return (
    <>
      {/* Said once: a countdown read out every second is noise. */}
      <p role="status" className="sr-only">
        {t('faults.recording-preparing.what')}
      </p>
      <Notice
        kind="hint"
        title={t('faults.recording-preparing.what')}
        actions={
          <Button size="small" onClick={onRetry}>
            {t('recordings.tryNow')}
          </Button>
        }
      >
        <p>{t('recordings.again', { seconds })}</p>
      </Notice>
    </>
  )
}

/** Nothing went wrong: there is none, and why. */
function NoRecording({ fault, onRetry }: { fault: Fault; onRetry: () => void }) {
  const { t } = useTranslation()
  const why = among(NONE, fault.fields?.why) ?? 'none'
  return (
    <div role="status">
      <Notice
        kind="hint"
        title={t('faults.recording-none.what')}
        actions={
          why === 'live' && (
            <Button size="small" onClick={onRetry}>
              {t('app.tryAgain')}
            </Button>
          )
        }
      >
        <p>{t(`recordings.none.${why}`)}</p>
      </Notice>
    </div>
  )
}

function Failed({ fault, onRetry }: { fault: Fault; onRetry: () => void }) {
  const { t } = useTranslation()
  const again = (
    <Button size="small" onClick={onRetry}>
      <RefreshCw aria-hidden="true" />
      {t('app.tryAgain')}
    </Button>
  )
  const why = fault.code === 'recording-unavailable' ? among(UNAVAILABLE, fault.fields?.why) : null
  if (why === null) return <FaultNotice fault={fault} actions={again} />
  return (
    <Notice kind="problem" title={t('faults.recording-unavailable.what')} actions={again}>
      <p>{t(`recordings.unavailable.${why}`)}</p>
    </Notice>
  )
}
