import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { ConversationRow as Conversation, InboxTab } from '../../shared/views/chats.ts'
import { who } from '../lib/call-words.ts'
import { type WindowState, windowLeft, windowState, windowWords } from '../lib/chat-window.ts'
import { dayOf, formatClock, formatDay, formatExact, formatNumber } from '../lib/format.ts'
import { lineText } from '../lib/last-line.ts'
import { linkTo } from '../lib/use-place.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { cx } from '../ui/cx.ts'
import { personWords, tickOf } from './chat-words.ts'
import { snippetParts } from './snippet.ts'
import { TickMark } from './TickMark.tsx'

interface ConversationRowProps {
  index: number
  /** Where it is drawn, px. */
  top: number
  total: number
  /** Null while its page is on its way. */
  row: Conversation | null
  isSelected: boolean
  /** Tab leads here. */
  focusable: boolean
  customerOpen: boolean
  tab: InboxTab
  /** When the day of now began, ms. */
  today: number
  /** Relay's clock, ms, moving once a minute. */
  now: number
  t: TFunction
}

const DOTS: Readonly<Record<WindowState, string>> = {
  open: 'bg-talk',
  closing: 'bg-ring',
  closed: 'bg-field',
}

/** One conversation, 60 px high. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { index, top, total, row, isSelected, focusable, customerOpen, t } = props
  const customer =
    row !== null && customerOpen && row.number !== '' ? { kind: 'number' as const, number: row.number } : null
  return (
    <li
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      className="absolute inset-x-0 top-0 h-15"
      style={{ transform: `translateY(${top}px)` }}
    >
      {row === null ? (
        <span className="flex h-full items-center gap-2.5 border-b border-line px-3">
          <span aria-hidden="true" className="size-8 rounded-full bg-surface-2" />
          <span aria-hidden="true" className="h-3 w-32 rounded-sm bg-surface-2" />
          <span className="sr-only">{t('chats.list.loadingRow')}</span>
        </span>
      ) : (
        <a
          href={linkTo('whatsapp', {
            kind: 'chat',
            chat: row.chat,
            customer,
            ...(row.found !== null && { message: row.found.key }),
          })}
          data-chat={row.chat}
          draggable={false}
          tabIndex={focusable ? 0 : -1}
          aria-current={isSelected || undefined}
          className={cx(
            'flex h-full items-center gap-2.5 border-b border-line px-3 focus-visible:-outline-offset-2',
            isSelected ? 'bg-accent-tint' : 'hover:bg-hover',
          )}
        >
          <Inside {...props} row={row} />
        </a>
      )}
    </li>
  )
})

function Inside({ row, tab, today, now, t }: ConversationRowProps & { row: Conversation }) {
  const { names, number, chat, last, unread, windowEndsAt, found, draft } = row
  const at = found?.at ?? last?.at ?? null
  const left = windowLeft(windowEndsAt, now, 0)
  const words = windowWords(t, left)
  const name = who(t, row)
  return (
    <>
      <span className="relative">
        <Avatar name={names[0] ?? ''} of={number || chat} />
        <span
          aria-hidden="true"
          title={words}
          className={cx(
            'absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-surface',
            DOTS[windowState(left)],
          )}
        />
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <bdi
            className={cx('min-w-0 flex-1 truncate text-sm', unread > 0 ? 'font-semibold' : 'font-medium')}
          >
            {name}
          </bdi>
          {at !== null && (
            <time dateTime={at} title={formatExact(t, at)} className="shrink-0 text-2xs text-ink-2">
              {dayOf(at) === new Date(today).toDateString() ? formatClock(t, at) : formatDay(t, at, today)}
            </time>
          )}
        </span>
        <span className="flex h-4.5 items-center gap-1.5 text-xs leading-4.5 text-ink-2">
          {draft && <span className="shrink-0 font-medium text-miss">{t('chats.draft')}</span>}
          <Line row={row} t={t} />
          <Owner row={row} tab={tab} t={t} />
          {unread > 0 && (
            <span
              title={t('chats.unread', { count: unread })}
              className="grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-full bg-accent px-1 text-2xs font-semibold text-accent-ink"
            >
              <span aria-hidden="true">{formatNumber(unread)}</span>
              <span className="sr-only">{t('chats.unread', { count: unread })}</span>
            </span>
          )}
        </span>
      </span>
      <span className="sr-only">{words}</span>
    </>
  )
}

/** What was found in the thread, else its last line. */
function Line({ row: { found, last, draft }, t }: { row: Conversation; t: TFunction }) {
  if (found !== null)
    return (
      <bdi className="min-w-0 flex-1 truncate">
        {snippetParts(found.snippet).map(({ text, marked, at }) =>
          marked ? (
            <mark key={at} className="rounded-sm bg-ring-tint text-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </bdi>
    )
  // Beside "Draft" a tick would seem to be the draft's.
  const tick = last === null || draft ? null : tickOf(last.state)
  return (
    <>
      {tick !== null && <TickMark tick={tick} t={t} />}
      <bdi className="min-w-0 flex-1 truncate">{last === null ? '' : lineText(t, last.kind, last.text)}</bdi>
    </>
  )
}

/** Whose it is, where the tab does not say it. */
function Owner({ row: { owner }, tab, t }: { row: Conversation; tab: InboxTab; t: TFunction }) {
  if (owner === null || tab === 'mine' || tab === 'unassigned') return null
  return (
    <span className="max-w-20 shrink-0 truncate rounded-full bg-wait-tint px-1.5 text-2xs leading-4.5 text-wait">
      {personWords(t, owner)}
    </span>
  )
}
