import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx.ts'

/** The system's own list to choose from, which needs no style element; drawn like a Field. */
export function Select({ className, children, ...rest }: ComponentPropsWithRef<'select'>) {
  return (
    <span className={cx('relative flex min-w-0', className ?? null)}>
      <select
        {...rest}
        className="h-8 w-full min-w-0 appearance-none truncate rounded-sm border border-field bg-surface pr-8 pl-2.5 text-sm text-ink aria-invalid:border-miss"
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-2 right-2.5 size-4 text-ink-3"
      />
    </span>
  )
}
