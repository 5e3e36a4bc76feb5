/** The key that does the same, for the eye only: assistive technology is told by `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-sm border border-line-2 px-1 font-sans text-2xs leading-none text-ink-3 group-has-checked:border-accent group-has-checked:text-accent-text"
    >
      {children}
    </span>
  )
}
