/** The account of a desk as its settings show it: nothing secret, and whose phone is whose. */
import { formatPhone } from '../../shared/phone.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { AccountView } from '../../shared/views/setup.ts'
import { plainFieldsOf } from './fields.ts'
import type { Secrets } from './vault.ts'

interface AccountFacts {
  readonly secrets: Pick<Secrets, 'relayUrl' | 'account'>
  /** As the relay has welcomed it last: its phones may have changed since the enrolment. */
  readonly agent: Agent
  /** E.164, of the provider's record of this user; empty where it is not known. */
  readonly userPhones: readonly string[]
  /** E.164, as typed in on this desk. */
  readonly typedPhones: readonly string[]
  readonly checks: AccountView['checks']
}

export function describeAccount(facts: AccountFacts): AccountView {
  const { secrets, agent, userPhones, typedPhones, checks } = facts
  const numbers = [...new Set([...agent.phones, ...userPhones, ...typedPhones])]
  return {
    relayUrl: secrets.relayUrl,
    agent,
    fields: plainFieldsOf(secrets.account),
    phones: numbers.map((number) => ({
      number,
      numberText: formatPhone(number),
      routed: agent.phones.includes(number),
      typed: typedPhones.includes(number),
    })),
    checks,
  }
}
