import { useTranslation } from 'react-i18next'
import type { ChatsView } from '../../shared/views/chats.ts'
import { windowLeft, windowState, windowWords } from '../lib/chat-window.ts'
import { lastLineText } from '../lib/last-line.ts'
import { useNow } from '../lib/use-now.ts'
import { Ago } from '../ui/Ago.tsx'
import { cx } from '../ui/cx.ts'

const COLOURS = { open: 'text-talk', closing: 'text-ring', closed: 'text-ink-3' } as const

/** What was last written with this customer, and whether one may answer freely. */
export function LastWritten({
  chat: { last, windowEndsAt },
  offsetMs,
}: {
  chat: ChatsView['ofCards'][string]
  offsetMs: number
}) {
  const { t } = useTranslation()
  const left = windowLeft(windowEndsAt, useNow(), offsetMs)
  return (
    <dl className="flex gap-3 text-xs">
      <dt className="shrink-0 text-ink-3">{t('whatsapp.last')}</dt>
      <dd className="min-w-0">
        {last !== null && (
          <span className="line-clamp-2 break-words">
            <bdi>{lastLineText(t, last)}</bdi>
            <span className="whitespace-nowrap text-ink-3">
              {' · '}
              <Ago at={last.at} offsetMs={offsetMs} />
            </span>
          </span>
        )}
        <span className={cx('block', COLOURS[windowState(left)])}>{windowWords(t, left)}</span>
      </dd>
    </dl>
  )
}
