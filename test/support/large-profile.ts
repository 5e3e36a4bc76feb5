/**
 * A profile that has worked for long: its database with many contacts, synchronised. Written with the app's own
 * migrations and store, in a moment instead of a thousand pages of synchronisation.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fromProvider } from '../../electron/contacts/contact-row.ts'
import { openContactStore } from '../../electron/contacts/contact-store.ts'
import { openDatabase } from '../../electron/database/database.ts'
import { openMeta } from '../../electron/database/meta.ts'
import { aContact } from './a-contact.ts'

const FIRST = ['Asha', 'Ravi', 'Meera', 'Sanjay', 'Pooja', 'Imran', 'Lakshmi', 'Kabir']
const LAST = ['Verma', 'Kumar', 'Sharma', 'Singh', 'Patel', 'Rao', 'Iyer']
const CITIES = ['Pune', 'Delhi', 'Mumbai', 'Kochi', 'Jaipur']
const STEP = 2_000

/** The n-th of them: all different, and found by name, number and city. */
export function largeProfileContact(index: number) {
  const name = `${FIRST[index % FIRST.length]} ${LAST[(index * 7) % LAST.length]} ${index}`
  return aContact({
    id: `67a1f59b1e0abbf2${String(index).padStart(8, '0')}`,
    name,
    phoneNumber: String(9_000_000_000 + ((index * 48_271) % 999_999_937)),
    email: index % 3 === 0 ? `${name.replaceAll(' ', '.').toLowerCase()}@example.com` : null,
    customFields: { city: CITIES[index % CITIES.length] },
  })
}

/** @param folder of the profile; made when it is not there. Nothing may have it open. */
export async function makeLargeProfile(folder: string, contacts: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const database = openDatabase(join(folder, 'ringside.db'))
  try {
    const meta = openMeta(database)
    const store = openContactStore({ database, run: () => 1, onChange: () => {} })
    for (let from = 0; from < contacts; from += STEP) {
      store.change((edit) => {
        const until = Math.min(from + STEP, contacts)
        for (let index = from; index < until; index += 1)
          edit.put(fromProvider(largeProfileContact(index), null))
      })
    }
    const now = new Date().toISOString()
    meta.set('contacts.run', '1')
    meta.set('contacts.newest', now)
    meta.set('contacts.wholeAt', now)
    meta.set('contacts.syncedAt', now)
  } finally {
    database.close()
  }
}
