import ElectronStore from 'electron-store'
import type { SettingsFile } from './settings.ts'

/** settings.json in `folder`, written whole and atomically; one that is no JSON is begun anew. */
export function openSettingsFile(folder: string): SettingsFile {
  const store = new ElectronStore({ name: 'settings', cwd: folder, clearInvalidConfig: true })
  return {
    read: () => store.store,
    write: (settings) => {
      store.store = { ...settings }
    },
  }
}
