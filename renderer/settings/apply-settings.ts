import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/views/settings.ts'

/** Theme and language of this window follow the settings; null (not known yet) leaves both as they are. */
export function useAppliedSettings(settings: Settings | null): void {
  const { i18n } = useTranslation()
  const appearance = settings?.appearance
  const language = settings?.language
  useEffect(() => {
    const root = document.documentElement
    if (appearance === undefined) return
    // Without the attribute the page follows the system, also while it changes.
    if (appearance === 'system') root.removeAttribute('data-theme')
    else root.dataset.theme = appearance
  }, [appearance])
  useEffect(() => {
    if (language === undefined) return
    document.documentElement.lang = language
    // Always: while the words of another language are on their way, `i18n.language` is still the one before.
    void i18n.changeLanguage(language)
  }, [language, i18n])
}
