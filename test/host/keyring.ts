import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the stand-in keeps the keys of safeStorage: outside every profile. */
export function keyringFolder(): string {
  return process.env.RINGSIDE_HOST_KEYRING_DIR ?? join(tmpdir(), 'ringside-host-keyring')
}
