import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import type { RowPlace } from './VirtualGrid.tsx'

interface GridRowProps extends Pick<RowPlace<unknown>, 'index' | 'top'> {
  /** Classes that lay out its cells. */
  columns: string
  /** Left out where rows cannot be open beside the grid. */
  isSelected?: boolean
  children: ReactNode
}

/** A row of a VirtualGrid where its place is, 52 px high; without a hook, because it is drawn while one scrolls. */
export function GridRow({ index, top, columns, isSelected, children }: GridRowProps) {
  return (
    <tr
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={index}
      className={cx(
        columns,
        'absolute inset-x-0 top-0 h-13 border-b border-line',
        isSelected === true ? 'bg-accent-tint' : 'hover:bg-hover',
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </tr>
  )
}

interface RowOnItsWayProps extends Pick<RowPlace<unknown>, 'index' | 'focusColumn'> {
  /** What stands in the place of a picture, where the row has one: its classes. */
  picture?: string
  label: string
}

/** The one cell of a row whose page is on its way. It holds the focus until that is there. */
export function RowOnItsWay({ index, focusColumn, picture, label }: RowOnItsWayProps) {
  return (
    <td
      data-cell={`${index}:0`}
      tabIndex={focusColumn === null ? -1 : 0}
      className="col-span-full flex items-center gap-3"
    >
      {picture !== undefined && (
        <span aria-hidden="true" className={`rounded-full bg-surface-2 ${picture}`} />
      )}
      <span aria-hidden="true" className="h-3 w-40 rounded-sm bg-surface-2" />
      <span className="sr-only">{label}</span>
    </td>
  )
}

/** What makes the element with the focus of a cell one that keys reach. */
export const cellsOf =
  ({ index, focusColumn }: Pick<RowPlace<unknown>, 'index' | 'focusColumn'>) =>
  (column: number) => ({
    'data-cell': `${index}:${column}`,
    tabIndex: focusColumn === column ? 0 : -1,
  })
