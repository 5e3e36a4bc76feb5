import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import { formatPhone, isDialable, toE164 } from '../../shared/phone.ts'
import type { ContactPage, ContactRow } from '../../shared/views/contacts.ts'
import type { Database, Row } from '../database/database.ts'

export interface ContactStore {
  total(): number
  /** Names of everybody on a number (E.164), oldest contact first: families share one. */
  namesFor(number: string): string[]
  search(query: string, offset: number, limit: number): ContactPage
  /** Adds or replaces. `run` marks what the running synchronisation has seen. */
  save(contacts: readonly ProviderContact[], run: number): void
  /** Adds one that was just made here, as if the last run had seen it. */
  add(contact: ProviderContact): void
  /** Deletes what the whole run did not see: it was deleted at the provider. Returns how many. */
  forgetUnseen(run: number): number
}

const COLUMNS = 'c.id, c.name, c.number, c.email'

const toRow = (row: Row): ContactRow => {
  const number = String(row.number)
  return {
    id: String(row.id),
    name: String(row.name),
    number,
    numberText: formatPhone(number),
    dialable: isDialable(number),
    email: row.email === null ? null : String(row.email),
  }
}

/** FTS5 reads a quoted string as a phrase; a quote inside is doubled. A NUL would end the query: see search. */
const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`

const digitsOf = (text: string) => text.replace(/\D/g, '')
const looksLikeNumber = (text: string) => /^[+(\d][\d\s().-]*$/.test(text) || toE164(text) !== null
/** The search index holds trigrams: it finds nothing shorter. */
const SHORTEST_INDEXED = 3
const isIndexed = (text: string) => [...text].length >= SHORTEST_INDEXED
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** What a typed number looks like inside an E.164 one: without a trunk 0, 0091 or plus. */
const numberPart = (query: string) => digitsOf(toE164(query) ?? '') || digitsOf(query).replace(/^0+/, '')

export function openContactStore(database: Database): ContactStore {
  const page = (where: string, values: readonly string[], offset: number, limit: number): ContactPage => {
    const total = Number(database.get(`SELECT count(*) AS n FROM contacts c ${where}`, ...values)?.n)
    const rows = database.all(
      `SELECT ${COLUMNS} FROM contacts c ${where} ORDER BY c.name COLLATE NOCASE, c.id LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    )
    return { total, items: rows.map(toRow) }
  }

  const unindex = (id: string) => {
    database.run('DELETE FROM contacts_search WHERE rowid = (SELECT rowid FROM contacts WHERE id = ?)', id)
  }

  const save: ContactStore['save'] = (contacts, run) => {
    database.transaction(() => {
      for (const contact of contacts) {
        unindex(contact.id)
        database.run(
          `INSERT INTO contacts (id, name, number, email, custom_fields, marketing_opt_in, modified_at, seen_in)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number, email = excluded.email,
             custom_fields = CASE WHEN excluded.custom_fields = '{}' THEN custom_fields ELSE excluded.custom_fields END,
             marketing_opt_in = excluded.marketing_opt_in, modified_at = excluded.modified_at, seen_in = excluded.seen_in`,
          contact.id,
          contact.name,
          contact.number,
          contact.email,
          JSON.stringify(contact.customFields ?? {}),
          contact.marketingOptIn === null ? null : Number(contact.marketingOptIn),
          contact.modifiedAt,
          run,
        )
        database.run(
          'INSERT INTO contacts_search (rowid, name, email, digits) SELECT rowid, name, email, ? FROM contacts WHERE id = ?',
          digitsOf(contact.number),
          contact.id,
        )
      }
    })
  }

  return {
    save,
    add: (contact) =>
      save([contact], Number(database.get('SELECT max(seen_in) AS run FROM contacts')?.run ?? 1)),

    total: () => Number(database.get('SELECT count(*) AS n FROM contacts')?.n),

    namesFor(number) {
      const rows = database.all('SELECT name FROM contacts WHERE number = ? ORDER BY rowid LIMIT 5', number)
      return rows.map((row) => String(row.name)).filter((name) => name !== '')
    },

    search(query, offset, limit) {
      const text = query.replaceAll('\0', '').trim()
      if (text === '') return page('', [], offset, limit)
      const part = looksLikeNumber(text) ? numberPart(text) : ''
      // Digits may also stand in a name ("Flat 402") or an e-mail, there as they were typed.
      const match = [
        ...(isIndexed(part) ? [`digits : ${phrase(part)}`] : []),
        ...(isIndexed(text) ? [`{name email} : ${phrase(text)}`] : []),
      ].join(' OR ')
      if (match === '') {
        return page(String.raw`WHERE c.name LIKE ? ESCAPE '\'`, [`${escapeLike(text)}%`], offset, limit)
      }
      return page(
        'WHERE c.rowid IN (SELECT rowid FROM contacts_search WHERE contacts_search MATCH ?)',
        [match],
        offset,
        limit,
      )
    },

    forgetUnseen(run) {
      return database.transaction(() => {
        database.run(
          'DELETE FROM contacts_search WHERE rowid IN (SELECT rowid FROM contacts WHERE seen_in < ?)',
          run,
        )
        return database.run('DELETE FROM contacts WHERE seen_in < ?', run).changes
      })
    },
  }
}
