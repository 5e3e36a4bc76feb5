/** Tests the credentials of users and call log, and learns which path answers and who the agent is there. */
import type { Account } from '../../../shared/account.ts'
import type { ProviderUser } from '../../../shared/myoperator/users.ts'
import { isDialable } from '../../../shared/phone.ts'
import { askUsers } from '../../api/developers.ts'
import type { Typed } from '../fields.ts'
import { type CheckOptions, type Finding, finding, namesIp, namesNoPath, wordsOf } from './answer.ts'

export interface Learned {
  /** '' or '/search', whichever answered; null when none did. */
  readonly prefix: NonNullable<Account['developers']['prefix']> | null
  /** The provider's record of this user id; phones in E.164. */
  readonly user: { readonly name: string; readonly phones: readonly string[] } | null
}

const NOTHING: Learned = { prefix: null, user: null }

function refused(status: number, words: string | null): Finding {
  if (status === 429) return finding('rate-limited', [], words)
  if (status >= 500) return finding('unreachable', ['developersUrl'], words ?? `HTTP ${status}`)
  if (status === 403 && namesIp(words)) return finding('ip-not-allowed', [], words)
  if (namesNoPath(words)) return finding('unexpected', ['developersUrl'], words)
  const namesToken = words !== null && /token|authori[sz]|api.?key/i.test(words)
  if (status === 401 || status === 403 || namesToken) return finding('bad-key', ['developersToken'], words)
  return finding('unexpected', ['developersUrl'], words ?? `HTTP ${status}`)
}

const learn = ({ name, contactNumber, alternateNumber }: ProviderUser): Learned['user'] => ({
  name,
  phones: [contactNumber, alternateNumber].flatMap((phone) => (phone && isDialable(phone) ? [phone] : [])),
})

/** @param known the path that answered before */
export async function checkUsers(
  typed: Typed,
  { fetch, timeoutMs, limit }: CheckOptions,
  known: Learned['prefix'],
): Promise<{ readonly found: Finding; readonly learned: Learned }> {
  const developers = {
    baseUrl: typed.developersUrl,
    token: typed.developersToken,
    ...(known === null ? {} : { prefix: known }),
  }
  const answer = await askUsers(fetch, developers, timeoutMs, limit)
  switch (answer.kind) {
    case 'unreachable':
      return { found: finding('unreachable', ['developersUrl'], answer.detail), learned: NOTHING }
    case 'refused':
      return { found: refused(answer.status, wordsOf(answer.body)), learned: NOTHING }
    case 'none': {
      const toType = (['userId', 'phones'] as const).filter((field) => typed[field] === '')
      return { found: finding('no-user-api', toType), learned: NOTHING }
    }
    case 'users': {
      const { prefix, users } = answer
      const me = users.find(({ uuid }) => uuid.toLowerCase() === typed.userId.toLowerCase())
      const found = me || typed.userId === '' ? finding('ok') : finding('user-unknown', ['userId'])
      return { found, learned: { prefix, user: me ? learn(me) : null } }
    }
  }
}
