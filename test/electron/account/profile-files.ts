/**
 * Run as its own process, where the name `electron` means the little that electron-store asks of it. For each
 * content of the two files (argv: folder, JSON list): what is read of it, and what after a write and a clear.
 */
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'

const APP = `{ getPath: () => '/nowhere', getVersion: () => '1.0.0' }`
const ELECTRON = `export default { app: ${APP}, ipcMain: { on() {} }, shell: {} }; export const safeStorage = {}`
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(ELECTRON)}`, shortCircuit: true }
      : next(specifier, context),
})
const { openVaultFile } = await import('../../../electron/account/safe-storage.ts')
const { openSettings } = await import('../../../electron/settings/settings.ts')
const { openSettingsFile } = await import('../../../electron/settings/settings-file.ts')

const [folder = '', contents = '[]'] = process.argv.slice(2)

function readVault() {
  try {
    return openVaultFile(folder).read()
  } catch {
    return 'damaged'
  }
}

const found = (JSON.parse(contents) as (string | null)[]).map((content) => {
  for (const name of ['vault.json', 'settings.json']) {
    if (content !== null) writeFileSync(join(folder, name), content)
  }
  const read = readVault()
  openVaultFile(folder).write('c2VjcmV0')
  const written = readVault()
  openVaultFile(folder).clear()
  const settings = openSettings(openSettingsFile(folder))
  const { silent } = settings.get()
  settings.update({ appearance: 'dark' })
  const { appearance } = openSettings(openSettingsFile(folder)).get()
  return { read, written, cleared: readVault(), silent, appearance }
})
process.stdout.write(JSON.stringify(found))
