import { MessageCircle } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatsView, ClosingWindow } from '../../shared/views/chats.ts'
import { who } from '../lib/call-words.ts'
import { formatLeft, windowLeft } from '../lib/chat-window.ts'
import { formatExact, formatNumber } from '../lib/format.ts'
import { lastLineText } from '../lib/last-line.ts'
import { openChat } from '../lib/open-chat.ts'
import { useNow } from '../lib/use-now.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'

interface ClosingWindowsProps {
  chats: Pick<ChatsView, 'closing' | 'closingTotal'>
  offsetMs: number
}

/** Customers who wait for an answer, and can soon be reached by a template only; not there when nobody is. */
export const ClosingWindows = memo(function ClosingWindows({ chats, offsetMs }: ClosingWindowsProps) {
  const { t } = useTranslation()
  const { closing, closingTotal } = chats
  if (closing.length === 0) return null
  const rest = closingTotal - closing.length
  return (
    <Panel
      title={t('whatsapp.closing.title')}
      aside={
        <p className="text-xs text-ink-2">
          {t('whatsapp.closing.count', { count: closingTotal, number: formatNumber(closingTotal) })}
        </p>
      }
    >
      <ul aria-label={t('whatsapp.closing.title')}>
        {closing.map((one) => (
          <ClosingRow key={one.chat} closing={one} offsetMs={offsetMs} />
        ))}
      </ul>
      {rest > 0 && (
        <p className="px-3 py-2 text-xs text-ink-3">
          {t('whatsapp.closing.more', { number: formatNumber(rest) })}
        </p>
      )}
    </Panel>
  )
})

function ClosingRow({ closing, offsetMs }: { closing: ClosingWindow; offsetMs: number }) {
  const { t } = useTranslation()
  const { chat, names, owner, windowEndsAt, last } = closing
  const left = windowLeft(windowEndsAt, useNow(), offsetMs)
  return (
    <li className="flex items-center gap-3 border-b border-line px-3 py-2 last:border-b-0">
      <Avatar name={names[0] ?? ''} of={chat} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{who(t, closing)}</p>
        <p className="truncate text-xs text-ink-2">
          <time dateTime={windowEndsAt} title={formatExact(t, windowEndsAt)} className="text-ring">
            {t('whatsapp.closing.left', { left: formatLeft(t, left) })}
          </time>
          {owner === null && <> · {t('whatsapp.closing.unassigned')}</>}
          {last !== null && (
            <>
              {' · '}
              <bdi>{lastLineText(t, last)}</bdi>
            </>
          )}
        </p>
      </div>
      <Button
        size="small"
        aria-label={t('whatsapp.closing.answerWho', { who: who(t, closing) })}
        onClick={() => openChat(chat)}
      >
        <MessageCircle aria-hidden="true" />
        {t('whatsapp.closing.answer')}
      </Button>
    </li>
  )
}
