import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '../ui/Switch.tsx'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { useSaver, useSettings } from './SettingsContext.tsx'

export function PopSection({ checks }: { checks: ReactNode }) {
  const { t } = useTranslation()
  const { silent } = useSettings()
  const saver = useSaver()
  return (
    <Section name="pop" saver={saver}>
      <Switch
        label={t('settings.pop.silent')}
        hint={t('settings.pop.silentText')}
        checked={silent}
        onChange={(on) => void saver.save('silent', { silent: on })}
      />
      <Refusal fault={saver.fault('silent')} />
      {checks}
    </Section>
  )
}
