import { type ReactNode, useId } from 'react'

interface SegmentsProps<T extends string> {
  label: string
  /** Where a heading above says the same. */
  labelHidden?: boolean
  hint?: ReactNode
  value: T
  options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  onChange: (value: T) => void
}

/** One of a few, side by side. Native radio buttons: arrow keys move, a screen reader counts them. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, labelHidden = false, hint, value, options, onChange } = props
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span id={id} className={labelHidden ? 'sr-only' : 'text-xs font-medium'}>
        {label}
      </span>
      <div role="radiogroup" aria-labelledby={id} className="inline-flex self-start rounded-sm bg-surface">
        {options.map((option) => (
          <label
            key={option.value}
            lang={option.lang}
            className="relative -ml-px flex h-8 min-w-20 items-center justify-center border border-field px-3 text-sm first:ml-0 first:rounded-l-sm last:rounded-r-sm hover:bg-hover has-checked:z-1 has-checked:border-accent has-checked:bg-accent-tint has-checked:font-semibold has-checked:text-accent-text has-focus-visible:z-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            {/* It lies over its words, so that a press anywhere on them lands on it. */}
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 appearance-none outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint !== undefined && <p className="text-2xs text-ink-2">{hint}</p>}
    </div>
  )
}
