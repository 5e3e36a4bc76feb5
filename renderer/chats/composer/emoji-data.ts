/** Every emoji with its words in English and Hindi, from emojibase; fetched when the picker is first opened. */
import type { CompactEmoji } from 'emojibase'

export interface Emoji {
  readonly text: string
  /** Unicode's group, 0 (faces) to 9 (flags). */
  readonly group: number
  readonly name: { readonly en: string; readonly hi: string }
  /** Folded, to be searched. */
  readonly words: string
}

/** Unicode's groups that are shown, each with a face for its button; 2 are only parts of others: skin tones, hair. */
export const EMOJI_GROUPS = [
  { group: 0, name: 'faces', face: '😀' },
  { group: 1, name: 'people', face: '👋' },
  { group: 3, name: 'nature', face: '🐻' },
  { group: 4, name: 'food', face: '🍔' },
  { group: 5, name: 'places', face: '🚗' },
  { group: 6, name: 'activities', face: '⚽' },
  { group: 7, name: 'objects', face: '💡' },
  { group: 8, name: 'symbols', face: '❤️' },
  { group: 9, name: 'flags', face: '🏁' },
] as const

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** @param hi in the same order as `en` */
function emojiFrom(en: readonly CompactEmoji[], hi: readonly CompactEmoji[]): readonly Emoji[] {
  const hindi = new Map(hi.map((one) => [one.hexcode, one]))
  return en
    .filter(({ group }) => EMOJI_GROUPS.some((known) => known.group === group))
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((one) => {
      const other = hindi.get(one.hexcode)
      const words = [one.label, ...(one.tags ?? []), other?.label ?? '', ...(other?.tags ?? [])]
      return {
        text: one.unicode,
        group: one.group ?? 0,
        name: { en: one.label, hi: other?.label ?? one.label },
        words: fold(words.join(' ')),
      }
    })
}

/** Those that have every word, or a beginning of it; of those, whose own name begins with it first. */
export function findEmoji(all: readonly Emoji[], search: string): readonly Emoji[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = all.filter((one) => words.every((word) => ` ${one.words}`.includes(` ${word}`)))
  const [first = ''] = words
  const named = found.filter(({ name }) => fold(name.en).startsWith(first) || fold(name.hi).startsWith(first))
  return [...named, ...found.filter((one) => !named.includes(one))]
}

let loaded: Promise<readonly Emoji[]> | null = null

export function loadEmoji(): Promise<readonly Emoji[]> {
  loaded ??= Promise.all([
    import('emojibase-data/en/compact.json'),
    import('emojibase-data/hi/compact.json'),
  ]).then(([en, hi]) => emojiFrom(en.default, hi.default))
  return loaded
}
