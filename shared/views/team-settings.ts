import type { VersionedTeamSettings } from '../team-settings.ts'

export interface TeamSettingsView extends VersionedTeamSettings {
  /** True once the relay has told them; until then they are the last known ones, or the defaults. */
  readonly confirmed: boolean
}
