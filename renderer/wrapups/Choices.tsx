import { type ReactNode, useId } from 'react'
import { KeyCap } from './KeyCap.tsx'

interface ChoicesProps {
  label: string
  labelHidden?: boolean
  names: readonly string[]
  chosen: string | null
  /** The key of each, by its place; null where a key would choose elsewhere, or nothing. */
  keyOf: (name: string, place: number) => string | null
  onChoose: (name: string) => void
  /** What is wrong with the choice: the id of the words that say so. */
  problemId?: string | null
  children?: ReactNode
}

/** Radio buttons as tiles with the keys that choose them. Native ones: arrows move, a screen reader counts them. */
export function Choices(props: ChoicesProps) {
  const { label, labelHidden = false, names, chosen, keyOf, onChoose, problemId = null, children } = props
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span id={id} className={labelHidden ? 'sr-only' : 'text-xs font-medium text-ink-2'}>
        {label}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={id}
        className="grid grid-cols-2 gap-2 @min-[560px]:grid-cols-3"
        {...(problemId === null ? {} : { 'aria-describedby': problemId, 'aria-invalid': true })}
      >
        {names.map((name, place) => {
          const key = keyOf(name, place)
          return (
            <label
              key={name}
              className="group relative flex min-h-8 min-w-0 items-center justify-between gap-1 rounded-sm border border-line-2 bg-surface py-1 pr-1.5 pl-2 @min-[560px]:pl-2.5 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-tint has-checked:font-semibold has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
            >
              {/* It lies over its words, so that a press anywhere on them lands on it. */}
              <input
                type="radio"
                name={id}
                value={name}
                checked={name === chosen}
                onChange={() => onChoose(name)}
                className="absolute inset-0 appearance-none outline-none"
                {...(key === null ? {} : { 'aria-keyshortcuts': key === '⌫' ? 'Backspace' : key })}
              />
              <span className="line-clamp-2 min-w-0 break-words">{name}</span>
              {key !== null && <KeyCap>{key}</KeyCap>}
            </label>
          )
        })}
      </div>
      {children}
    </div>
  )
}
