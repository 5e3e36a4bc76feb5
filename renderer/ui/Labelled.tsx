import { type ReactNode, useId } from 'react'

interface LabelledProps {
  label: ReactNode
  /** What the field is for, or where its value is found. */
  hint?: ReactNode
  /** What is wrong with it; drawn beneath. It carries the id it is given. */
  problem?: ((id: string) => ReactNode) | null
  /** Words elsewhere that say what is wrong with it. */
  problemId?: string | null
  /** Beside the label, at the end of the line. */
  aside?: ReactNode
  /** Draws the field with what ties it to its label and words. */
  children: (ties: FieldTies) => ReactNode
}

export interface FieldTies {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A field under its label, with its hint and what is wrong with it. */
export function Labelled({ label, hint, problem, problemId, aside, children }: LabelledProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const ownProblemId = `${id}-problem`
  const wrong = problem ? ownProblemId : (problemId ?? null)
  const about = [wrong, hint === undefined ? null : hintId].filter((one) => one !== null).join(' ')
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} className="text-xs font-medium">
          {label}
        </label>
        <span className="ml-auto text-2xs text-ink-3">{aside}</span>
      </div>
      {children({
        id,
        ...(about === '' ? {} : { 'aria-describedby': about }),
        ...(wrong === null ? {} : { 'aria-invalid': true as const }),
      })}
      {hint !== undefined && (
        <p id={hintId} className="text-2xs text-ink-2">
          {hint}
        </p>
      )}
      {problem?.(ownProblemId)}
    </div>
  )
}
