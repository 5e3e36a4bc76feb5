import { useTranslation } from 'react-i18next'
import type { TeamFormState } from './use-team-form.ts'

/** What main and the relay may say by a key of ours. */
const SAID = ['empty', 'too-long', 'too-many', 'out-of-range', 'twice', 'invalid'] as const

/** What is wrong at a field: by our own check, else as who refused it says. */
export function useProblemAt({ problems, said }: Pick<TeamFormState, 'problems' | 'said'>) {
  const { t } = useTranslation()
  return (at: string): string | null => {
    const words = said[at] ?? null
    const problem = problems[at] ?? SAID.find((one) => one === words)
    return problem === undefined ? words : t(`teamSettings.problems.${problem}`)
  }
}

export function FieldProblem({ id, words }: { id?: string; words: string | null }) {
  if (words === null) return null
  return (
    <p id={id} role="alert" className="text-2xs text-miss">
      {words}
    </p>
  )
}
