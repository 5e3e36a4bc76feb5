import { MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../shared/views/customer.ts'
import { lineText } from '../../lib/last-line.ts'
import { openChat } from '../../lib/open-chat.ts'
import { Entry } from './Entry.tsx'

interface MessageEntryProps {
  message: Extract<TimelineEntry, { kind: 'message' }>
  titleId: string
}

/** A WhatsApp message, with the way to its thread. */
export function MessageEntry({ message, titleId }: MessageEntryProps) {
  const { t } = useTranslation()
  const { chat, direction, content, text, state, by, at } = message
  const outgoing = direction === 'outgoing'
  const told = [
    outgoing && by !== null ? t('whatsapp.by', { name: by }) : '',
    outgoing ? t(`whatsapp.states.${state}`) : '',
  ]
  return (
    <Entry
      icon={<MessageCircle aria-hidden="true" className={outgoing ? 'text-ink-3' : 'text-accent-text'} />}
      title={t(outgoing ? 'whatsapp.sent' : 'whatsapp.received')}
      titleId={titleId}
      at={at}
    >
      <p className="line-clamp-3 text-xs break-words text-ink">
        <bdi>{lineText(t, content, text)}</bdi>
      </p>
      <p className="text-xs text-ink-2 empty:hidden">{told.filter((part) => part !== '').join(' · ')}</p>
      <p className="flex">
        <button
          type="button"
          className="rounded-sm text-xs text-accent-text hover:underline"
          onClick={() => openChat(chat)}
        >
          {t('whatsapp.openChat')}
        </button>
      </p>
    </Entry>
  )
}
