/** The account's WhatsApp numbers, kept for a while: they change seldom. Which one is used is said anew each time. */
import type { Account } from '../../shared/account.ts'
import type { Result } from '../../shared/ipc.ts'
import type { PhoneNumberView } from '../../shared/views/phone-numbers.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { PhoneNumbersApi } from '../api/phone-numbers.ts'
import { ok } from '../result.ts'
import { createKept } from '../timing/kept.ts'
import { sendsFrom } from './sends-from.ts'

interface PhoneNumbersOptions {
  readonly api: PhoneNumbersApi
  readonly account: Pick<Account, 'publicApi'>
  readonly settings: () => Pick<Settings, 'whatsapp'>
  readonly now: () => Date
}

export interface PhoneNumbers {
  /** Whoever asks while they are read gets the same answer. `refresh`: read, however fresh what is kept. */
  list(refresh: boolean): Promise<Result<readonly PhoneNumberView[]>>
}

const KEPT_MS = 5 * 60_000

export function createPhoneNumbers({ api, account, settings, now }: PhoneNumbersOptions): PhoneNumbers {
  const kept = createKept({ read: api.list, now, keptMs: KEPT_MS })
  return {
    async list(refresh) {
      const numbers = await kept.get(refresh)
      if (!numbers.ok) return numbers
      const used = sendsFrom(settings(), account)
      return ok(
        numbers.value.map((one) => ({
          ...one,
          inUse: one.phoneNumberId === used,
          accounts: one.phoneNumberId === account.publicApi.phoneNumberId,
        })),
      )
    },
  }
}
