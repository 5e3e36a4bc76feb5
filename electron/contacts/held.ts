/** Writes under way: kept before they are sent, so that a crash leaves none in doubt. */
import type { ContactPatch } from '../../shared/views/contacts.ts'
import type { Database, Row } from '../database/database.ts'
import type { Contact } from './contact-row.ts'
import type { ReadyContact } from './validate.ts'

interface Wanted {
  create: ReadyContact
  update: ContactPatch
  delete: null
}

export type Write = {
  [K in keyof Wanted]: {
    readonly kind: K
    readonly id: string
    /** What a refusal brings back; null for a contact that was not there. */
    readonly before: Contact | null
    readonly wanted: Wanted[K]
  }
}[keyof Wanted]

export interface Held {
  has(id: string): boolean
  all(): Write[]
  hold(write: Write): void
  /** The provider's contact changed meanwhile: that is what a refusal brings back now. */
  refresh(contact: Contact): void
  before(id: string): Contact | null
  release(id: string): void
}

const writeOf = (row: Row) =>
  ({
    id: row.id,
    kind: row.kind,
    before: JSON.parse(String(row.before)),
    wanted: JSON.parse(String(row.wanted)),
  }) as Write

export function openHeld(database: Database): Held {
  return {
    has: (id) => database.get('SELECT 1 AS held FROM contact_writes WHERE id = ?', id) !== undefined,
    all: () => database.all('SELECT * FROM contact_writes ORDER BY id').map(writeOf),
    hold({ id, kind, before, wanted }) {
      database.run(
        'INSERT INTO contact_writes VALUES (?, ?, ?, ?)',
        id,
        kind,
        JSON.stringify(before),
        JSON.stringify(wanted),
      )
    },
    refresh(contact) {
      database.run('UPDATE contact_writes SET before = ? WHERE id = ?', JSON.stringify(contact), contact.id)
    },
    before(id) {
      const row = database.get('SELECT before FROM contact_writes WHERE id = ?', id)
      return row ? (JSON.parse(String(row.before)) as Contact | null) : null
    },
    release(id) {
      database.run('DELETE FROM contact_writes WHERE id = ?', id)
    },
  }
}
