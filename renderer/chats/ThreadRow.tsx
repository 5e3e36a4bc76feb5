import type { TFunction } from 'i18next'
import { formatDay, formatExact, formatWhen } from '../lib/format.ts'
import { Bubble } from './Bubble.tsx'
import { lineOf } from './chat-words.ts'
import type { Row } from './rows.ts'

interface ThreadRowProps {
  row: Row
  customer: string
  waitWords: string
  focusable: boolean
  found: boolean
  today: number
  t: TFunction
}

/** A bubble, or what stands between bubbles. */
export function ThreadRow({ row, customer, waitWords, focusable, found, today, t }: ThreadRowProps) {
  switch (row.kind) {
    case 'day':
      return (
        <p className="py-2 text-center text-2xs text-ink-2">
          <time
            dateTime={row.at}
            title={formatExact(t, row.at)}
            className="rounded-full bg-surface-2 px-2 py-0.5"
          >
            {formatDay(t, row.at, today)}
          </time>
        </p>
      )
    case 'unread':
      return (
        <p className="flex items-center gap-3 py-2 text-2xs font-medium text-accent-text before:h-px before:flex-1 before:bg-line-2 after:h-px after:flex-1 after:bg-line-2">
          {t('chats.unreadLine')}
        </p>
      )
    case 'line':
      return (
        <p className="py-1.5 text-center text-2xs text-ink-2" title={formatExact(t, row.line.at)}>
          <bdi>{lineOf(t, row.line)}</bdi> · {formatWhen(t, row.line.at, today)}
        </p>
      )
    case 'message':
      return (
        <Bubble
          message={row.message}
          opens={row.opens}
          customer={customer}
          waitWords={waitWords}
          focusable={focusable}
          found={found}
          today={today}
          t={t}
        />
      )
  }
}
