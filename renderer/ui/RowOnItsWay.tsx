import type { RowPlace } from './VirtualGrid.tsx'

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
