/**
 * Words as the search of messages knows them. A word is letters with their marks, and digits; every emoji is a word
 * of its own, without its colour of skin. Case, accents of Latin letters, composed letters, full-width forms and
 * digits of Devanagari make no difference; vowel signs of Indian scripts are letters and do.
 */
import { foldText } from '../../fold-text.ts'

/** A flag is two letters; the numbers of keycaps are digits already. */
const WORD = /[\p{L}\p{M}\p{N}\p{Join_Control}]+|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}/gu
const PLAIN = /^[ -~]*$/
const ACCENTS = /[\u0300-\u036f]/g
/** Joiners and variation selectors change how a letter looks, not which it is. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

const PICTURE = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u

export interface Word {
  readonly text: string
  /** Where it stands in the text it was cut from. */
  readonly from: number
  readonly length: number
}

/** "x" and its code: an emoji newer than SQLite is a word all the same. */
const pictureWord = (emoji: string): string =>
  Array.from(emoji, (character) => `x${(character.codePointAt(0) ?? 0).toString(16)}`).join('')

function fold(word: string): string {
  if (PICTURE.test(word)) return pictureWord(word)
  const simple = PLAIN.test(word)
    ? word
    : word.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').replace(INVISIBLE, '')
  return foldText(simple)
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const folded = fold(word)
    return folded === '' ? [] : [{ text: folded, from: index, length: word.length }]
  })
}

/** WhatsApp's own limit of a text; what is longer came from elsewhere and is found by its beginning. */
const LONGEST_TEXT = 4_096

/** What is given to the index. */
export const indexed = (text: string): string =>
  [...new Set(wordsOf(text.slice(0, LONGEST_TEXT)).map((word) => word.text))].join(' ')

const MOST_WORDS = 12

/** Every word of a query must begin one of the message; null: there is no word in it. */
export function readWords(query: string): string[] | null {
  const words = [...new Set(wordsOf(query).map(({ text }) => text))].slice(0, MOST_WORDS)
  return words.length === 0 ? null : words
}

/** A query's words in the language of FTS5. */
export const matchOf = (words: readonly string[]): string =>
  words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' AND ')
