/** The contacts' table and what hangs on each row: its text for the search, the values of its custom fields. */
import { isDeepStrictEqual } from 'node:util'
import type { Database, Row } from '../database/database.ts'
import { type Contact, contactOf, ROW_COLUMNS, rowOf } from './contact-row.ts'
import { createFieldLearner } from './field-learner.ts'
import { searchText } from './fold.ts'
import { openTextIndex, type TextIndex } from './text-index.ts'

/** What may be done inside one change. */
interface Edit {
  /** Adds or replaces. `run`: the synchronisation that has seen it; without one, it counts as just seen. */
  put(contact: Contact, run?: number): void
  remove(id: string): void
  /** Deletes what the whole run did not see: it was deleted at the provider. Returns how many. */
  forgetUnseen(run: number): number
}

export interface ContactStore {
  readonly texts: TextIndex
  total(): number
  /** Grows with every change: what was made of the contacts before is stale. */
  version(): number
  read(id: string): Contact | null
  /** Everybody on a number (E.164), the one known longest first: families share one. */
  onNumber(number: string): Contact[]
  withEmail(email: string): Contact[]
  /** Whether of any it is not known how it came to be. */
  hasUnsourced(): boolean
  /** In the order of the keys; what has gone meanwhile is left out. */
  rows(keys: readonly number[]): ReturnType<typeof rowOf>[]
  contacts(keys: readonly number[]): Contact[]
  /** All or nothing. */
  change<T>(work: (edit: Edit) => T): T
}

/** More people than this do not share a number or an address: then it stands for nobody. */
const MANY = 20

interface StoreOptions {
  readonly database: Database
  /** The running synchronisation, or the last: what is written here counts as seen by it. */
  readonly run: () => number
  /** After a change: the numbers of the contacts that are not what they were. */
  readonly onChange: (numbers: readonly string[]) => void
}

export function openContactStore({ database, run: currentRun, onChange }: StoreOptions): ContactStore {
  const texts = openTextIndex(database)
  const learner = createFieldLearner(database)
  let version = 0
  let total: { version: number; count: number } | null = null

  const read = (id: string): Contact | null => {
    const row = database.get('SELECT * FROM contacts WHERE id = ?', id)
    return row ? contactOf(row) : null
  }

  const byKeys = (columns: string, keys: readonly number[]) => {
    const rows = database.all(
      `SELECT ${columns} FROM contacts WHERE key IN (SELECT value FROM json_each(?))`,
      JSON.stringify(keys),
    )
    const found = new Map(rows.map((row) => [Number(row.key), row]))
    return keys.flatMap((key): Row[] => {
      const row = found.get(key)
      return row ? [row] : []
    })
  }

  const write = (contact: Contact, run: number): number => {
    const row = database.get(
      `INSERT INTO contacts (id, name, number, email, custom_fields, marketing_opt_in, modified_at, seen_in,
         country_code, national_number, created_at, status, source, pending, name_lower, email_lower)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number, email = excluded.email,
         custom_fields = excluded.custom_fields, marketing_opt_in = excluded.marketing_opt_in,
         modified_at = excluded.modified_at, seen_in = excluded.seen_in, country_code = excluded.country_code,
         national_number = excluded.national_number, created_at = excluded.created_at, status = excluded.status,
         source = excluded.source, pending = excluded.pending, name_lower = excluded.name_lower,
         email_lower = excluded.email_lower
       RETURNING key`,
      contact.id,
      contact.name,
      contact.number,
      contact.email,
      JSON.stringify(contact.customFields),
      contact.marketingOptIn === null ? null : Number(contact.marketingOptIn),
      contact.modifiedAt,
      run,
      contact.countryCode,
      contact.nationalNumber,
      contact.createdAt,
      contact.status,
      contact.source,
      Number(contact.pending),
      contact.name.toLowerCase(),
      contact.email?.toLowerCase() ?? null,
    )
    return Number(row?.key)
  }

  return {
    texts,
    read,
    version: () => version,

    total() {
      if (total?.version !== version) {
        total = { version, count: Number(database.get('SELECT count(*) AS n FROM contacts')?.n) }
      }
      return total.count
    },

    onNumber: (number) =>
      database
        .all('SELECT * FROM contacts WHERE number = ? ORDER BY key LIMIT ?', number, MANY)
        .map(contactOf),

    withEmail: (email) =>
      database
        .all('SELECT * FROM contacts WHERE email_lower = ? ORDER BY key LIMIT ?', email.toLowerCase(), MANY)
        .map(contactOf),

    hasUnsourced: () =>
      database.get('SELECT 1 AS found FROM contacts WHERE source IS NULL LIMIT 1') !== undefined,

    rows: (keys) => byKeys(ROW_COLUMNS, keys).map(rowOf),
    contacts: (keys) => byKeys('*', keys).map(contactOf),

    change(work) {
      const numbers = new Set<string>()
      // The texts in memory follow when the change is certain.
      const changed: { key: number; text: string | null }[] = []

      const forget = (key: number, number: string) => {
        database.run('DELETE FROM contact_texts WHERE key = ?', key)
        database.run('DELETE FROM contact_values WHERE contact = ?', key)
        database.run('DELETE FROM contacts WHERE key = ?', key)
        changed.push({ key, text: null })
        numbers.add(number)
      }

      const edit: Edit = {
        put(contact, run) {
          const known = read(contact.id)
          if (known && isDeepStrictEqual(known, contact)) {
            if (run !== undefined)
              database.run('UPDATE contacts SET seen_in = ? WHERE id = ?', run, contact.id)
            return
          }
          const key = write(contact, run ?? currentRun())
          const text = searchText(contact)
          database.run(
            'INSERT INTO contact_texts VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text',
            key,
            text,
          )
          learner.learn(key, contact.customFields)
          changed.push({ key, text })
          numbers.add(contact.number)
          if (known) numbers.add(known.number)
        },
        remove(id) {
          const row = database.get('SELECT key, number FROM contacts WHERE id = ?', id)
          if (row) forget(Number(row.key), String(row.number))
        },
        forgetUnseen(run) {
          const rows = database.all('SELECT key, number FROM contacts WHERE seen_in < ? AND pending = 0', run)
          for (const row of rows) forget(Number(row.key), String(row.number))
          return rows.length
        },
      }

      const result = database.transaction(() => work(edit))
      for (const { key, text } of changed) texts.set(key, text)
      if (changed.length > 0) {
        version += 1
        onChange([...numbers])
      }
      return result
    },
  }
}
