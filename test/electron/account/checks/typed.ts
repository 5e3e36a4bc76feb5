import { typedOf } from '../../../../electron/account/fields.ts'
import { anAccount } from '../../../support/an-account.ts'

export const NOW = '2026-04-07T10:00:00.000Z'
export const OPTIONS = { fetch, now: () => new Date(NOW), timeoutMs: 5_000 }
export const NOTHING_KNOWN = { contacts: null, prefix: null }

/** Fields that fit the HTTP double at this address. */
export const typedFor = (url: string) => typedOf(anAccount(url))
