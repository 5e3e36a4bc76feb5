import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThreadItem } from '../../shared/views/chats.ts'
import { useToday } from '../lib/use-now.ts'
import { Busy } from '../ui/Busy.tsx'
import { rowSize } from './row-size.ts'
import { type Row, rowsOf } from './rows.ts'
import { ThreadRow } from './ThreadRow.tsx'
import { ToNewest } from './ToNewest.tsx'
import type { Goal, ThreadState } from './thread-store.ts'
import { whenStill } from './when-still.ts'

/** So near an end of what is there, the page beyond it is asked for. */
const NEAR_PX = 2_000
/** Nearer than this to the end, one reads the end. */
const END_PX = 60
/** As many as can lie within that. */
const LAST_ROWS = 3
/** Above the first row: that earlier ones are on their way, or that there are none. */
const HEAD_PX = 40
const FOOT_PX = 14
/** So long a message that was asked for shows where it is. */
const FOUND_MS = 2_000

interface MessageLogProps {
  state: ThreadState
  firstUnread: string | null
  customer: string
  waitWords: string
  onLook: (side: 'older' | 'newer') => void
  onGoToEnd: () => void
  /** Whether the end is in sight, and the last row that is. */
  onSee: (last: ThreadItem | null, isEnd: boolean) => void
}

const isNearEnd = (box: HTMLElement | null) =>
  box === null || box.scrollHeight - box.scrollTop - box.clientHeight < END_PX
const isMessage = (row: Row | undefined) => row?.kind === 'message'

