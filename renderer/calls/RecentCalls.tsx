import { PhoneOutgoing } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { RecentCall } from '../../shared/views/desk.ts'
import { statusWords, who } from '../lib/call-words.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { formatSpan } from '../lib/format.ts'
import { Ago } from '../ui/Ago.tsx'
import { Button } from '../ui/Button.tsx'
import { CallIcon } from '../ui/CallIcon.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

/** The last calls that are not on the desk any more, newest first, each with a way to call again. */
export const RecentCalls = memo(function RecentCalls({
  calls,
  offsetMs,
  onOpen,
}: {
  calls: readonly RecentCall[]
  offsetMs: number
  /** Opens the strip of the customer with this number. */
  onOpen: (number: string) => void
}) {
  const { t } = useTranslation()
  const { busy, dial } = useDialler()
  const [fault, setFault] = useState<Fault | null>(null)

  const call = async (number: string) => {
    const outcome = await dial({ number })
    if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
  }

  if (calls.length === 0) return <p className="px-3 py-4 text-xs text-ink-2">{t('home.noRecent')}</p>
  return (
    <>
      {fault !== null && (
        <div className="p-3">
          <FaultNotice fault={fault} />
        </div>
      )}
      <ul>
        {calls.map((item) => (
          <li
            key={item.sessionId}
            className="flex items-center gap-3 border-b border-line px-3 py-2 last:border-b-0 [&>svg]:size-4 [&>svg]:shrink-0"
          >
            <CallIcon direction={item.direction} status={item.status} />
            <div className="min-w-0 flex-1">
              <p className="flex">
                <button
                  type="button"
                  className="truncate rounded-sm text-left font-medium hover:underline"
                  onClick={() => onOpen(item.number)}
                >
                  {who(t, item)}
                </button>
              </p>
              <p className="truncate text-xs text-ink-2">
                {item.names.length > 0 ? item.numberText : t('calls.newNumber')}
              </p>
            </div>
            <div className="text-right text-xs text-ink-2">
              <p>
                {item.talkSeconds === null || item.talkSeconds === 0
                  ? statusWords(t, { status: item.status, pickedUpBy: null })
                  : formatSpan(t, item.talkSeconds)}
              </p>
              <p className="text-ink-3">
                <Ago at={item.startedAt} offsetMs={offsetMs} />
              </p>
            </div>
            <Button
              look="quiet"
              size="icon"
              disabled={busy || !item.dialable}
              aria-label={t('dial.callWho', { who: who(t, item) })}
              title={item.dialable ? t('dial.call') : t('calls.notDialable')}
              onClick={() => void call(item.number)}
            >
              <PhoneOutgoing aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
})
