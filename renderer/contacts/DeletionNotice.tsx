import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { RefusedDeletion } from './use-delete-contact.ts'

/** Somebody who was to be deleted is back, and why. */
export function DeletionNotice({ refused, onDismiss }: { refused: RefusedDeletion; onDismiss: () => void }) {
  const { t } = useTranslation()
  const { who, fault } = refused
  return (
    <Notice
      kind="problem"
      title={t('contacts.remove.refused', { who })}
      actions={
        <Button size="small" look="quiet" onClick={onDismiss}>
          {t('contacts.dismiss')}
        </Button>
      }
    >
      <p>{t(`faults.${fault.code}.what`)}</p>
      {fault.detail !== null && fault.detail !== '' && (
        <p className="mt-1 break-words text-ink-2">{t('app.itSaid', { detail: fault.detail })}</p>
      )}
    </Notice>
  )
}
