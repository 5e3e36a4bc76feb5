/** The full-text index of the messages. */
import type { Database } from '../../database/database.ts'
import { indexed, matchOf } from './words.ts'

export interface MessageWords {
  put(key: number, text: string): void
  remove(key: number): void
  /** Keys of messages that have words beginning like these, the newest to come first. */
  find(words: readonly string[], limit: number): number[]
}

export function openMessageWords(database: Database): MessageWords {
  const remove = (key: number) => {
    database.run('DELETE FROM chat_words WHERE rowid = ?', key)
  }
  return {
    remove,
    put(key, text) {
      const words = indexed(text)
      if (words === '') return remove(key)
      database.run('INSERT OR REPLACE INTO chat_words (rowid, words) VALUES (?, ?)', key, words)
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
