/** Which templates of a list are shown, and how their languages are called. Pure. */
import type { TFunction } from 'i18next'
import type { TemplateView } from '../../shared/views/templates.ts'

export interface Search {
  readonly text: string
  /** '' = any. */
  readonly language: string
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')

/** Every word somewhere in name or texts. */
export function matching<T extends TemplateView>(
  templates: readonly T[],
  { text, language }: Search,
): readonly T[] {
  const words = fold(text).split(' ').filter(Boolean)
  return templates.filter((one) => {
    if (language !== '' && one.language !== language) return false
    const header = one.header?.kind === 'text' ? one.header.text : ''
    const cards = one.cards.map(({ body }) => body)
    const whole = fold([one.name, header, one.body, one.footer, ...cards].join(' '))
    return words.every((word) => whole.includes(word))
  })
}

export const languagesOf = (templates: readonly TemplateView[]): readonly string[] =>
  [...new Set(templates.map(({ language }) => language))].sort()

/** "en_US" -> "American English"; the code itself where there is no such language. */
export function languageName(t: TFunction, code: string): string {
  try {
    const names = new Intl.DisplayNames([t('time.locale')], { type: 'language' })
    return names.of(code.replaceAll('_', '-')) ?? code
  } catch {
    return code
  }
}
