import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { PopTest } from './PopTest.tsx'

/** "Test my pop-up", started from the palette. */
export function PopTestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('pop.test')} width="small" closeLabel={t('app.close')} onClose={onClose}>
      <p className="pb-3 text-xs text-ink-2">{t('pop.testText')}</p>
      <PopTest startsAtOnce />
    </Dialog>
  )
}
