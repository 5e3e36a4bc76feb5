/** Moving through a grid by keyboard, as the ARIA grid pattern has it. */
export interface Cell {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
}

/** Where a key leads from `cell`, or null when it is not a key of the grid. */
export function moveCell({ row, column }: Cell, { key, ctrlKey }: Key, size: GridSize): Cell | null {
  const lastRow = Math.max(0, size.rows - 1)
  const lastColumn = size.columns - 1
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(Math.max(nextRow, 0), lastRow),
    column: Math.min(Math.max(nextColumn, 0), lastColumn),
  })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + size.page, column)
    case 'PageUp':
      return to(row - size.page, column)
    case 'Home':
      return ctrlKey ? to(0, 0) : to(row, 0)
    case 'End':
      return ctrlKey ? to(lastRow, lastColumn) : to(row, lastColumn)
    default:
      return null
  }
}
