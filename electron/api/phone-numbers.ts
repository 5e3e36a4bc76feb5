/** The account's WhatsApp numbers (reference.md, "List Phone Numbers"). */
import type { Account } from '../../shared/account.ts'
import type { Result } from '../../shared/ipc.ts'
import { phoneNumberPageSchema } from '../../shared/myoperator/phone-numbers.ts'
import type { PhoneNumber } from '../../shared/views/phone-numbers.ts'
import { ok } from '../result.ts'
import { createChatReader } from './chat-reader.ts'
import type { Fetch } from './request.ts'

export interface PhoneNumbersApi {
  /** All of them, with settings, profile and business account. */
  list(): Promise<Result<readonly PhoneNumber[]>>
}

/** As the document asks for them. */
const PAGE = 10
/** More numbers than an account may have. */
const MOST_PAGES = 50

/** @param timeoutMs for each page */
export function createPhoneNumbersApi(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  timeoutMs?: number,
): PhoneNumbersApi {
  const ask = createChatReader(fetch, account, 'numbers-unavailable', timeoutMs)
  const { wabaId } = account.publicApi
  const whole = {
    limit: String(PAGE),
    expand: 'settings,profile,waba_account',
    ...(wabaId === '' ? {} : { waba_id: wabaId }),
  }

  return {
    async list() {
      const all = new Map<string, PhoneNumber>()
      let held = 0
      for (let i = 0; i < MOST_PAGES; i += 1) {
        const page = await ask({
          path: 'phonenumbers',
          query: { ...whole, offset: String(held) },
          schema: phoneNumberPageSchema,
        })
        if (!page.ok) return { ok: false, fault: page.fault }
        for (const one of page.value.numbers) all.set(one.phoneNumberId, one)
        held += page.value.held
        if (page.value.held === 0 || held >= (page.value.total ?? held)) break
      }
      return ok([...all.values()])
    },
  }
}
