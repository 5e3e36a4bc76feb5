import type { ReactNode } from 'react'
import { cx } from '../ui/cx.ts'
import { type FieldTies, Labelled } from '../ui/Labelled.tsx'

interface FormRowProps {
  label: string
  hint?: ReactNode
  /** What is wrong with the value; said as an alert. */
  error?: string | null
  className?: string
  children: (ties: FieldTies) => ReactNode
}

/** One labelled control of a form, and what was refused about it. */
export function FormRow({ label, hint, error = null, className, children }: FormRowProps) {
  return (
    <div className={cx('min-w-0', className ?? null)}>
      <Labelled
        label={label}
        {...(hint === undefined ? {} : { hint })}
        problem={
          error === null
            ? null
            : (id) => (
                <p id={id} role="alert" className="text-xs text-miss">
                  {error}
                </p>
              )
        }
      >
        {children}
      </Labelled>
    </div>
  )
}
