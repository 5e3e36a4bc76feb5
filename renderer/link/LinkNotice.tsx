import { useTranslation } from 'react-i18next'
import type { LinkView } from '../../shared/views/desk.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** What a broken link means for the agent, when it is more than a hiccup. */
export function LinkNotice({ state }: { state: LinkView['state'] }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  switch (state) {
    case 'refused':
      return (
        <Notice kind="problem" title={t('link.refusedTitle')}>
          <p>{t('link.refusedTodo')}</p>
        </Notice>
      )
    case 'outdated':
      return (
        <Notice kind="problem" title={t('link.outdatedTitle')}>
          <p>{t('link.todo.outdated')}</p>
        </Notice>
      )
    case 'replaced':
      return (
        <Notice
          kind="problem"
          title={t('link.replacedTitle')}
          actions={
            <Button size="small" onClick={() => void ask('link:take-over', {})}>
              {t('link.useHere')}
            </Button>
          }
        >
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
