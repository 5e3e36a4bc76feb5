import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type Cell, moveCell } from '../lib/grid-keys.ts'
import { useLook, useShownChange, withRow } from '../lib/kept-rows.ts'
import { type PagesView, rowAt } from '../lib/pages.ts'

/** Of the line with the columns' names. */
const HEADER_PX = 32

/** Where a row is drawn, and what it has to carry. */
export interface RowPlace<R> {
  /** Put it on the row as `data-row`, and `INDEX:COLUMN` on what has the focus in a cell, as `data-cell`. */
  readonly index: number
  readonly top: number
  /** Null while its page is on its way. */
  readonly row: R | null
  /** The column that Tab reaches, when it is in this row. */
  readonly focusColumn: number | null
}

/** A column that gives way in a narrow window. */
function isHidden(grid: Element, column: number): boolean {
  const name = grid.querySelector('thead tr')?.children.item(column)
  return name != null && !name.checkVisibility()
}

interface VirtualGridProps<R> {
  label: string
  view: Pick<PagesView<unknown, R>, 'key' | 'pages' | 'moved'>
  total: number
  /** Every row is as high as this. */
  rowPx: number
  /** So much stays free below the last row, for what is drawn over the end of the grid. */
  roomPx?: number
  columnCount: number
  /** Tells which rows are on screen, and which of them should stay where it is when the list changes. */
  onLook: (first: number, last: number, anchor: number | null) => void
  /** A row was pressed, not a button in it. */
  onOpen: (row: R) => void
  onScroll?: () => void
  head: ReactNode
  drawRow: (place: RowPlace<R>) => ReactNode
}

/** A list as long as it likes as a grid for mouse and keyboard; only the rows in sight exist. */
export function VirtualGrid<R>(props: VirtualGridProps<R>) {
  const {
    label,
    view,
    total,
    rowPx,
    roomPx = 0,
    columnCount,
    onLook,
    onOpen,
    onScroll,
    head,
    drawRow,
  } = props
  const scroller = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const [hasFocus, setHasFocus] = useState(false)
  /** A key has moved `active`, and the focus has not followed yet. */
  const moved = useRef(false)
  const activeRow = Math.min(active.row, Math.max(0, total - 1))

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
    paddingEnd: roomPx,
    scrollPaddingEnd: roomPx,
    rangeExtractor: withRow(activeRow),
  })
  useLook(virtualizer, hasFocus ? activeRow : null, onLook)
  useShownChange(view, scroller, rowPx, {
    onAnew: () => setActive({ row: 0, column: 0 }),
    onMoved(by) {
      setActive(({ row, column }) => ({ row: Math.max(0, row + by), column }))
      if (hasFocus) moved.current = true
    },
  })

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

  // Tab must still find the grid when the window gets narrow.
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      if (isHidden(element, active.column)) setActive(({ row }) => ({ row, column: 0 }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [active.column])

  /** The row that was pressed, unless it was a button, or something outside the table (a menu). */
  const openFrom = ({ target, currentTarget }: MouseEvent | KeyboardEvent): boolean => {
    if (!(target instanceof Element) || !currentTarget.contains(target)) return false
    const index = target.closest<HTMLElement>('[data-row]')?.dataset.row
    const row = index === undefined || target.closest('button') !== null ? null : rowAt(view, Number(index))
    if (row !== null) onOpen(row)
    return row !== null
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    if (event.target instanceof Element && event.target.closest('thead') !== null) return
    if (event.key === 'Enter' && openFrom(event)) return event.preventDefault()
    const size = {
      rows: total,
      columns: columnCount,
      page: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? rowPx) - roomPx) / rowPx) - 1),
    }
    let next = moveCell({ row: activeRow, column: active.column }, event, size)
    while (next !== null && next.column !== active.column && isHidden(event.currentTarget, next.column)) {
      next = moveCell(next, event, size)
    }
    if (next === null) return
    event.preventDefault()
    moved.current = true
    virtualizer.scrollToIndex(next.row)
    setActive(next)
  }

  const grid = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': total + 1,
    'aria-colcount': columnCount,
  }
  // A real table, laid out as blocks: its parts keep their roles, and the rows can be placed freely.
  return (
    <table
      ref={scroller}
      {...grid}
      className="@container block min-h-0 flex-1 overflow-y-auto bg-surface"
      onClick={openFrom}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      onFocus={(event) => {
        setHasFocus(true)
        const [row, column] = (event.target.dataset.cell ?? '').split(':').map(Number)
        if (!moved.current && row !== undefined && column !== undefined) setActive({ row, column })
      }}
      onBlur={({ currentTarget, relatedTarget }) => setHasFocus(currentTarget.contains(relatedTarget))}
      onPointerDown={() => {
        moved.current = false
      }}
    >
      {head}
      <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) =>
          drawRow({
            index: item.index,
            top: item.start - HEADER_PX,
            row: rowAt(view, item.index),
            focusColumn: item.index === activeRow ? active.column : null,
          }),
        )}
      </tbody>
    </table>
  )
}
