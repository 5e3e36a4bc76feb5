/** The account in the answer to an enrolment: the stored one, with the agent's own user id. */
import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import type { Account } from '../../shared/account.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { Log } from '../log.ts'
import { whyNotPrivate } from './private-way.ts'
import type { StoredAccount } from './store.ts'

export interface HandOutOptions {
  readonly stored: () => StoredAccount
  readonly trustProxy: boolean
  readonly log: Log
}

export type HandOut = (request: IncomingMessage, agent: Agent) => Account | null

/** Never throws: the code is spent by then, and an agent without an account can still be set up by hand. */
export function createHandOut({ stored, trustProxy, log }: HandOutOptions): HandOut {
  const withhold = (agent: Agent, reason: string) => {
    log.warn({ userId: agent.userId, reason }, 'an agent enrolled without the stored account')
    return null
  }
  return ({ socket, headers }, agent) => {
    const found = readSafely(stored)
    if (found.state === 'none') return null
    if (found.state === 'locked') return withhold(agent, found.reason)
    const arrival = { encrypted: socket instanceof TLSSocket, peer: socket.remoteAddress, headers }
    const reason = whyNotPrivate(arrival, trustProxy)
    if (reason !== null) return withhold(agent, reason)
    return { ...found.account, obd: { ...found.account.obd, userId: agent.userId } }
  }
}

function readSafely(stored: () => StoredAccount): StoredAccount {
  try {
    return stored()
  } catch {
    return { state: 'locked', reason: 'the store could not be read' }
  }
}
