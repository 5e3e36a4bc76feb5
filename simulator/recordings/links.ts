/** Temporary links: signed, valid for a day, and none of the account's credentials in them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const VALID_MS = 24 * 3_600_000

export interface Links {
  /** The query of a link to this file. */
  give(file: string): URLSearchParams
  /** `expires` in unix seconds, as it stands in the link. */
  check(file: string, expires: string, signature: string): 'valid' | 'expired' | 'wrong'
  /** Every link given out so far is expired. */
  expireAll(): void
}

export const createLinks = (clock: () => number): Links => {
  const secret = randomBytes(32)
  let generation = 0
  const signature = (file: string, expires: string, of: number): string =>
    createHmac('sha256', secret).update(`${of}\n${expires}\n${file}`).digest('hex')
  const same = (a: string, b: string): boolean =>
    a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
  return {
    give(file) {
      const expires = String(Math.floor((clock() + VALID_MS) / 1000))
      return new URLSearchParams({ expires, signature: signature(file, expires, generation) })
    },
    check(file, expires, given) {
      for (let of = generation; of >= 0; of -= 1) {
        if (!same(signature(file, expires, of), given)) continue
        return of === generation && Number(expires) * 1000 > clock() ? 'valid' : 'expired'
      }
      return 'wrong'
    },
    expireAll() {
      generation += 1
    },
  }
}
