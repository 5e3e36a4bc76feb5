import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Saver } from './SettingsContext.tsx'
import { type SectionName, sectionId } from './sections.ts'

interface SectionProps {
  name: SectionName
  /** Of the settings in it; none where nothing is set. */
  saver?: Saver
  children: ReactNode
}

/** One region of the settings, with a word in its head when a change is kept. */
export function Section({ name, saver, children }: SectionProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section id={sectionId(name)} aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <header className="flex min-h-10 items-center gap-2 border-b border-line px-4">
        <h2 id={id} tabIndex={-1} className="flex-1 text-sm font-semibold outline-none">
          {t(`settings.${name}.title`)}
        </h2>
        <span role="status" className="flex items-center gap-1 text-2xs text-talk">
          {saver?.state === 'saved' && (
            <>
              <Check aria-hidden="true" className="size-3.5" />
              {t('settings.saved')}
            </>
          )}
        </span>
      </header>
      <div className="flex flex-col gap-4 p-4">{children}</div>
    </section>
  )
}
