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
  const store = new ElectronStore<{ cipher?: string }>({ name: 'vault', cwd: folder })
  return {
    read: () => store.get('cipher') ?? null,
    write: (base64) => store.set('cipher', base64),
  }
}
