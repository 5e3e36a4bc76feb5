/** How the last line of a thread is said in one line, wherever it appears. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { LastLine } from '../../shared/views/chats.ts'

/** A text says itself; anything else says its kind first: "Photo: the meter", "Template: missed_your_call". */
export function lineText(t: TFunction, kind: LastLine['kind'], text: string): string {
  const kindWords = t(`whatsapp.kinds.${kind}`)
  if (text === '') return kindWords
  const isPlain = kind === 'text' || kind === 'choice' || kind === 'interactive'
  return isPlain ? text : t('whatsapp.kindWith', { kind: kindWords, text })
}

/** The same, with "You:" or "Our team:" before what one of us wrote. */
export function lastLineText(t: TFunction, { kind, text, direction, mine }: LastLine): string {
  const said = lineText(t, kind, text)
  if (direction === 'incoming') return said
  return t(mine ? 'whatsapp.you' : 'whatsapp.team', { text: said })
}
