import { MessageCircle, MessageSquareText, Phone, PhoneOutgoing } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CustomerNumber, CustomerView } from '../../shared/views/customer.ts'
import { who } from '../lib/call-words.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { formatDate, formatExact } from '../lib/format.ts'
import { openChat } from '../lib/open-chat.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

interface CustomerHeadProps {
  view: CustomerView
  onSendTemplate: (number: string) => void
  /** What else can be done for them, as buttons. */
  children: ReactNode
}

/** Who it is, where, how often we spoke, every number with a way to call it, a way to write, and what else. */
export function CustomerHead({ view, onSendTemplate, children }: CustomerHeadProps) {
  const { t } = useTranslation()
  const first = view.numbers[0]
  const writable = view.numbers.find(({ dialable }) => dialable)
  const names = [...new Set(view.contacts.map(({ name }) => name).filter((name) => name !== ''))]
  const title = who(t, { names, numberText: first?.numberText ?? '' })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-3 pr-8">
        <Avatar size="large" name={names[0] ?? ''} of={first?.number ?? ''} />
        <div className="min-w-0 flex-1">
          <h2
            className="line-clamp-3 text-md font-semibold break-words"
            title={names.join(', ') || undefined}
          >
            {title}
          </h2>
          <p className="text-xs break-words text-ink-2">
            {view.contacts.length === 0 && <>{t('customer.newNumber')} · </>}
            {view.place !== null && <>{view.place} · </>}
            {t('customer.calls', { count: view.calls })}
            {view.firstCallAt !== null && (
              <>
                {' '}
                <time dateTime={view.firstCallAt} title={formatExact(t, view.firstCallAt)}>
                  {t('customer.since', { when: formatDate(t, view.firstCallAt) })}
                </time>
              </>
            )}
          </p>
        </div>
      </div>
      <Numbers numbers={view.numbers} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {writable !== undefined && (
          <>
            <Button size="small" onClick={() => openChat(writable.number)}>
              <MessageCircle aria-hidden="true" />
              {t('whatsapp.write')}
            </Button>
            <Button size="small" onClick={() => onSendTemplate(writable.number)}>
              <MessageSquareText aria-hidden="true" />
              {t('templates.title')}
            </Button>
          </>
        )}
        {children}
      </div>
    </div>
  )
}

function Numbers({ numbers }: { numbers: readonly CustomerNumber[] }) {
  const { t } = useTranslation()
  const { busy, dial } = useDialler()
  const [fault, setFault] = useState<Fault | null>(null)
  const call = async (number: string) => {
    const outcome = await dial({ number })
    if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
  }
  return (
    <>
      <ul aria-label={t('customer.numbers')} className="flex flex-col gap-1.5">
        {numbers.map(({ number, numberText, dialable }, i) => (
          <li key={number} className="flex items-center gap-2">
            <Phone aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
            <span className="min-w-0 flex-1 truncate">{numberText}</span>
            <Button
              look={i === 0 ? 'primary' : 'plain'}
              size="small"
              disabled={busy || !dialable}
              aria-label={t('customer.callNumber', { number: numberText })}
              title={dialable ? undefined : t('calls.notDialable')}
              onClick={() => void call(number)}
            >
              <PhoneOutgoing aria-hidden="true" />
              {t('dial.call')}
            </Button>
          </li>
        ))}
      </ul>
      {fault !== null && <FaultNotice fault={fault} />}
    </>
  )
}
