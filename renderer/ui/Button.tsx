import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx.ts'

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'type'> {
  /** `danger` takes something away for good. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'medium' | 'small' | 'icon'
  /** The button stays in the tab order and says that it does nothing now, so that the focus is never lost. */
  disabled?: boolean
  submits?: boolean
}

const LOOKS = {
  primary: 'bg-accent border-accent text-accent-ink not-aria-disabled:hover:bg-accent-strong',
  plain: 'bg-surface border-line-2 text-ink not-aria-disabled:hover:bg-hover',
  danger: 'bg-miss border-miss text-surface',
  quiet: 'bg-transparent border-transparent text-ink-2 not-aria-disabled:hover:bg-hover',
} as const

const SIZES = {
  medium: 'h-8 px-3 text-sm',
  small: 'h-7 px-2.5 text-xs',
  icon: 'size-7 justify-center',
} as const

export function Button({
  look = 'plain',
  size = 'medium',
  disabled = false,
  submits = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      aria-disabled={disabled || undefined}
      onClick={(event) => {
        if (disabled) event.preventDefault()
        else onClick?.(event)
      }}
      className={cx(
        'inline-flex shrink-0 items-center gap-1.5 rounded-sm border font-medium whitespace-nowrap',
        'aria-disabled:opacity-50 [&_svg]:size-4',
        LOOKS[look],
        SIZES[size],
        className ?? null,
      )}
    />
  )
}
