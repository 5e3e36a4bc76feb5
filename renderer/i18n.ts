import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './locales/en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** Ready when it returns: the words are in the bundle, so nothing is ever painted without them. */
export function createI18n(): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    // React writes text nodes: escaping here would show "&amp;" to the agent.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
