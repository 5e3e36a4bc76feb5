/** The full-text index of the messages. */
import type { Database } from '../../database/database.ts'
import { indexed, matchOf } from './words.ts'

export interface MessageWords {
  /** Of a message that has none yet. */
  add(key: number, text: string): void
  /** In the place of what it had. */
  replace(key: number, text: string): void
  remove(key: number): void
  /** Keys of messages that have words beginning like these, the newest to come first. */
  find(words: readonly string[], limit: number): number[]
}

export function openMessageWords(database: Database): MessageWords {
  const remove = (key: number) => {
    database.run('DELETE FROM chat_words WHERE rowid = ?', key)
  }
  const add = (key: number, text: string) => {
    const words = indexed(text)
    if (words !== '') database.run('INSERT INTO chat_words (rowid, words) VALUES (?, ?)', key, words)
  }
  return {
    remove,
    add,
    replace(key, text) {
      remove(key)
      add(key, text)
    },
    find(words, limit) {
      const row = database.get(
        `SELECT json_group_array(rowid) AS keys FROM
           (SELECT rowid FROM chat_words WHERE chat_words MATCH ? ORDER BY rowid DESC LIMIT ?)`,
        matchOf(words),
        limit,
      )
      return JSON.parse(String(row?.keys)) as number[]
    },
  }
}
