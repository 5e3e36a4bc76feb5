import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow as Conversation, InboxTab } from '../../shared/views/chats.ts'
import { useLook, useShownChange, withRow } from '../lib/kept-rows.ts'
import { type PagesView, rowAt } from '../lib/pages.ts'
import { useMinute, useToday } from '../lib/use-now.ts'
import { ConversationRow } from './ConversationRow.tsx'

const ROW_PX = 60

interface ConversationListProps {
  view: Pick<PagesView<unknown, Conversation>, 'key' | 'pages' | 'moved'>
  total: number
  /** The thread that is open. */
  selected: string | null
  customerOpen: boolean
  offsetMs: number
  tab: InboxTab
  onLook: (first: number, last: number, anchor: number | null) => void
}

/** The conversations, newest message first, as many as there are; only those in sight exist. */
export function ConversationList(props: ConversationListProps) {
  const { view, total, selected, customerOpen, offsetMs, tab, onLook } = props
  const { t } = useTranslation()
  const today = useToday()
  const now = useMinute() + offsetMs
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [hasFocus, setHasFocus] = useState(false)
  /** A key has moved `active`, and the focus has not followed yet. */
  const moved = useRef(false)
  const activeRow = Math.min(active, total - 1)

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    rangeExtractor: withRow(activeRow),
  })
  useLook(virtualizer, hasFocus ? activeRow : null, onLook)
  useShownChange(view, scroller, ROW_PX, {
    onAnew: () => setActive(0),
    onMoved(by) {
      setActive((row) => Math.max(0, row + by))
      if (hasFocus) moved.current = true
    },
  })

  // After every paint, because the wished row may still be on its way.
  useEffect(() => {
    if (!moved.current) return
    const target = scroller.current?.querySelector<HTMLElement>(`[data-index="${activeRow}"] [data-chat]`)
    if (target == null) return
    moved.current = false
    target.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX) - 1)
    const next = {
      ArrowDown: activeRow + 1,
      ArrowUp: activeRow - 1,
      PageDown: activeRow + page,
      PageUp: activeRow - page,
      Home: 0,
      End: total - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const to = Math.min(Math.max(next, 0), total - 1)
    moved.current = true
    virtualizer.scrollToIndex(to)
    setActive(to)
  }

  return (
    // What it listens to comes from the links inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only scrolls
    <div
      ref={scroller}
      data-keeps-focus
      className="min-h-0 flex-1 overflow-y-auto"
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setHasFocus(true)
        const index = event.target.closest<HTMLElement>('[data-index]')?.dataset.index
        if (!moved.current && index !== undefined) setActive(Number(index))
      }}
      onBlur={({ currentTarget, relatedTarget }) => setHasFocus(currentTarget.contains(relatedTarget))}
    >
      <ul
        aria-label={t('chats.list.label')}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(view, index)
          return (
            <ConversationRow
              key={index}
              index={index}
              top={start}
              total={total}
              row={row}
              isSelected={row !== null && row.chat === selected}
              focusable={index === activeRow}
              customerOpen={customerOpen}
              tab={tab}
              today={today}
              now={now}
              t={t}
            />
          )
        })}
      </ul>
    </div>
  )
}
