import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface DeleteContactDialogProps {
  name: string
  numberText: string
  onDelete: () => void
  onClose: () => void
}

/** Asks once more, naming who would go. */
export function DeleteContactDialog({ name, numberText, onDelete, onClose }: DeleteContactDialogProps) {
  const { t } = useTranslation()
  const who = name === '' ? numberText : name
  return (
    <Dialog
      title={t('contacts.remove.title')}
      closeLabel={t('contacts.close')}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button data-first-focus onClick={onClose}>
            {t('contacts.cancel')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              onClose()
              onDelete()
            }}
          >
            {t('contacts.remove.confirm')}
          </Button>
        </>
      }
    >
      <p className="font-medium break-words">{t('contacts.remove.question', { who })}</p>
      {name !== '' && <p className="text-xs text-ink-2">{numberText}</p>}
      <p className="mt-2 text-xs text-ink-2">{t('contacts.remove.text')}</p>
    </Dialog>
  )
}
