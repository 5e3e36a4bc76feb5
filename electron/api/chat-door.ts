/** What every request to publicapi's chat part has in common (reference.md, "Whatsapp Business APIs"). */
import type { Account } from '../../shared/account.ts'
import type { Fault } from '../../shared/ipc.ts'
import { maskedFault } from './masked-fault.ts'
import { publicHeaders } from './public-headers.ts'

export type ChatAccount = Pick<Account, 'companyId' | 'publicApi'>

export interface ChatDoor {
  readonly headers: ReturnType<typeof publicHeaders>
  /** @param path below "/chat/" */
  address(path: string): URL
  /** A provider that quotes what it did not like may quote a credential. */
  withoutSecrets(fault: Fault): Fault
}

export function chatDoor(account: ChatAccount): ChatDoor {
  const { apiKey, baseUrl } = account.publicApi
  return {
    headers: publicHeaders(account),
    address: (path) => new URL(`${baseUrl.replace(/\/$/, '')}/chat/${path}`),
    withoutSecrets: (fault) => maskedFault(fault, apiKey),
  }
}
