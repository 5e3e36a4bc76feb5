import type { Account } from '../../shared/account.ts'

/** Of every request to publicapi: Bearer with a capital B, and the company id, or the gateway refuses. */
export const publicHeaders = ({ companyId, publicApi }: Pick<Account, 'companyId' | 'publicApi'>) => ({
  Authorization: `Bearer ${publicApi.apiKey}`,
  'X-MYOP-COMPANY-ID': companyId,
  'Content-Type': 'application/json',
  Accept: 'application/json',
})
