import { PhoneOutgoing, User } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ChatView } from '../../shared/views/chats.ts'
import { who } from '../lib/call-words.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { ownerWords } from './chat-words.ts'
import { WindowChip } from './WindowChip.tsx'

interface ThreadHeadProps {
  chat: ChatView
  offsetMs: number
  /** The customer's strip is open beside; null: there is no number to open it by. */
  customerOpen: boolean | null
  onCustomer: () => void
  onCall: () => void
}

/** Whom the thread is with, whose it is, and how long they can be answered freely. */
export function ThreadHead({ chat, offsetMs, customerOpen, onCustomer, onCall }: ThreadHeadProps) {
  const { t } = useTranslation()
  const { busy } = useDialler()
  const name = who(t, chat)
  const hasName = chat.names.length > 0
  return (
    <header className="flex h-14 shrink-0 items-center gap-2.5 border-b border-line bg-surface px-3.5">
      <Avatar name={chat.names[0] ?? ''} of={chat.number || chat.chat} />
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-sm font-semibold" title={chat.names.join(', ') || undefined}>
          <bdi>{name}</bdi>
        </h2>
        <p className="truncate text-xs text-ink-2">
          {hasName && chat.numberText !== '' && <>{chat.numberText} · </>}
          <span>{ownerWords(t, chat)}</span>
          {chat.status === 'closed' && <> · {t('chats.closed')}</>}
        </p>
      </div>
      <WindowChip endsAt={chat.windowEndsAt} offsetMs={offsetMs} />
      <Button
        size="small"
        disabled={busy || !chat.dialable}
        title={chat.dialable ? undefined : t('calls.notDialable')}
        onClick={onCall}
      >
        <PhoneOutgoing aria-hidden="true" />
        {t('dial.call')}
      </Button>
      {customerOpen !== null && (
        <Button size="small" aria-pressed={customerOpen} onClick={onCustomer}>
          <User aria-hidden="true" />
          {t('chats.customer')}
        </Button>
      )}
    </header>
  )
}
