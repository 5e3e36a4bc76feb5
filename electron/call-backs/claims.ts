/** Claims of this desk: the relay says whose was first, so a claim is known only when it has come back. */
import { randomUUID } from 'node:crypto'
import type { Result } from '../../shared/ipc.ts'
import type { CallBackRequest } from '../api/call-backs.ts'
import { fail, ok } from '../result.ts'
import type { CallBacks } from './call-backs.ts'

interface ClaimsOptions {
  readonly callBacks: Pick<CallBacks, 'has' | 'holder' | 'heard'>
  readonly post: (body: CallBackRequest) => Promise<Result<null>>
  readonly myUserId: () => string
  readonly onChange: () => void
}

export interface Claims {
  /**
   * Resolves when the relay has said whose claim was first. `claimed-by-other`: `detail` is the name. Never kept
   * for later: who is offline claims nothing (`relay-unreachable`).
   */
  claim(customer: string): Promise<Result<null>>
  release(customer: string): Promise<Result<null>>
  /** The agent calls this customer: nobody else should now. What comes of it is seen in the list. */
  claimSilently(customer: string): Promise<void>
}

/** The relay has it; a feed that brings nothing for so long is not waited for. */
const HEARD_WITHIN_MS = 10_000

export function createClaims({ callBacks, post, myUserId, onChange }: ClaimsOptions): Claims {
  const heldByOther = (customer: string): string | null => {
    const holder = callBacks.holder(customer)
    return holder !== null && holder.userId !== myUserId() ? holder.name : null
  }

  const send = async (customer: string, action: CallBackRequest['action']): Promise<Result<null>> => {
    const id = randomUUID()
    const heard = callBacks.heard(`call-back-${id}`, HEARD_WITHIN_MS)
    const posted = await post({ id, customer, action })
    if (posted.ok) await heard
    onChange()
    return posted
  }

  const claim: Claims['claim'] = async (customer) => {
    const before = heldByOther(customer)
    if (before !== null) return fail('claimed-by-other', before)
    const sent = await send(customer, 'claim')
    if (!sent.ok) return sent
    const first = heldByOther(customer)
    return first === null ? ok(null) : fail('claimed-by-other', first)
  }

  return {
    claim,
    release: (customer) => send(customer, 'release'),
    async claimSilently(customer) {
      if (callBacks.has(customer) && callBacks.holder(customer) === null) await claim(customer)
    },
  }
}
