import { useTranslation } from 'react-i18next'
import type { LinkView } from '../../shared/views/desk.ts'
import { Notice } from '../ui/Notice.tsx'

/** What a broken link means for the agent, when it is more than a hiccup. */
export function LinkNotice({ state }: { state: LinkView['state'] }) {
  const { t } = useTranslation()
  switch (state) {
    case 'refused':
      return (
        <Notice kind="problem" title={t('link.refusedTitle')}>
          <p>{t('link.refusedTodo')}</p>
        </Notice>
      )
    case 'replaced':
      return (
        <Notice kind="problem" title={t('link.replacedTitle')}>
          <p>{t('link.replacedTodo')}</p>
        </Notice>
      )
    case 'waiting':
      return <Notice kind="hint" title={t('link.offlineNotice')} />
    case 'open':
    case 'connecting':
    case 'off':
      return null
  }
}
