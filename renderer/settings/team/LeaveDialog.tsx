import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface LeaveDialogProps {
  onStay: () => void
  onDiscard: () => void
  onSave: () => void
}

/** What was changed here is not saved, and the place is about to go. */
export function LeaveDialog({ onStay, onDiscard, onSave }: LeaveDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('teamSettings.leave.title')}
      closeLabel={t('app.close')}
      width="small"
      onClose={onStay}
      footer={
        <>
          <Button onClick={onDiscard}>{t('teamSettings.leave.discard')}</Button>
          <Button onClick={onStay}>{t('teamSettings.leave.stay')}</Button>
          <Button look="primary" onClick={onSave}>
            {t('teamSettings.leave.save')}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t('teamSettings.leave.text')}</p>
    </Dialog>
  )
}
