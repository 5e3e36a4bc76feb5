/**
 * The contacts' texts in memory. A full-text index answers short or frequent words in tens of milliseconds and
 * two letters not at all; a hundred thousand texts are looked through in less than ten, whatever is asked.
 */
import type { Database } from '../database/database.ts'
import { fits, narrows, type TextQuery } from './fold.ts'

export interface TextIndex {
  /** Null: the contact is gone. */
  set(key: number, text: string | null): void
  /** One more than the greatest key. */
  size(): number
  /** Marks, by key, the contacts that fit. */
  find(query: TextQuery): Uint8Array
  /** Keys of the best fits for a name being typed: beginnings of names, of words, then any part; by name within. */
  best(query: TextQuery, limit: number): number[]
  /** The numbers of those whose name has the query's text in it. */
  numbersNamed(query: TextQuery): Set<string>
  /** Reads them in small steps, so that nothing else waits; asked before it is done, the rest is read at once. */
  warm(isWanted: () => boolean): Promise<void>
}

const STEP = 2_000

export function openTextIndex(database: Database): TextIndex {
  /** Keys grow by one and are rarely given back, so that this has few holes. */
  const texts: (string | null)[] = []
  /** Keys below are read; null when all are. */
  let unread: number | null = 0
  /** What the last query found: typing on narrows it, and the rest need not be looked at again. */
  let last: { query: TextQuery; keys: Uint32Array } | null = null

  const readStep = () => {
    if (unread === null) return
    const rows = database.all(
      'SELECT key, text FROM contact_texts WHERE key >= ? ORDER BY key LIMIT ?',
      unread,
      STEP,
    )
    for (const row of rows) set(Number(row.key), String(row.text))
    const last = rows.at(-1)
    unread = last === undefined || rows.length < STEP ? null : Number(last.key) + 1
  }

  /** Cut out of the texts once: a letter is in nearly every name. */
  const numbers: (string | undefined)[] = []
  const numberOf = (key: number, text: string): string => {
    const known = numbers[key]
    if (known !== undefined) return known
    const email = text.indexOf('\n') + 1
    const number = text.indexOf('\n', email) + 1
    const end = text.indexOf('\n', number)
    const cut = text.slice(number, end < 0 ? undefined : end)
    numbers[key] = cut
    return cut
  }

  const set = (key: number, text: string | null) => {
    last = null
    numbers[key] = undefined
    while (texts.length < key) texts.push(null)
    texts[key] = text
  }

  const readAll = () => {
    while (unread !== null) readStep()
  }

  const scan = (query: TextQuery): Uint32Array => {
    readAll()
    const among = last !== null && narrows(last.query, query) ? last.keys : null
    const end = among === null ? texts.length : among.length
    const found = new Uint32Array(end)
    let count = 0
    for (let at = 0; at < end; at += 1) {
      const key = among === null ? at : (among[at] ?? 0)
      const text = texts[key]
      if (typeof text === 'string' && fits(text, query)) {
        found[count] = key
        count += 1
      }
    }
    last = { query, keys: found.slice(0, count) }
    return last.keys
  }

  return {
    set,
    size: () => {
      readAll()
      return texts.length
    },
    find(query) {
      const keys = scan(query)
      const marks = new Uint8Array(texts.length)
      for (let at = 0; at < keys.length; at += 1) marks[keys[at] ?? 0] = 1
      return marks
    },
    best(query, limit) {
      const wordBegins = ` ${query.text}`
      const [names, words, rest] = [createBest(limit), createBest(limit), createBest(limit)]
      const found = scan(query)
      for (let at = 0; at < found.length; at += 1) {
        const key = found[at] ?? 0
        const text = texts[key] ?? ''
        // What could not be among the first any more is not looked at closely: one letter fits nearly everybody.
        if (text.startsWith(query.text)) names.offer(key, text)
        else if (names.count() === limit) continue
        else if (isInName(text, wordBegins)) words.offer(key, text)
        else if (names.count() + words.count() < limit) rest.offer(key, text)
      }
      return [names, words, rest].flatMap((best) => best.keys()).slice(0, limit)
    },
    numbersNamed(query) {
      const named = new Set<string>()
      const found = scan(query)
      for (let at = 0; at < found.length; at += 1) {
        const key = found[at] ?? 0
        const text = texts[key] ?? ''
        if (isInName(text, query.text)) named.add(numberOf(key, text))
      }
      return named
    },
    async warm(isWanted) {
      while (unread !== null && isWanted()) {
        readStep()
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

function isInName(text: string, part: string): boolean {
  const at = text.indexOf(part)
  return at >= 0 && at < text.indexOf('\n')
}

/** The first so many in alphabetical order, without sorting the rest. */
function createBest(limit: number) {
  const kept: { key: number; text: string }[] = []
  return {
    offer(key: number, text: string) {
      const worst = kept.at(-1)
      if (kept.length === limit && worst && worst.text <= text) return
      let at = kept.length
      while (at > 0 && (kept[at - 1]?.text ?? '') > text) at -= 1
      kept.splice(at, 0, { key, text })
      if (kept.length > limit) kept.pop()
    },
    count: () => kept.length,
    keys: () => kept.map(({ key }) => key),
  }
}
