import { type ReactNode, useId } from 'react'

interface PartProps {
  title: string
  /** Beside the title, at the end of the line. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a campaign under its heading. */
export function Part({ title, aside, children }: PartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <div className="flex min-h-5 items-center gap-2">
        <h3 id={id} className="flex-1 text-xs font-semibold text-ink-2">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
