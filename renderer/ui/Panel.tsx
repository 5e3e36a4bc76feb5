import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

interface PanelProps {
  title: string
  /** Beside the title, at the end of the line. */
  aside?: ReactNode
  children: ReactNode
  className?: string
}

/** A titled box; a region of its own for those who jump between regions. */
export function Panel({ title, aside, children, className }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={cx('rounded-md border border-line bg-surface', className ?? null)}
    >
      <header className="flex min-h-10 items-center gap-2 border-b border-line px-3">
        <h2 id={id} className="flex-1 text-xs font-semibold text-ink-2">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
