import { useTranslation } from 'react-i18next'
import type { SetupProblem } from '../../shared/views/desk.ts'
import { Notice } from '../ui/Notice.tsx'

/** Why a set-up could not be used. */
export function Problem({ problem }: { problem: SetupProblem | null }) {
  const { t } = useTranslation()
  if (problem === null) return <Notice kind="problem" title={t('account.failed')} />
  return (
    <Notice kind="problem" title={t(`account.problems.${problem.kind}.what`)}>
      <p>{t(`account.problems.${problem.kind}.todo`)}</p>
      {problem.detail !== '' && <p className="mt-2 break-words text-ink-2">{problem.detail}</p>}
    </Notice>
  )
}
