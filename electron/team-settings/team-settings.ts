/** What the team has decided, as far as this desk knows: kept, so that it holds offline and before the first welcome. */
import type { RingsideEvent } from '../../shared/events.ts'
import type { Result } from '../../shared/ipc.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import {
  type TeamSettings,
  UNCHANGED_TEAM_SETTINGS,
  type VersionedTeamSettings,
  versionedTeamSettingsSchema,
} from '../../shared/team-settings.ts'
import type { TeamSettingsView } from '../../shared/views/team-settings.ts'
import type { Meta } from '../database/meta.ts'
import { backoffMs } from '../feed/backoff.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { settingsProblems } from './settings-problems.ts'
import type { TeamSettingsApi } from './team-settings-api.ts'

interface TeamSettingsOptions {
  readonly api: TeamSettingsApi
  readonly meta: Meta
  readonly agent: () => Agent
  readonly random: () => number
  /** The settings have changed; may be called inside a transaction. */
  readonly onChange: () => void
  readonly log: Logger
}

export interface TeamSettingsOfDesk {
  get(): TeamSettings
  view(): TeamSettingsView
  /** The newest version wins, whichever comes last. Inside the transaction that keeps the event. */
  apply(event: RingsideEvent): void
  /** Asks the relay, until it has answered; what it says is so. */
  refresh(): void
  /**
   * Faults: `not-allowed`, `settings-invalid` (by path, see settings-problems.ts), `settings-conflict` (the newer version
   * is then the one shown), `relay-unreachable`.
   */
  save(version: number, settings: TeamSettings): Promise<Result<TeamSettingsView>>
  stop(): void
}

const KEY = 'team.settings'
const MOST_TRIES = 20

function readKept(text: string | null): VersionedTeamSettings {
  if (text === null) return UNCHANGED_TEAM_SETTINGS
  const kept = versionedTeamSettingsSchema.safeParse(JSON.parse(text))
  // Of a version that knew other settings: the relay tells them again.
  return kept.success ? kept.data : UNCHANGED_TEAM_SETTINGS
}

const invalid = (fields: Readonly<Record<string, string>>): Result<never> => ({
  ok: false,
  fault: { code: 'settings-invalid', detail: null, fields },
})

export function createTeamSettings(options: TeamSettingsOptions): TeamSettingsOfDesk {
  const { api, meta, agent, random, onChange, log } = options
  let known = readKept(meta.get(KEY))
  let confirmed = false
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  /** Counts what was learned: an answer that was asked for before it may be older. */
  let learned = 0

  const keep = (next: VersionedTeamSettings) => {
    learned += 1
    known = next
    meta.set(KEY, JSON.stringify(next))
    onChange()
  }

  /** What the relay says when asked is so, also a lower version: that of a relay which was set up anew. */
  const believe = (next: VersionedTeamSettings, askedAt: number) => {
    confirmed = true
    if (askedAt === learned || next.version > known.version) keep(next)
    else onChange()
  }

  const view = (): TeamSettingsView => ({ ...known, confirmed })

  const ask = async (attempt: number): Promise<void> => {
    const askedAt = learned
    const answer = await api.read()
    if (stopped) return
    if (answer !== null) return believe(answer, askedAt)
    // The next welcome begins anew.
    if (attempt >= MOST_TRIES) return
    clearTimeout(retry)
    retry = setTimeout(() => begin(attempt + 1), backoffMs(attempt, random))
  }
  const begin = (attempt: number) => {
    ask(attempt).catch((error: unknown) => log.error('the settings could not be read', { error }))
  }

  return {
    get: () => known.settings,
    view,
    apply(event) {
      if (event.type === 'team-settings' && event.payload.version > known.version) keep(event.payload)
    },
    refresh() {
      clearTimeout(retry)
      begin(0)
    },
    async save(version, settings) {
      if (agent().role !== 'supervisor') return fail('not-allowed')
      const problems = settingsProblems(settings)
      if (problems !== null) return invalid(problems)
      const askedAt = learned
      const answer = await api.save(version, settings)
      if (stopped) return fail('relay-unreachable')
      switch (answer.kind) {
        case 'saved':
          believe(answer.current, askedAt)
          return ok(view())
        case 'conflict':
          believe(answer.current, askedAt)
          return fail('settings-conflict', answer.current.updatedBy)
        case 'invalid':
          return invalid({ [answer.path]: answer.words })
        case 'not-allowed':
          return fail('not-allowed')
        case 'unreachable':
          return fail('relay-unreachable', answer.detail)
      }
    },
    stop() {
      stopped = true
      clearTimeout(retry)
    },
  }
}
