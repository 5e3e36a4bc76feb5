import { type BackendModule, createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './locales/en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** English is in the bundle; another language is fetched when it is chosen, and English stands in until then. */
const otherLanguages: BackendModule = {
  type: 'backend',
  init: () => {},
  read(language, _namespace, done) {
    if (language !== 'hi') return done(null, {})
    import('./locales/hi.ts').then(
      ({ hi }) => done(null, hi),
      (error: unknown) => done(error instanceof Error ? error : String(error), false),
    )
  },
}

/** Ready when it returns: nothing is ever painted without words. */
export function createI18n(): i18n {
  const instance = createInstance()
  void instance
    .use(otherLanguages)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: { translation: en } },
      partialBundledLanguages: true,
      initAsync: false,
      // React writes text nodes: escaping here would show "&amp;" to the agent.
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  return instance
}