/** The messages of a thread, the newest at the bottom; only those in sight exist. */
export function MessageLog(props: MessageLogProps) {
  const { state, firstUnread, customer, waitWords, onLook, onGoToEnd, onSee } = props
  const { t } = useTranslation()
  const today = useToday()
  const { window: part, goal, arrived } = state
  const items = part?.items
  const rows = useMemo(() => rowsOf(items ?? [], firstUnread), [items, firstUnread])
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [found, setFound] = useState<string | null>(null)
  const [still, setStill] = useState<Goal | null>(null)
  /** The message the focus is to follow to, once it is drawn. */
  const wished = useRef<string | null>(null)

  const activeAt = useMemo(
    () => (active === null ? -1 : rows.findIndex(({ key }) => key === active)),
    [rows, active],
  )
  const hasNewer = part !== null && part.newer !== null

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index]
      return row === undefined ? 0 : rowSize(row)
    },
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 6,
    paddingStart: HEAD_PX,
    paddingEnd: FOOT_PX,
    anchorTo: 'end',
    followOnAppend: !hasNewer,
    scrollEndThreshold: END_PX,
    directDomUpdates: true,
    // The bubble with the focus stays, however far it is scrolled away: the focus would fall out of the page.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return activeAt < 0 || shown.includes(activeAt) ? shown : [...shown, activeAt].sort((a, b) => a - b)
    },
  })
  const drawn = virtualizer.getVirtualItems()
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  /** Tab leads there: where one was, else to the lowest message in sight. */
  const focusableAt =
    activeAt >= 0 ? activeAt : rows.findLastIndex((row, index) => index <= last && isMessage(row))
  // Before the first layout, and while a page comes in above, the box takes any place for its end: the rows do not.
  const isEnd = !hasNewer && rows.length - last <= LAST_ROWS && virtualizer.isAtEnd(END_PX)

  /** The virtualizer scrolls to a row by its number, which a page that comes in above would give to another row. */
  const isStill = goal.key === null || still === goal

  // By where the box really is: the virtualizer hears of a jump a frame later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever other rows are drawn
  useEffect(() => {
    const box = scroller.current
    if (box === null || rows.length === 0 || !isStill) return
    if (box.scrollTop < NEAR_PX) onLook('older')
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX) onLook('newer')
  }, [rows, first, last, onLook, isStill])

  const lastSeen = useMemo(() => {
    const row = rows[isEnd ? rows.length - 1 : last]
    // Below what was written a line may stand: "Assigned to you".
    return row?.kind === 'message' ? row.message : row?.kind === 'line' ? row.line : null
  }, [rows, last, isEnd])
  useEffect(() => {
    if (isStill) onSee(lastSeen, isEnd)
  }, [onSee, lastSeen, isEnd, isStill])

  // A window that gets smaller, or a composer that grows, leaves the end in sight.
  const atEnd = useRef(true)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      if (atEnd.current) virtualizer.scrollToEnd()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [virtualizer])

  /** The way to the end goes once one is there; the focus it had goes to the newest message. */
  const takesFocus = useRef(false)
  const reached = useRef<Goal | null>(null)
  useLayoutEffect(() => {
    if (reached.current === goal || rows.length === 0) return
    reached.current = goal
    if (goal.key === null) {
      if (takesFocus.current) {
        wished.current = rows.findLast(isMessage)?.key ?? null
        setActive(wished.current)
      }
      takesFocus.current = false
      return virtualizer.scrollToEnd()
    }
    const index = rows.findIndex((row) => (goal.unread ? row.kind === 'unread' : row.key === goal.key))
    if (index < 0) return
    if (goal.unread) {
      // Where less than fills the place is unread, this is the end.
      virtualizer.scrollToIndex(index, { align: 'start' })
      atEnd.current = isNearEnd(scroller.current)
      return setActive(goal.key)
    }
    virtualizer.scrollToIndex(index, { align: 'center' })
    wished.current = goal.key
    setActive(goal.key)
    setFound(goal.key)
  }, [goal, rows, virtualizer])
  useEffect(
    () =>
      whenStill(
        () => scroller.current?.scrollTop ?? 0,
        () => setStill(goal),
      ),
    [goal],
  )
  useEffect(() => {
    if (found === null) return
    const timer = setTimeout(() => setFound(null), FOUND_MS)
    return () => clearTimeout(timer)
  }, [found])

  // After every paint, because the wished bubble may not be drawn yet.
  useEffect(() => {
    if (wished.current === null) return
    const target = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wished.current)}"]`)
    if (target == null) return
    wished.current = null
    target.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    // Inside a bubble the keys are its own.
    if (
      step === undefined ||
      !(event.target instanceof HTMLElement) ||
      event.target.dataset.key === undefined
    )
      return
    event.preventDefault()
    let next = activeAt + step
    while (rows[next] !== undefined && !isMessage(rows[next])) next += step
    const row = rows[next]
    if (row === undefined) return
    wished.current = row.key
    virtualizer.scrollToIndex(next)
    setActive(row.key)
  }

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        role="log"
        aria-label={t('chats.messages')}
        // Rows come and go as one scrolls; what is new is said in a region of its own.
        aria-live="off"
        className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto px-4.5 [overflow-anchor:none]"
        onScroll={({ currentTarget: box }) => {
          // Kept as one scrolls: by the time a new size is heard of, the end is out of sight.
          atEnd.current = isNearEnd(box)
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key
          if (wished.current === null && key !== undefined) setActive(key)
        }}
        onPointerDown={() => {
          wished.current = null
        }}
      >
        <div className="flex min-h-full flex-col justify-end">
          <div ref={virtualizer.containerRef} className="relative shrink-0">
            {part !== null && (
              <div className="flex h-10 items-center justify-center text-2xs text-ink-2">
                {part.older === null
                  ? t('chats.beginning')
                  : state.fault === null && <Busy>{t('chats.readingOlder')}</Busy>}
              </div>
            )}
            {drawn.map(({ index, key }) => {
              const row = rows[index]
              return (
                row !== undefined && (
                  <div
                    key={key}
                    ref={virtualizer.measureElement}
                    data-index={index}
                    className="absolute inset-x-0 top-0"
                  >
                    <ThreadRow
                      row={row}
                      customer={customer}
                      waitWords={waitWords}
                      focusable={index === focusableAt}
                      found={row.key === found}
                      today={today}
                      t={t}
                    />
                  </div>
                )
              )
            })}
          </div>
        </div>
      </div>
      {part !== null && rows.length > 0 && !isEnd && (
        <ToNewest
          arrived={arrived}
          onPress={() => {
            takesFocus.current = true
            onGoToEnd()
          }}
        />
      )}
    </div>
  )
}
