/** Settings as they will be once main has taken a change. */
import type { Settings, SettingsPatch } from '../../shared/views/settings.ts'

export function withPatch(settings: Settings, patch: SettingsPatch): Settings {
  const { sounds, calling, recordings, whatsapp, ...rest } = patch
  return {
    ...settings,
    ...rest,
    sounds: { ...settings.sounds, ...sounds },
    calling: { ...settings.calling, ...calling },
    recordings: { ...settings.recordings, ...recordings },
    whatsapp: { ...settings.whatsapp, ...whatsapp },
  }
}
