import { describe, expect, it } from 'vitest'
import type { CallBackRequest } from '../../../electron/api/call-backs.ts'
import { createClaims } from '../../../electron/call-backs/claims.ts'
import { fail, ok } from '../../../electron/result.ts'
import type { Result } from '../../../shared/ipc.ts'
import { callAt, markAt, NUMBERS } from '../../shared/call-backs/histories.ts'
import { ASHA, BALA, type TestAgent } from '../../shared/calls/builders.ts'
import { aList } from './a-list.ts'

const [MOBILE] = NUMBERS

/** Asha's desk at a relay that takes what it is sent; whoever else was there is told before hers. */
function aClaimant({ before = [] as readonly TestAgent[], answer = ok(null) as Result<null> } = {}) {
  const list = aList().live(callAt('missed', 1, MOBILE))
  const posted: CallBackRequest[] = []
  const claims = createClaims({
    callBacks: list.callBacks,
    myUserId: () => ASHA.userId,
    onChange: () => {},
    post: async (body) => {
      posted.push(body)
      if (!answer.ok) return answer
      for (const [i, agent] of before.entries()) list.live(markAt('claim', 2 + i, MOBILE, agent))
      const own = markAt(body.action, 5 + posted.length, MOBILE, ASHA)
      list.live({ ...own, eventId: `call-back-${body.id}` })
      return answer
    },
  })
  return { list, claims, posted }
}

describe('a claim', () => {
  it('is this desk’s when the relay says so', async () => {
    const { claims, list } = aClaimant()
    expect(await claims.claim(MOBILE)).toEqual(ok(null))
    expect(list.rows()).toMatchObject([{ claim: { mine: true } }])
    expect(await claims.release(MOBILE)).toEqual(ok(null))
    expect(list.rows()).toMatchObject([{ claim: null }])
  })

  it('is the faster one’s, and it says whose', async () => {
    const { claims, posted } = aClaimant({ before: [BALA] })
    expect(await claims.claim(MOBILE)).toEqual(fail('claimed-by-other', 'Bala'))
    // Known by now: nothing is asked.
    expect(await claims.claim(MOBILE)).toEqual(fail('claimed-by-other', 'Bala'))
    expect(posted).toHaveLength(1)
  })

  it('is nobody’s when the relay cannot be reached', async () => {
    const { claims, list } = aClaimant({ answer: fail('relay-unreachable', 'relay.example') })
    expect(await claims.claim(MOBILE)).toEqual(fail('relay-unreachable', 'relay.example'))
    expect(list.rows()).toMatchObject([{ claim: null }])
    list.callBacks.stop()
  })
})

describe('a call to somebody who waits', () => {
  it('claims them, once', async () => {
    const { claims, posted } = aClaimant()
    await claims.claimSilently(MOBILE)
    await claims.claimSilently(MOBILE)
    expect(posted).toMatchObject([{ action: 'claim', customer: MOBILE }])
  })

  it('claims nobody who does not wait, or whom a colleague calls', async () => {
    const { claims, list, posted } = aClaimant()
    await claims.claimSilently('+919812345678')
    list.live(markAt('claim', 2, MOBILE, BALA))
    await claims.claimSilently(MOBILE)
    expect(posted).toEqual([])
  })
})
