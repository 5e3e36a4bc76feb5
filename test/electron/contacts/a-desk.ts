/** The contacts of one desk on a real database file; the same file again is the desk after a restart. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ContactsApi, createContactsApi } from '../../../electron/api/public-api.ts'
import { createContacts } from '../../../electron/contacts/contacts.ts'
import { openDatabase } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import type { Account } from '../../../shared/account.ts'
import type { ContactFilter, ContactQuery } from '../../../shared/views/contacts.ts'
import type { ContactsView } from '../../../shared/views/desk.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'

interface DeskOptions {
  readonly account: Account
  readonly folder?: string
  readonly downloads?: string
  readonly api?: (real: ContactsApi) => ContactsApi
}

export function aDesk({
  account,
  folder = tempFolder(),
  downloads = folder,
  api = (real) => real,
}: DeskOptions) {
  let ms = Date.now()
  let open = true
  const database = openDatabase(join(folder, 'ringside.db'))
  const real = createContactsApi(fetch, account, 2_000)
  const views: ContactsView[] = []
  const customers: string[][] = []
  const shown: string[] = []
  const contacts = createContacts({
    database,
    api: api(real),
    meta: openMeta(database),
    now: () => new Date(ms),
    downloads: () => downloads,
    showInFolder: (path) => shown.push(path),
    onChange: () => views.push(contacts.view()),
    onCustomer: (numbers) => customers.push([...numbers]),
    log: SILENT,
    waitMs: 20,
  })
  const close = () => {
    if (!open) return
    open = false
    contacts.stop()
    database.close()
  }
  onTestFinished(close)
  const list = (query: Partial<ContactQuery> = {}) => {
    const found = contacts.search({ query: '', offset: 0, limit: 100_000, ...query })
    if (!found.ok) throw new Error(`${found.fault.code} ${found.fault.detail}`)
    return found.value.items
  }
  return {
    contacts,
    database,
    folder,
    real,
    views,
    customers,
    shown,
    close,
    list,
    names: (query = '', filter: ContactFilter = []) => list({ query, filter }).map(({ name }) => name),
    find: (query: string) => {
      const [first] = list({ query })
      if (!first) throw new Error(`nobody is found by ${query}`)
      return first
    },
    wait: (byMs: number) => {
      ms += byMs
    },
  }
}

export async function aProvider(): Promise<Simulator> {
  const simulator = await createSimulator({ speed: 0 })
  onTestFinished(() => simulator.close())
  return simulator
}

/** Asks the provider as somebody else would: the panel, a colleague. */
export async function elsewhere(simulator: Simulator, method: string, path = '', body?: unknown) {
  const { publicApi, companyId } = simulator.account
  const response = await fetch(`${publicApi.baseUrl}/contacts${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${publicApi.apiKey}`,
      'X-MYOP-COMPANY-ID': companyId,
      'Content-Type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as { data: { results: Record<string, unknown>[]; filter_total: number } }
}
