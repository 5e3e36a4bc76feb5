import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChatsView, INBOX_TABS, type InboxTab } from '../../shared/views/chats.ts'
import { formatNumber } from '../lib/format.ts'
import { Busy } from '../ui/Busy.tsx'
import { cx } from '../ui/cx.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { ConversationList } from './ConversationList.tsx'
import { NoConversations } from './NoConversations.tsx'
import { useConversations } from './use-conversations.ts'

interface InboxProps {
  ref: Ref<HTMLDivElement>
  chats: ChatsView
  /** The thread that is open. */
  chat: string | null
  /** The customer's strip stays open from one thread to the next. */
  customerOpen: boolean
  offsetMs: number
}

const PANEL_ID = 'inbox-panel'

/** Every conversation: whose, searched, newest first. */
export function Inbox({ ref, chats, chat, customerOpen, offsetMs }: InboxProps) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<InboxTab>('mine')
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const question = useMemo(() => ({ tab, query }), [tab, query])
  const { view, look, reload } = useConversations(question)
  const list = useRef<HTMLDivElement>(null)
  return (
    <div ref={ref} className="flex w-75 shrink-0 flex-col border-r border-line bg-surface max-[1180px]:w-66">
      <div className="flex flex-col gap-2 border-b border-line px-3 py-3">
        <Tabs tab={tab} counts={{ mine: chats.mine, unassigned: chats.unassigned }} onTab={setTab} />
        <SearchField
          label={t('chats.search')}
          title={t('chats.searchHint')}
          value={typed}
          onText={setTyped}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== '') {
              event.preventDefault()
              setTyped('')
            }
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.querySelector<HTMLElement>('[data-chat][tabindex="0"]')?.focus()
          }}
        />
      </div>
      {view.fault !== null && (
        <div className="p-3">
          <FaultNotice fault={view.fault} onRetry={reload} />
        </div>
      )}
      <div
        ref={list}
        id={PANEL_ID}
        role="tabpanel"
        aria-label={t(`chats.tabs.${tab}`)}
        className="flex min-h-0 flex-1 flex-col"
      >
        {view.total === null && view.fault === null && (
          <p role="status" className="grid h-24 place-items-center">
            <Busy>{t('chats.list.loading')}</Busy>
          </p>
        )}
        {view.total === 0 && (
          <NoConversations tab={view.asked.tab} query={view.asked.query} onClear={() => setTyped('')} />
        )}
        {view.total !== null && view.total > 0 && (
          <ConversationList
            view={view}
            total={view.total}
            selected={chat}
            customerOpen={customerOpen}
            offsetMs={offsetMs}
            tab={view.asked.tab}
            onLook={look}
          />
        )}
      </div>
    </div>
  )
}

interface TabsProps {
  tab: InboxTab
  /** How many wait there, where that is known. */
  counts: Partial<Record<InboxTab, number>>
  onTab: (tab: InboxTab) => void
}

function Tabs({ tab, counts, onTab }: TabsProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const at = INBOX_TABS.indexOf(tab)
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? INBOX_TABS.length - 1
          : step === undefined
            ? -1
            : at + step
    const to = INBOX_TABS[(next + INBOX_TABS.length) % INBOX_TABS.length]
    if ((step === undefined && next < 0) || to === undefined) return
    event.preventDefault()
    onTab(to)
    box.current?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus()
  }
  return (
    <div
      ref={box}
      role="tablist"
      aria-label={t('chats.inbox')}
      className="flex overflow-hidden rounded-sm border border-line-2"
      onKeyDown={onKeyDown}
    >
      {INBOX_TABS.map((one) => {
        const count = counts[one] ?? 0
        return (
          <button
            key={one}
            type="button"
            role="tab"
            data-tab={one}
            aria-selected={one === tab}
            aria-controls={PANEL_ID}
            tabIndex={one === tab ? 0 : -1}
            title={count > 0 ? t('chats.tabCount', { count, number: formatNumber(count) }) : undefined}
            className={cx(
              'flex h-7 min-w-0 flex-auto items-center justify-center gap-1 border-r border-line-2 px-1.5 text-xs whitespace-nowrap last:border-0 focus-visible:-outline-offset-2',
              one === tab ? 'bg-accent-tint font-semibold text-accent-text' : 'text-ink-2 hover:bg-hover',
            )}
            onClick={() => onTab(one)}
          >
            {t(`chats.tabs.${one}`)}
            {/* The name stays the tab's; how many is its description. */}
            {count > 0 && <span aria-hidden="true">{formatNumber(count)}</span>}
          </button>
        )
      })}
    </div>
  )
}
