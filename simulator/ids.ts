/** Identifiers in the provider's shapes, from any source of hexadecimal digits. */
import { createHash, randomBytes } from 'node:crypto'

/** So many lower-case hexadecimal digits. */
export type HexSource = (digits: number) => string

/** Asked for a little at a time, the system takes longer for them than for everything else in a message. */
const POOL_BYTES = 8_192
let pool = ''

export const randomHex: HexSource = (digits) => {
  if (pool.length < digits) pool = randomBytes(Math.max(POOL_BYTES, digits)).toString('hex')
  const given = pool.slice(0, digits)
  pool = pool.slice(digits)
  return given
}

/** "e8e99f13-f41e-4655-b393-09e03cb5f91c" */
export const uuidFrom = (hex: HexSource): string =>
  hex(32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

export const eventIdFrom = (hex: HexSource): string => `event-${hex(64)}`

/** The log's own id of a call, the same wherever the log is told: 16 digits. */
export const logIdOf = (sessionId: string): string =>
  createHash('sha256').update(sessionId).digest('hex').slice(0, 16)
