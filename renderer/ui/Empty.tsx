import type { ReactNode } from 'react'

/** A place with nothing in it: says so, and what will appear here. */
export function Empty({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center [&>svg]:mb-2 [&>svg]:size-6 [&>svg]:text-ink-3">
      {icon}
      <p className="font-medium">{title}</p>
      <div className="max-w-sm text-xs text-ink-2">{children}</div>
    </div>
  )
}
