import type { Account } from '../../shared/account.ts'
import { createDevelopersApi, type DevelopersApi } from '../api/developers.ts'
import type { RateLimit } from '../api/rate-limit.ts'
import type { Fetch } from '../api/request.ts'
import type { Meta } from '../database/meta.ts'

const PREFIX = 'developers.prefix'

/** The API of users, call log and recordings; the path that answered is remembered with the desk's data. */
export function openDevelopers(
  fetch: Fetch,
  account: Account['developers'],
  meta: Meta,
  limit: RateLimit,
): DevelopersApi {
  const kept = meta.get(PREFIX)
  const found = kept === '' || kept === '/search' ? ({ prefix: kept } as const) : {}
  return createDevelopersApi({
    fetch,
    account: { ...account, ...found },
    limit,
    onPrefix: (next) => meta.set(PREFIX, next),
  })
}
