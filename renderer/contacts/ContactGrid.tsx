import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow, ContactSort } from '../../shared/views/contacts.ts'
import { ContactGridRow } from './ContactGridRow.tsx'
import { type ContactPagesView, rowAt } from './contact-pages.ts'
import { GridHead } from './GridHead.tsx'
import { type Cell, moveCell } from './grid-keys.ts'
import { RowMenu, type RowMenuOf } from './RowMenu.tsx'

const ROW_PX = 52
const HEADER_PX = 32
const COLUMN_COUNT = 6

interface ContactGridProps {
  view: ContactPagesView
  total: number
  /** Tells which rows are on screen. */
  onLook: (first: number, last: number) => void
  callWaits: boolean
  onCall: (row: ContactRow) => Promise<void>
  sort: ContactSort
  onSort: (sort: ContactSort) => void
  onOpen: (contactId: string) => void
  onEdit: (row: ContactRow) => void
  onDelete: (row: ContactRow) => void
}

/** The contacts, as many as there are; only the rows in sight exist. */
export function ContactGrid(props: ContactGridProps) {
  const { view, total, onLook, callWaits, onCall, sort, onSort, onOpen, onEdit, onDelete } = props
  const { t } = useTranslation()
  const scroller = useRef<HTMLTableElement>(null)
  const [menu, setMenu] = useState<RowMenuOf | null>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  /** A key has moved `active`, and the focus has not followed yet. */
  const moved = useRef(false)
  const activeRow = Math.min(active.row, Math.max(0, total - 1))

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
    // The row with the focus stays, however far it is scrolled away: the focus would fall out of the page.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return rows.includes(activeRow) ? rows : [...rows, activeRow].sort((a, b) => a - b)
    },
  })
  const { range } = virtualizer
  const first = range?.startIndex ?? 0
  const last = range?.endIndex ?? 0

  useEffect(() => onLook(first, last), [onLook, first, last])

  const shownKey = useRef(view.key)
  useLayoutEffect(() => {
    if (shownKey.current === view.key) return
    shownKey.current = view.key
    // Another question starts at the top.
    scroller.current?.scrollTo({ top: 0 })
    setActive({ row: 0, column: 0 })
  }, [view.key])

  // After every paint, because the wished row may still be on its way: until it is there, its placeholder holds
  // the focus.
  useEffect(() => {
    if (!moved.current) return
    const cell = (column: number) =>
      scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${column}"]`)
    const wished = cell(active.column)
    const target = wished ?? cell(0)
    target?.focus({ preventScroll: true })
    if (wished && rowAt(view, active.row) !== null) moved.current = false
  })

  const onMenu = useCallback(
    (row: ContactRow, button: HTMLElement) =>
      setMenu((open) => (open?.button === button ? null : { row, button })),
    [],
  )

  /** The contact whose row was pressed, unless it was a button, or something outside the table (the menu). */
  const openFrom = ({ target, currentTarget }: MouseEvent | KeyboardEvent): boolean => {
    if (!(target instanceof Element) || !currentTarget.contains(target)) return false
    const index = target.closest<HTMLElement>('[data-row]')?.dataset.row
    const row = index === undefined || target.closest('button') !== null ? null : rowAt(view, Number(index))
    if (row !== null) onOpen(row.id)
    return row !== null
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    if (event.target instanceof Element && event.target.closest('thead') !== null) return
    if (event.key === 'Enter' && openFrom(event)) return event.preventDefault()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX) - 1)
    const next = moveCell({ row: activeRow, column: active.column }, event, {
      rows: total,
      columns: COLUMN_COUNT,
      page,
    })
    if (next === null) return
    event.preventDefault()
    moved.current = true
    virtualizer.scrollToIndex(next.row)
    setActive(next)
  }

  const grid = {
    role: 'grid',
    'aria-label': t('contacts.label'),
    'aria-rowcount': total + 1,
    'aria-colcount': COLUMN_COUNT,
  }
  // A real table, laid out as blocks: its parts keep their roles, and the rows can be placed freely.
  return (
    <>
      <table
        ref={scroller}
        {...grid}
        className="@container block min-h-0 flex-1 overflow-y-auto bg-surface"
        onClick={openFrom}
        onKeyDown={onKeyDown}
        onScroll={() => menu !== null && setMenu(null)}
        onFocus={(event) => {
          const [row, column] = (event.target.dataset.cell ?? '').split(':').map(Number)
          if (!moved.current && row !== undefined && column !== undefined) setActive({ row, column })
        }}
        onPointerDown={() => {
          moved.current = false
        }}
      >
        <GridHead sort={sort} onSort={onSort} />
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <ContactGridRow
              key={item.index}
              index={item.index}
              top={item.start - HEADER_PX}
              row={rowAt(view, item.index)}
              focusColumn={item.index === activeRow ? active.column : null}
              callWaits={callWaits}
              onCall={onCall}
              onMenu={onMenu}
              menuOpen={menu !== null && menu.row.id === rowAt(view, item.index)?.id}
            />
          ))}
        </tbody>
      </table>
      <RowMenu of={menu} onClose={() => setMenu(null)} onEdit={onEdit} onDelete={onDelete} />
    </>
  )
}
