/** A whole desk, started, on real sockets; it ends with the running test. */
import { onTestFinished } from 'vitest'
import type { Secrets } from '../../../electron/account/vault.ts'
import type { Database } from '../../../electron/database/database.ts'
import type { DeskNotice } from '../../../electron/desk/after-call.ts'
import { createDesk } from '../../../electron/desk/desk.ts'
import type { DeskOptions } from '../../../electron/desk/desk-types.ts'
import type { Account } from '../../../shared/account.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'
import { AGENT } from '../../support/relay-double.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { tempFolder } from '../../support/temp-folder.ts'

interface Told {
  readonly customers: string[]
  readonly notices: DeskNotice[]
  changes: number
}

/** What a desk needs; `told` collects what it says. */
export function deskOptions(
  relayUrl: string,
  token: string,
  account: Account,
  database: Database,
  { agent = AGENT as Secrets['agent'], aheadMs = 0 } = {},
): { options: DeskOptions; told: Told } {
  const told: Told = { customers: [], notices: [], changes: 0 }
  const options: DeskOptions = {
    database,
    secrets: { relayUrl, token, agent: { ...agent, phones: [...agent.phones] }, account },
    fetch,
    fetchMedia: fetch,
    recordingsFolder: tempFolder(),
    mediaFolder: tempFolder(),
    cacheKey: async () => null,
    version: '1.0.0',
    now: () => new Date(Date.now() + aheadMs),
    random: () => 0,
    onChange: () => {
      told.changes += 1
    },
    settings: () => DEFAULT_SETTINGS,
    firstCursor: null,
    downloads: () => '',
    showInFolder: () => {},
    onContacts: () => {},
    onCalls: () => {},
    onTemplate: () => {},
    onChats: () => {},
    onCustomers: (numbers) => told.customers.push(...numbers),
    onFollowUps: () => {},
    notify: (notice) => told.notices.push(notice),
    log: () => SILENT,
  }
  return { options, told }
}

/** @param aheadMs by how much this desk's clock is ahead of the machine's */
export function aDesk(
  relayUrl: string,
  token: string,
  account: Account,
  database: Database = tempDatabase(),
  of: { agent?: Secrets['agent']; aheadMs?: number } = {},
) {
  const { options, told } = deskOptions(relayUrl, token, account, database, of)
  const desk = createDesk(options)
  desk.start()
  onTestFinished(() => desk.stop())
  return {
    ...desk,
    database,
    customers: told.customers,
    notices: told.notices,
    changes: () => told.changes,
    cards: () => desk.calls.desk().cards,
  }
}
