import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from './cx.ts'

interface FieldProps extends ComponentPropsWithRef<'input'> {
  /** Drawn inside, before the text. */
  icon?: ReactNode
}

/** A one-line text field. It needs an `aria-label` or a label of its own. */
export function Field({ icon, className, ...rest }: FieldProps) {
  return (
    <span
      className={cx(
        'flex h-8 min-w-0 items-center gap-2 rounded-sm border border-field bg-surface px-2.5 text-ink-3',
        'focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent',
        'has-aria-invalid:border-miss [&_svg]:size-4 [&_svg]:shrink-0',
        className ?? null,
      )}
    >
      {icon}
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        className="h-full min-w-0 flex-1 bg-transparent text-sm text-ink outline-none [&::-webkit-search-cancel-button]:hidden"
      />
    </span>
  )
}
