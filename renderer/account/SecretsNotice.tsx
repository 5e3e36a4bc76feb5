import { useTranslation } from 'react-i18next'
import type { DeskState } from '../../shared/views/desk.ts'
import { Notice } from '../ui/Notice.tsx'

/** Says when the sign-in is not kept, or cannot be read. */
export function SecretsNotice({ kept }: { kept: DeskState['secretsKept'] }) {
  const { t } = useTranslation()
  if (kept === 'vault') return null
  return kept === 'memory' ? (
    <Notice kind="hint" title={t('account.memoryTitle')}>
      <p>{t('account.memoryTodo')}</p>
    </Notice>
  ) : (
    <Notice kind="problem" title={t('account.lockedTitle')}>
      <p>{t('account.lockedTodo')}</p>
    </Notice>
  )
}
