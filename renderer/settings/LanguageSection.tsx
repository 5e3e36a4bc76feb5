import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../shared/views/settings.ts'
import { Segments } from '../ui/Segments.tsx'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { useSaver, useSettings } from './SettingsContext.tsx'

export function LanguageSection() {
  const { t } = useTranslation()
  const { language } = useSettings()
  const saver = useSaver()
  return (
    <Section name="language" saver={saver}>
      <Segments
        label={t('settings.language.title')}
        labelHidden
        value={language}
        // Each in its own words: who cannot read the one that is set must find their own.
        options={LANGUAGES.map((value) => ({ value, label: t(`settings.language.${value}`), lang: value }))}
        onChange={(value) => void saver.save('language', { language: value })}
      />
      <Refusal fault={saver.fault('language')} />
    </Section>
  )
}
