import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import { AccountSection } from './AccountSection.tsx'
import { AppearanceSection } from './AppearanceSection.tsx'
import { CallingSection } from './CallingSection.tsx'
import { LanguageSection } from './LanguageSection.tsx'
import { PhonesSection } from './PhonesSection.tsx'
import { PopSection } from './PopSection.tsx'
import { PrivacySection } from './PrivacySection.tsx'
import { RecordingsSection } from './RecordingsSection.tsx'
import { SectionNav } from './SectionNav.tsx'
import { SettingsProvider } from './SettingsContext.tsx'
import { type PlayTone, SoundsSection } from './SoundsSection.tsx'
import { sectionsFor } from './sections.ts'
import { TeamSection } from './team/TeamSection.tsx'
import { useAccount } from './use-account.ts'
import { WhatsAppSection } from './whatsapp/WhatsAppSection.tsx'

interface SettingsScreenProps {
  settings: Settings
  demo: boolean
  secretsKept: DeskState['secretsKept']
  /** What the team has decided, for those who may change it; null for the others. */
  team: DeskState['teamSettings'] | null
  /** "Test my pop-up" and "Why did it not pop?". */
  popChecks: ReactNode
  playTone: PlayTone
}

/** Everything the agent decides about this desk, on one page; each change is kept at once. A supervisor's for the team, too. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { settings, demo, secretsKept, team, popChecks, playTone } = props
  const { t } = useTranslation()
  const page = useRef<HTMLDivElement>(null)
  const account = useAccount()
  return (
    <SettingsProvider settings={settings}>
      <div className="flex min-h-0 flex-1">
        <SectionNav sections={sectionsFor(team !== null)} page={page} />
        <div ref={page} className="relative min-w-0 flex-1 overflow-y-auto p-4">
          <div className="flex max-w-3xl flex-col gap-4">
            <h1 className="text-lg font-semibold">{t('settings.title')}</h1>
            <AccountSection account={account} demo={demo} />
            <PhonesSection account={account} />
            <AppearanceSection />
            <SoundsSection playTone={playTone} />
            <PopSection checks={popChecks} />
            <CallingSection />
            <RecordingsSection />
            <WhatsAppSection account={account} />
            <LanguageSection />
            {team !== null && <TeamSection view={team} />}
            <PrivacySection demo={demo} secretsKept={secretsKept} />
          </div>
        </div>
      </div>
    </SettingsProvider>
  )
}
