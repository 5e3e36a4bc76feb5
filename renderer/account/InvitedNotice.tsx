import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** An invitation was opened on a desk that is set up: it says so, and what to do, instead of doing nothing. */
export function InvitedNotice() {
  const { t } = useTranslation()
  const { on } = useDoor()
  const [host, setHost] = useState<string | null>(null)
  useEffect(() => on('setup:invited', ({ relayHost }) => setHost(relayHost)), [on])
  if (host === null) return null
  return (
    <Notice
      kind="hint"
      title={t('account.alreadySetUp', { host })}
      actions={
        <Button size="small" look="quiet" onClick={() => setHost(null)}>
          {t('account.close')}
        </Button>
      }
    >
      <p>{t('account.alreadySetUpTodo')}</p>
    </Notice>
  )
}
