import type { Account } from '../../shared/account.ts'
import type { Settings } from '../../shared/views/settings.ts'

/** The id of the WhatsApp number this desk sends from: the one the agent has chosen, else the account's. */
export const sendsFrom = (
  { whatsapp }: Pick<Settings, 'whatsapp'>,
  { publicApi }: Pick<Account, 'publicApi'>,
): string => whatsapp.phoneNumberId ?? publicApi.phoneNumberId
