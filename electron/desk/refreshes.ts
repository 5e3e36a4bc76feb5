/** What the desk asks the provider for by itself, at its start and every few minutes: contacts, and who is who. */
import { toE164 } from '../../shared/phone.ts'
import type { DevelopersApi } from '../api/developers.ts'
import type { Team } from '../calls/team.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Database } from '../database/database.ts'
import type { Logger } from '../log.ts'

interface RefreshesOptions {
  readonly developers: Pick<DevelopersApi, 'listUsers'>
  readonly database: Database
  readonly team: Team
  readonly contacts: Pick<Contacts, 'sync'>
  /** Somebody of the team is new, or called otherwise. */
  readonly onTeam: () => void
  readonly log: Logger
}

export interface Refreshes {
  /** Fetches what has changed; joins a run that is under way. What goes wrong is in the view, or a bug in the log. */
  syncContacts(): void
  start(): void
  stop(): void
}

const EVERY_MS = 5 * 60_000

export function createRefreshes(options: RefreshesOptions): Refreshes {
  const { developers, database, team, contacts, onTeam, log } = options
  let timer: NodeJS.Timeout | undefined
  const report = (error: unknown) => log.error('a refresh failed', { error })

  const learnTeam = async () => {
    const users = await developers.listUsers()
    if (users === null) return
    const members = users.flatMap((user) => {
      const phone = user.contactNumber && toE164(user.contactNumber)
      return phone && user.name ? [{ phone, userId: user.uuid, name: user.name }] : []
    })
    if (database.transaction(() => team.learn(members))) onTeam()
  }
  const syncContacts = () => {
    contacts.sync().catch(report)
  }
  const refresh = () => {
    syncContacts()
    learnTeam().catch(report)
  }

  return {
    syncContacts,
    start() {
      refresh()
      timer = setInterval(refresh, EVERY_MS)
    },
    stop: () => clearInterval(timer),
  }
}
