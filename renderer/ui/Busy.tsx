import { LoaderCircle } from 'lucide-react'

/** Something is under way: a turning circle and what it is. Put it into an element of role status. */
export function Busy({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-ink-2">
      <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin text-accent" />
      {children}
    </span>
  )
}
