import { safeStorage } from 'electron'
import ElectronStore from 'electron-store'
import type { Cipher, CipherFile } from './vault.ts'

/** The operating system's keyring, through Electron. */
export const systemCipher: Cipher = {
  isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
  encrypt: (plain) => safeStorage.encryptStringAsync(plain),
  async decrypt(cipher) {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(cipher)
    return { plain: result, stale: shouldReEncrypt }
  },
}

/** vault.json in the profile: written whole and atomically. */
export function openVaultFile(folder: string): CipherFile {
  // A file that is no JSON is told from none when it is read, and is replaced only by something better.
  const open = (clearInvalidConfig: boolean) =>
    new ElectronStore<{ cipher?: unknown }>({ name: 'vault', cwd: folder, clearInvalidConfig })
  return {
    read() {
      const cipher = open(false).get('cipher')
      if (cipher === undefined) return null
      if (typeof cipher !== 'string') throw new TypeError('the vault file holds no record')
      return cipher
    },
    write: (base64) => open(true).set('cipher', base64),
    clear: () => open(true).clear(),
  }
}
