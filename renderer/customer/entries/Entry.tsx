import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatExact } from '../../lib/format.ts'

interface EntryProps {
  icon: ReactNode
  title: string
  titleId: string
  at: string
  children: ReactNode
}

/** What every entry has: its icon on the line, its title and its time. */
export function Entry({ icon, title, titleId, at, children }: EntryProps) {
  const { t } = useTranslation()
  return (
    <div className="flex gap-2.5">
      <div className="flex flex-col items-center gap-1 pt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
        {icon}
        <span className="w-px flex-1 bg-line" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-1 pb-4">
        <div className="flex items-baseline gap-2">
          <h5 id={titleId} className="min-w-0 flex-1 font-medium">
            {title}
          </h5>
          <time dateTime={at} title={formatExact(t, at)} className="shrink-0 text-xs text-ink-3">
            {formatClock(t, at)}
          </time>
        </div>
        {children}
      </div>
    </div>
  )
}
