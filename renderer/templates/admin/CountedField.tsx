import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DRAFT_PROBLEMS, lengthOf } from '../../../shared/templates/draft-words.ts'
import { cx } from '../../ui/cx.ts'
import { Field } from '../../ui/Field.tsx'
import { type FieldTies, Labelled } from '../../ui/Labelled.tsx'

/** What is wrong, by the place in the draft: keys of ours, or the provider's words. */
export type Problems = Readonly<Record<string, string>>

/** Of main, which looks further than a draft, and of the file that was chosen. */
const OURS = [...DRAFT_PROBLEMS, 'name-taken', 'under-way', 'not-uploaded', 'not-pdf'] as const

export function useProblemWords() {
  const { t } = useTranslation()
  return (problem: string): string => {
    const ours = OURS.find((one) => one === problem)
    return ours === undefined ? problem : t(`templateAdmin.problem.${ours}`)
  }
}

export function ProblemText({ id, problem }: { id?: string; problem: string | undefined }) {
  const words = useProblemWords()
  if (problem === undefined) return null
  return (
    <p id={id} role="alert" className="text-xs text-miss">
      {words(problem)}
    </p>
  )
}

interface LabelledInputProps {
  label: string
  hint?: ReactNode
  problem: string | undefined
  /** How long it is, and may be. */
  count?: readonly [now: number, most: number]
  children: (ties: FieldTies) => ReactNode
}

/** A control with its counter and what is wrong with it. */
export function LabelledInput({ label, hint, problem, count, children }: LabelledInputProps) {
  return (
    <Labelled
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(count === undefined
        ? {}
        : {
            aside: (
              <span className={cx(count[0] > count[1] && 'font-semibold text-miss')}>
                {`${count[0]}/${count[1]}`}
              </span>
            ),
          })}
      problem={problem === undefined ? null : (id) => <ProblemText id={id} problem={problem} />}
    >
      {children}
    </Labelled>
  )
}

interface CountedFieldProps {
  label: string
  hint?: ReactNode
  value: string
  most?: number
  placeholder?: string
  inputMode?: 'text' | 'tel' | 'url' | 'numeric'
  first?: boolean
  problem: string | undefined
  onChange: (value: string) => void
}

/** One line of text. It may get too long, so that nothing that is pasted is cut off unseen. */
export function CountedField(props: CountedFieldProps) {
  const {
    label,
    hint,
    value,
    most,
    placeholder,
    inputMode = 'text',
    first = false,
    problem,
    onChange,
  } = props
  return (
    <LabelledInput
      label={label}
      hint={hint}
      problem={problem}
      {...(most === undefined ? {} : { count: [lengthOf(value), most] })}
    >
      {(ties) => (
        <Field
          {...ties}
          {...(first ? { 'data-first-focus': true } : {})}
          inputMode={inputMode}
          maxLength={4_000}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledInput>
  )
}
