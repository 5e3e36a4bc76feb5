import { useTranslation } from 'react-i18next'
import type { OutboxView } from '../../shared/views/wrapups.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** What was saved and has not reached the team: it waits for the connection, or the relay refused it. */
export function OutboxNotice({ outbox, offline }: { outbox: OutboxView; offline: boolean }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { waiting, refused, problem } = outbox
  return (
    <>
      {offline && waiting > 0 && (
        <div role="status">
          <Notice
            kind="hint"
            title={t('wrapups.waiting', { count: waiting, number: formatNumber(waiting) })}
          />
        </div>
      )}
      {refused > 0 && (
        <Notice
          kind="problem"
          title={t('wrapups.refused', { count: refused, number: formatNumber(refused) })}
          actions={
            <Button size="small" look="quiet" onClick={() => void ask('outbox:forget-refused', {})}>
              {t('wrapups.forgetRefused')}
            </Button>
          }
        >
          <p>{t('wrapups.refusedTodo')}</p>
          {problem !== null && problem !== '' && (
            <p className="mt-1 break-words text-ink-2">{t('app.itSaid', { detail: problem })}</p>
          )}
        </Notice>
      )}
    </>
  )
}
