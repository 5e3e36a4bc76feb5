import { cx } from './cx.ts'
import type { RowPlace } from './VirtualGrid.tsx'

interface Row extends Pick<RowPlace<unknown>, 'index' | 'top'> {
  /** Classes that lay out its cells. */
  readonly columns: string
  /** Left out where rows cannot be open beside the grid. */
  readonly isSelected?: boolean
}

/** What makes a `tr` a row of a VirtualGrid, 52 px high. No component of its own: one is seen while one scrolls. */
export const rowOf = ({ index, top, columns, isSelected }: Row) => ({
  // The header is row 1.
  'aria-rowindex': index + 2,
  'aria-selected': isSelected,
  'data-row': index,
  className: cx(
    columns,
    'absolute inset-x-0 top-0 h-13 border-b border-line',
    isSelected === true ? 'bg-accent-tint' : 'hover:bg-hover',
  ),
  style: { transform: `translateY(${top}px)` },
})

/** What makes the element with the focus of a cell one that keys reach. */
export const cellsOf =
  ({ index, focusColumn }: Pick<RowPlace<unknown>, 'index' | 'focusColumn'>) =>
  (column: number) => ({
    'data-cell': `${index}:${column}`,
    tabIndex: focusColumn === column ? 0 : -1,
  })
