import type { Database } from './database.ts'

/** Small named values that live and die with the database: the feed's cursor, where a synchronisation stands. */
export interface Meta {
  get(key: string): string | null
  set(key: string, value: string): void
  delete(key: string): void
}

export function openMeta(database: Database): Meta {
  return {
    get(key) {
      const row = database.get('SELECT value FROM meta WHERE key = ?', key)
      return row ? String(row.value) : null
    },
    set(key, value) {
      database.run(
        'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        value,
      )
    },
    delete(key) {
      database.run('DELETE FROM meta WHERE key = ?', key)
    },
  }
}
