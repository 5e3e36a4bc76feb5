import { MessageCircle, PhoneOutgoing, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import type { useRedial } from './use-redial.ts'

interface CallActionsProps {
  card: CallCard
  redial: ReturnType<typeof useRedial>
  /** Brings the customer's strip, from the pop with the main window. */
  onOpen: (card: CallCard) => void
  /** Brings the WhatsApp thread with this number. */
  onWrite: (number: string) => void
  /** How loud the button for that is. */
  openLook: 'primary' | 'plain'
}

/** What can be done about a call from here. */
export function CallActions({ card, redial, onOpen, onWrite, openLook }: CallActionsProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const missed = card.status === 'missed' || card.status === 'voicemail'
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2">
      {missed && (
        <Button
          look="primary"
          size="small"
          disabled={redial.busy || !card.dialable}
          title={card.dialable ? undefined : t('calls.notDialable')}
          onClick={redial.callBack}
        >
          <PhoneOutgoing aria-hidden="true" />
          {t('calls.callBack')}
        </Button>
      )}
      {card.canRetry && (
        <Button look="primary" size="small" disabled={redial.busy} onClick={redial.tryAgain}>
          <RotateCcw aria-hidden="true" />
          {t('app.tryAgain')}
        </Button>
      )}
      <Button look={missed || card.canRetry ? 'plain' : openLook} size="small" onClick={() => onOpen(card)}>
        {t('calls.open')}
      </Button>
      {card.dialable && (
        <Button size="small" onClick={() => onWrite(card.number)}>
          <MessageCircle aria-hidden="true" />
          {t('whatsapp.write')}
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        className="ml-auto"
        onClick={() => void ask('calls:dismiss', { cardId: card.id })}
      >
        {t('calls.dismiss')}
      </Button>
    </div>
  )
}
