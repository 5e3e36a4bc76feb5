/** The team's settings as they are now; every change of them is in the journal too. */
import type { DatabaseSync } from 'node:sqlite'
import {
  UNCHANGED_TEAM_SETTINGS,
  type VersionedTeamSettings,
  versionedTeamSettingsSchema,
} from '../../shared/team-settings.ts'

export interface SettingsStore {
  current(): VersionedTeamSettings
  /** Inside the transaction that journals the change. */
  save(settings: VersionedTeamSettings): void
}

export function createSettingsStore(db: DatabaseSync): SettingsStore {
  const stored = db.prepare('SELECT value FROM team_settings')
  const replace = db.prepare('INSERT OR REPLACE INTO team_settings (id, value) VALUES (1, ?)')
  return {
    current() {
      const value = stored.get()?.value
      return typeof value === 'string'
        ? versionedTeamSettingsSchema.parse(JSON.parse(value))
        : UNCHANGED_TEAM_SETTINGS
    },
    save: (settings) => {
      replace.run(JSON.stringify(settings))
    },
  }
}
