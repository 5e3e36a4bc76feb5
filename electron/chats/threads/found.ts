/** Messages that a search finds, and the part of each that it is found by. */
import { textOf } from '../../../shared/chats/content-text.ts'
import { isIncoming } from '../../../shared/chats/message-facts.ts'
import type { FoundMessage, MessageFound } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import { numberView } from '../../number-view.ts'
import type { ChatRows } from './chat-rows.ts'
import { type Items, keyOf, type MessageItem, type Place } from './items.ts'
import { contentOf } from './message-texts.ts'
import type { MessageWords } from './message-words.ts'
import { namesOf, type People } from './people.ts'
import { readWords, wordsOf } from './words.ts'

const [BEGIN, END] = ['\u0002', '\u0003']
/** Before and after the first match, which is to be seen in a row of the list too, where there is room for few letters. */
const [BEFORE, AFTER] = [20, 120]

/** Control characters of a customer's text would be taken for our marks. */
const tidy = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ')

/** Never through the middle of a character of two halves. */
function slice(text: string, from: number, until: number): string {
  const isHalf = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at))
  return text.slice(isHalf(from) ? from + 1 : from, isHalf(until) ? until - 1 : until)
}

/** The first word that begins from here on, if one does before the end. */
function beginningOfWord(text: string, from: number, end: number): number {
  const gap = text.indexOf(' ', from)
  return gap < 0 || gap >= end ? from : gap + 1
}

/** @param words folded, as the query was read */
export function snippet(text: string, words: readonly string[]): string {
  const plain = tidy(text)
  const matches = wordsOf(plain).flatMap(({ text: word, from, length }) => {
    const typed = words.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length)[0]
    // Where folding kept the length the part that was typed is marked, else the whole word.
    return typed === undefined
      ? []
      : [{ from, until: from + (word.length === length ? typed.length : length) }]
  })
  const first = matches[0]?.from ?? 0
  const start = first <= BEFORE ? 0 : beginningOfWord(plain, first - BEFORE, first)
  const end = Math.min(plain.length, (matches[0]?.until ?? 0) + AFTER)
  let [out, at] = [start > 0 ? '…' : '', start]
  for (const { from, until } of matches) {
    if (until > end) break
    out += `${slice(plain, at, from)}${BEGIN}${plain.slice(from, until)}${END}`
    at = until
  }
  return `${out}${slice(plain, at, end)}${end < plain.length ? '…' : ''}`.trim()
}

interface FoundPlace extends Place {
  readonly key: number
}

export interface Finder {
  /** The newest message of each thread that has these words. */
  newestByChat(query: string): Map<string, FoundPlace>
  show(place: Pick<FoundPlace, 'key'>, query: string): FoundMessage | null
  /** Newest first, of all threads. */
  search(query: string, limit: number): MessageFound[]
}

/** A word that more messages have than this is found in the newest of them only: nobody reads on. */
const LOOKED_AT = 1_000

export function createFinder(
  database: Database,
  parts: {
    readonly items: Items
    readonly rows: ChatRows
    readonly words: MessageWords
    readonly people: People
  },
): Finder {
  const { items, rows, words, people } = parts

  const places = (query: string, limit: number): FoundPlace[] => {
    const typed = readWords(query)
    if (typed === null) return []
    const keys = words.find(typed, limit)
    return database
      .all(
        `SELECT key, chat, at FROM chat_items WHERE key IN (SELECT value FROM json_each(?))
         ORDER BY at DESC, key DESC`,
        JSON.stringify(keys),
      )
      .map((row) => ({ key: Number(row.key), chat: String(row.chat), at: String(row.at) }))
  }

  const show = (item: MessageItem, query: string): FoundMessage => ({
    key: keyOf(item),
    snippet: snippet(textOf(contentOf(item.facts)), readWords(query) ?? []),
    at: item.at,
  })

  const read = (key: number): MessageItem | null => {
    const item = items.read(key)
    return item?.kind === 'message' ? item : null
  }

  return {
    newestByChat(query) {
      const newest = new Map<string, FoundPlace>()
      for (const place of places(query, LOOKED_AT)) {
        if (!newest.has(place.chat)) newest.set(place.chat, place)
      }
      return newest
    },
    show({ key }, query) {
      const item = read(key)
      return item === null ? null : show(item, query)
    },
    search: (query, limit) =>
      places(query, limit).flatMap(({ key, chat }) => {
        const [item, row] = [read(key), rows.find(chat)]
        if (item === null || row === null) return []
        return {
          chat,
          names: namesOf(people, row.number, row.name),
          numberText: numberView(row.number).numberText,
          direction: isIncoming(item.facts) ? ('incoming' as const) : ('outgoing' as const),
          found: show(item, query),
        }
      }),
  }
}
