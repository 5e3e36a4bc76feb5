import { useTranslation } from 'react-i18next'
import { APPEARANCES } from '../../shared/views/settings.ts'
import { Segments } from '../ui/Segments.tsx'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { useSaver, useSettings } from './SettingsContext.tsx'

export function AppearanceSection() {
  const { t } = useTranslation()
  const { appearance } = useSettings()
  const saver = useSaver()
  return (
    <Section name="appearance" saver={saver}>
      <Segments
        label={t('settings.appearance.title')}
        labelHidden
        value={appearance}
        options={APPEARANCES.map((value) => ({ value, label: t(`settings.appearance.${value}`) }))}
        onChange={(value) => void saver.save('appearance', { appearance: value })}
      />
      <Refusal fault={saver.fault('appearance')} />
    </Section>
  )
}
