import { X } from 'lucide-react'

interface ChosenChip {
  readonly key: string | number
  readonly what: string
  readonly onRemove: () => void
}

interface ChosenChipsProps {
  label: string
  chips: readonly ChosenChip[]
  /** What the cross of a chip is called. */
  removeLabel: (what: string) => string
  /** Takes all of them away; null: there is no such button. */
  clear: { readonly label: string; readonly onClear: () => void } | null
}

/** What narrows a list now; each can be taken away. */
export function ChosenChips({ label, chips, removeLabel, clear }: ChosenChipsProps) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul aria-label={label} className="contents">
        {chips.map(({ key, what, onRemove }) => (
          <li
            key={key}
            className="inline-flex h-6 max-w-full items-center rounded-full bg-accent-tint pl-2.5 text-2xs font-medium text-accent-text"
          >
            <span className="truncate" title={what}>
              {what}
            </span>
            <button
              type="button"
              aria-label={removeLabel(what)}
              className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-hover"
              onClick={onRemove}
            >
              <X aria-hidden="true" className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      {clear !== null && (
        <button
          type="button"
          className="h-6 rounded-sm px-1.5 text-2xs font-medium text-ink-2 hover:bg-hover hover:text-ink"
          onClick={clear.onClear}
        >
          {clear.label}
        </button>
      )}
    </div>
  )
}
