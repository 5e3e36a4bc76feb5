/** Whether files of an earlier run were written with this key: a digest of it beside them says so, not the key. */
import { createHmac } from 'node:crypto'
import type { Meta } from '../database/meta.ts'

/**
 * @param name where the digest is kept
 * @param key null when nothing may be kept: what was there is not ours to read either
 * @returns true when what was kept can be read
 */
export function isSameKey(meta: Meta, name: string, key: Buffer | null): boolean {
  const check = key && createHmac('sha256', key).update(name).digest('hex').slice(0, 16)
  const same = check !== null && meta.get(name) === check
  if (check === null) meta.delete(name)
  else meta.set(name, check)
  return same
}
