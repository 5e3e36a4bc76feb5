import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../shared/views/contacts.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Why an import does not go on: one that waits needs nobody, any other does. */
export function ImportProblem({ work }: { work: ImportView }) {
  const { t } = useTranslation()
  const { state, problem } = work
  if (problem === null) return null
  if (state !== 'waiting') return <FaultNotice fault={problem} />
  return (
    <Notice kind="hint" title={t(`faults.${problem.code}.what`)}>
      <p>{t('contacts.import.waitingHint')}</p>
    </Notice>
  )
}
