import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

interface NoticeProps {
  /** `problem` is an alert; `hint` is quiet. */
  kind: 'problem' | 'hint'
  title: string
  children?: ReactNode
  /** Buttons that do something about it. */
  actions?: ReactNode
  id?: string
}

/** What is the matter and what to do about it. */
export function Notice({ kind, title, children, actions, id }: NoticeProps) {
  const problem = kind === 'problem'
  const Icon = problem ? CircleAlert : Info
  return (
    <div
      id={id}
      role={problem ? 'alert' : undefined}
      className={cx(
        'flex items-start gap-2 rounded-sm px-3 py-2 text-xs',
        problem ? 'bg-miss-tint' : 'bg-wait-tint',
      )}
    >
      <Icon aria-hidden="true" className={cx('mt-px size-4 shrink-0', problem ? 'text-miss' : 'text-wait')} />
      <div className="min-w-0 flex-1 text-ink">
        <p className={cx('font-semibold', problem && 'text-miss')}>{title}</p>
        {children}
      </div>
      {actions}
    </div>
  )
}
