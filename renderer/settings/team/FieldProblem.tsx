import { useTranslation } from 'react-i18next'
import type { TeamFormState } from './use-team-form.ts'

/** What is wrong at a field: by our own check, else in the words of who refused it. */
export function useProblemAt({ problems, said }: Pick<TeamFormState, 'problems' | 'said'>) {
  const { t } = useTranslation()
  return (at: string): string | null => {
    const problem = problems[at]
    return problem === undefined ? (said[at] ?? null) : t(`teamSettings.problems.${problem}`)
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
