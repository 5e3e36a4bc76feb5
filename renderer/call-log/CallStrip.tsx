import { LoaderCircle } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Strip } from '../ui/Strip.tsx'
import { CallActions } from './CallActions.tsx'
import { CallHead } from './CallHead.tsx'
import { Facts } from './Facts.tsx'
import { Legs } from './Legs.tsx'
import type { PlayWish } from './play-wish.ts'
import { RawEvents } from './RawEvents.tsx'
import { Comments, Note, Outcomes } from './Said.tsx'
import { Section } from './Section.tsx'
import { useCallDetail } from './use-call-detail.ts'

interface CallStripProps {
  sessionId: string
  wish: PlayWish | null
  /** Draws what plays the recording of a call that has one; it starts by itself when somebody asked for it. */
  player: (call: CallDetail, starts: boolean) => ReactNode
  isSupervisor: boolean
  onOpenCustomer: (number: string) => void
  onClose: () => void
}

/** One call, beside the list: who rang and talked, its recording, what came of it. */
export function CallStrip(props: CallStripProps) {
  const { sessionId, wish, player, isSupervisor, onOpenCustomer, onClose } = props
  const { t } = useTranslation()
  const { call, fault, reload } = useCallDetail(sessionId)
  return (
    <Strip label={t('callLog.detail.label')} onClose={onClose}>
      {fault?.code === 'not-found' && (
        <div className="p-3.5 pr-12">
          <Notice kind="problem" title={t('callLog.detail.gone')}>
            <p>{t('callLog.detail.goneText')}</p>
          </Notice>
        </div>
      )}
      {fault !== null && fault.code !== 'not-found' && (
        <div className="p-3.5 pr-12">
          <FaultNotice fault={fault} onRetry={reload} />
        </div>
      )}
      {call === null && fault === null && (
        <p className="flex h-16 items-center gap-2 px-3.5 text-xs text-ink-2">
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
          {t('callLog.detail.loading')}
        </p>
      )}
      {call !== null && (
        <>
          <CallHead call={call} />
          <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-3.5 py-3">
            <Legs call={call} />
            <Recording call={call} wish={wish} player={player} />
            <Outcomes call={call} />
            <Note text={call.note} />
            <CallActions call={call} onOpenCustomer={onOpenCustomer} />
            <Comments comments={call.comments} />
            <Facts call={call} />
            {isSupervisor && <RawEvents sessionId={sessionId} count={call.rawEvents} />}
          </div>
        </>
      )}
    </Strip>
  )
}

function Recording({ call, wish, player }: { call: CallDetail } & Pick<CallStripProps, 'wish' | 'player'>) {
  const { t } = useTranslation()
  const times = wish?.sessionId === call.sessionId ? wish.times : 0
  // Wished for once more, it begins anew.
  if (call.recording === 'there') return <Fragment key={times}>{player(call, times > 0)}</Fragment>
  return (
    <Section title={t('callLog.detail.recording')}>
      <p className="text-xs text-ink-2">{t(`callLog.detail.noRecording.${call.recording}`)}</p>
    </Section>
  )
}
