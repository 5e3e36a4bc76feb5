import { useTranslation } from 'react-i18next'
import { FILE_MANNERS } from '../../../shared/views/settings.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Refusal } from '../Refusal.tsx'
import { type Saver, useSettings } from '../SettingsContext.tsx'

/** How a file in a message is named to the provider. */
export function FileManner({ saver }: { saver: Saver }) {
  const { t } = useTranslation()
  const { files } = useSettings().whatsapp
  return (
    <>
      <Segments
        label={t('phoneNumbers.files.title')}
        hint={t(files === 'link' ? 'phoneNumbers.files.linkText' : 'phoneNumbers.files.uploadedText')}
        value={files}
        options={FILE_MANNERS.map((value) => ({ value, label: t(`phoneNumbers.files.${value}`) }))}
        onChange={(next) => void saver.save('files', { whatsapp: { files: next } })}
      />
      <Refusal fault={saver.fault('files')} />
    </>
  )
}
