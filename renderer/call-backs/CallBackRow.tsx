import { PhoneMissed, PhoneOutgoing, Users, X } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallBack } from '../../shared/views/call-backs.ts'
import { who } from '../lib/call-words.ts'
import { formatExact, formatWhen } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useCallBack } from './use-call-back.ts'
import { aboutWords, waitingWords } from './words.ts'

interface CallBackRowProps {
  row: CallBack
  offsetMs: number
  onOpen: (number: string) => void
  onSendTemplate: (number: string) => void
}

/** One customer who waits: for how long, what was tried, who is at it, and what to do. */
export const CallBackRow = memo(function CallBackRow(props: CallBackRowProps) {
  const { row, offsetMs, onOpen, onSendTemplate } = props
  const { t } = useTranslation()
  const id = useId()
  const now = useNow()
  const does = useCallBack(row)
  const { claim } = row
  const theirs = claim !== null && !claim.mine
  const about = aboutWords(t, row, now)
  return (
    <li aria-labelledby={id} className="border-b border-line last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
        <Avatar name={row.names[0] ?? ''} of={row.customer} />
        <div className="min-w-40 flex-1">
          <p className="flex">
            <button
              type="button"
              id={id}
              className="truncate rounded-sm text-left font-medium hover:underline"
              onClick={() => onOpen(row.customer)}
            >
              {who(t, row)}
            </button>
          </p>
          <p className="truncate text-xs text-ink-2" title={about}>
            {claim?.mine && (
              <>
                <span className="font-medium text-accent-text">{t('callBacks.claimedByYou')}</span> ·{' '}
              </>
            )}
            {about}
          </p>
        </div>
        <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2">
          {theirs && (
            <Chip tone="wait">
              <Users aria-hidden="true" className="size-3 shrink-0" />
              <span
                className="max-w-40 truncate"
                title={t('callBacks.until', { when: formatWhen(t, claim.until, now) })}
              >
                {t('callBacks.claimedBy', { name: claim.by })}
              </span>
            </Chip>
          )}
          <Chip tone="miss">
            <PhoneMissed aria-hidden="true" className="size-3 shrink-0" />
            <time dateTime={row.missedAt} title={formatExact(t, row.missedAt)}>
              <span className="sr-only">
                {t('callBacks.waiting', { time: waitingWords(t, row.missedAt, now, offsetMs) })}
              </span>
              <span aria-hidden="true">{waitingWords(t, row.missedAt, now, offsetMs)}</span>
            </time>
          </Chip>
        </div>
        <div className="flex items-center gap-2 @max-[820px]:w-full @max-[820px]:justify-end">
          <Button look="quiet" size="small" disabled={does.asked !== null} onClick={does.notNeeded}>
            {t('callBacks.notNeeded')}
          </Button>
          <Button
            look={theirs ? 'quiet' : 'plain'}
            size="small"
            disabled={!row.dialable}
            onClick={() => onSendTemplate(row.customer)}
          >
            {t('callBacks.sendTemplate')}
          </Button>
          {claim === null && (
            <Button size="small" disabled={does.asked !== null} onClick={does.claim}>
              {t('callBacks.claim')}
            </Button>
          )}
          {claim?.mine && (
            <Button size="small" disabled={does.asked !== null} onClick={does.release}>
              {t('callBacks.release')}
            </Button>
          )}
          <Button
            look={theirs ? 'quiet' : 'primary'}
            size="small"
            disabled={does.dialling || !row.dialable}
            title={row.dialable ? undefined : t('calls.notDialable')}
            onClick={does.callBack}
          >
            <PhoneOutgoing aria-hidden="true" />
            {t('callBacks.call')}
          </Button>
        </div>
      </div>
      {does.fault !== null && (
        <div className="px-3 pb-2">
          <Fault fault={does.fault} onClose={does.forget} />
        </div>
      )}
      {does.sure && claim !== null && (
        <Dialog
          title={t('dial.callWho', { who: who(t, row) })}
          closeLabel={t('app.close')}
          width="small"
          onClose={does.doNotCall}
          footer={
            <>
              <Button onClick={does.doNotCall}>{t('callBacks.no')}</Button>
              <Button look="primary" onClick={does.callAnyway}>
                {t('callBacks.yesCall')}
              </Button>
            </>
          }
        >
          <p>{t('callBacks.callAnyway', { name: claim.by })}</p>
        </Dialog>
      )}
    </li>
  )
})

function Fault({
  fault,
  onClose,
}: {
  fault: NonNullable<ReturnType<typeof useCallBack>['fault']>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const close = (
    <Button look="quiet" size="icon" aria-label={t('callBacks.hideProblem')} onClick={onClose}>
      <X aria-hidden="true" />
    </Button>
  )
  // Its detail is a name of ours, not the other side's words.
  if (fault.code === 'claimed-by-other' && fault.detail !== null) {
    return (
      <Notice kind="problem" title={t('callBacks.claimedByWhom', { name: fault.detail })} actions={close}>
        <p>{t('callBacks.claimedByWhomTodo')}</p>
      </Notice>
    )
  }
  return <FaultNotice fault={fault} actions={close} />
}
