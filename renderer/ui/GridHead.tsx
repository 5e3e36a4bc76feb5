import type { ReactNode } from 'react'

/** The columns' names, above the rows of a VirtualGrid and always in sight. `columns`: the classes of its rows. */
export function GridHead({ columns, children }: { columns: string; children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-1 block bg-surface">
      <tr
        aria-rowindex={1}
        className={`${columns} h-8 border-b border-line text-left text-2xs text-ink-2 [&_th]:font-semibold`}
      >
        {children}
      </tr>
    </thead>
  )
}
