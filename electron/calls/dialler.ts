/**
 * Places calls. A request is written before it is sent and never sent twice: a double click finds the first
 * one, a time-out is "unconfirmed" and waits for its webhook, and only the agent asks again.
 */
import { randomUUID } from 'node:crypto'
import type { DialReceipt, Fault, Result } from '../../shared/ipc.ts'
import { isDialable, normalisePhone } from '../../shared/phone.ts'
import type { CallOutcome } from '../api/obd.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import type { CallRequest, RequestStore } from './request-store.ts'
import { mayRetry } from './retry.ts'

interface DiallerOptions {
  readonly requests: RequestStore
  readonly place: (number: string, referenceId: string) => Promise<CallOutcome>
  /** Why this number may not be called now (quiet hours, do-not-call list); null = it may. */
  readonly guard: (number: string) => Fault | null
  /** Whether the session a request became is still going on. */
  readonly isLive: (sessionId: string) => boolean
  readonly now: () => Date
  readonly onChange: () => void
  readonly log: Logger
}

export interface Dialler {
  /** @param retryOf the request this one replaces, where the agent asks again */
  dial(typed: string, retryOf?: string): Result<DialReceipt>
}

/** An accepted request without any event blocks the next call for this long, not for ever. */
const SILENT_MS = 60_000

export function createDialler(options: DiallerOptions): Dialler {
  const { requests, place, guard, isLive, now, onChange, log } = options
  const isInProgress = (request: CallRequest): boolean => {
    if (request.state === 'sending') return true
    if (request.sessionId !== null) return isLive(request.sessionId)
    if (request.state === 'refused' || request.dismissed) return false
    return now().getTime() - Date.parse(request.requestedAt) < SILENT_MS
  }

  const isReplaceable = (request: CallRequest): boolean =>
    request.sessionId === null ? mayRetry(request, now().getTime()) : !isLive(request.sessionId)

  const send = async (number: string, referenceId: string) => {
    const outcome = await place(number, referenceId)
    // Its first webhook may have been quicker than its answer.
    const heard = requests.find(referenceId)?.sessionId != null
    if (outcome.kind === 'refused') requests.settle(referenceId, 'refused', outcome.fault)
    else requests.settle(referenceId, outcome.kind === 'accepted' || heard ? 'accepted' : 'unconfirmed', null)
    log.info('call requested', { referenceId, outcome: outcome.kind })
    onChange()
  }

  return {
    dial(typed, retryOf) {
      const number = normalisePhone(typed)
      if (number === null || !isDialable(number)) return fail('invalid-number')
      const forbidden = guard(number)
      if (forbidden !== null) return { ok: false, fault: forbidden }
      const recent = requests.since(new Date(now().getTime() - SILENT_MS * 100).toISOString())
      if (recent.some((request) => request.referenceId !== retryOf && isInProgress(request))) {
        return fail('already-calling')
      }
      if (retryOf !== undefined) {
        const replaced = requests.find(retryOf)
        if (replaced && !isReplaceable(replaced)) return fail('already-calling')
        requests.dismiss(retryOf)
      }
      const referenceId = randomUUID()
      requests.add(referenceId, number, now().toISOString())
      onChange()
      send(number, referenceId).catch((error: unknown) => {
        log.error('a call request ended unexpectedly', { referenceId, error })
        requests.settle(referenceId, 'unconfirmed', null)
        onChange()
      })
      return ok({ cardId: referenceId })
    },
  }
}
