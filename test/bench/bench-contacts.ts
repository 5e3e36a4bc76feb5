import { tmpdir } from 'node:os'
import { type ContactsApi, createContactsApi } from '../../electron/api/public-api.ts'
import { createContacts } from '../../electron/contacts/contacts.ts'
import type { Database } from '../../electron/database/database.ts'
import { openMeta } from '../../electron/database/meta.ts'
import { anAccount } from '../support/an-account.ts'
import { SILENT } from '../support/silent-log.ts'

/** Nobody listens there. */
const NOWHERE = createContactsApi(fetch, anAccount('http://127.0.0.1:1'))

/** The contacts of a database that nobody watches; without a provider unless one is given. */
export const benchContacts = (database: Database, api: ContactsApi = NOWHERE) =>
  createContacts({
    database,
    api,
    meta: openMeta(database),
    now: () => new Date(),
    downloads: tmpdir,
    showInFolder: () => {},
    onChange: () => {},
    onCustomer: () => {},
    log: SILENT,
  })
