/**
 * The legs of the old call log: `_ld`, one entry per dial, with the agents it rang in `_rr` (document:
 * WebHooks(Deprecated) / Call Log; field notes: log_details). `_tt`, whom it was transferred to, is the next
 * entry's agent and not read twice.
 */
import { z } from 'zod'
import type { Leg } from '../events.ts'
import { dialStatus } from './calls.ts'
import { instant, list, optionalList, phone, seconds, text } from './lenient.ts'

export const BLANK_LEG: Leg = {
  index: null,
  type: 'agent',
  phone: null,
  result: 'unknown',
  dialStatus: null,
  userId: null,
  name: null,
  extension: null,
  departmentId: null,
  department: null,
  device: null,
  startedAt: null,
  answeredAt: null,
  endedAt: null,
  ringSeconds: null,
  talkSeconds: null,
}

const agent = z.object({ _id: text, _na: text, _ex: text, _ct: phone, _nr: phone })

const dial = z.object({
  _rr: optionalList(agent),
  _rst: instant,
  _did: text,
  _ds: dialStatus,
  _su: text,
  _st: instant,
  _et: instant,
  _dr: seconds,
  _ac: text,
})
export type LogDial = z.infer<typeof dial>

export const logDials = list(dial)

/** One leg per agent of every dial, in the log's order. */
export function agentLegs(dials: readonly LogDial[], department: string | null): Leg[] {
  return dials.flatMap((dial) => {
    const facts = dialFacts(dial)
    return dial._rr.map(
      (agent): Leg => ({
        ...BLANK_LEG,
        ...facts,
        phone: agent._nr ?? agent._ct,
        userId: agent._id,
        name: agent._na,
        extension: agent._ex,
        department,
      }),
    )
  })
}

type DialFacts = Pick<
  Leg,
  'result' | 'dialStatus' | 'startedAt' | 'answeredAt' | 'endedAt' | 'ringSeconds' | 'talkSeconds'
>

/** `_st` to `_et` is the talk of who answered and the ringing of who did not. */
function dialFacts(dial: LogDial): DialFacts {
  const result = resultOf(dial)
  const rang = ringStart(dial._rst, dial._st)
  // Start and end first: the log's own figures were seen to be wrong.
  const span = secondsBetween(dial._st, dial._et) ?? dial._dr
  const answered = result === 'answered'
  return {
    result,
    dialStatus: dial._ds,
    startedAt: rang ?? dial._st,
    answeredAt: answered ? dial._st : null,
    endedAt: dial._et,
    ringSeconds: answered ? secondsBetween(rang, dial._st) : span,
    talkSeconds: answered ? span : null,
  }
}

/** `_ds` is the operator's word, so it comes first; then `_ac`, then `_su` (1 connected, 4 success). */
function resultOf(dial: LogDial): Leg['result'] {
  if (dial._ds !== null) return dial._ds === 'answer' ? 'answered' : 'not_answered'
  if (dial._ac === 'received' || dial._ac === 'transferred') return 'answered'
  if (dial._ac === 'missed') return 'not_answered'
  if (dial._su === '1' || dial._su === '4') return 'answered'
  return dial._su === null ? 'unknown' : 'not_answered'
}

/** The document's own example is years off, so `_rst` counts only where it shortly precedes `_st`. */
function ringStart(rst: string | null, st: string | null): string | null {
  const ringing = secondsBetween(rst, st)
  return ringing !== null && ringing <= 600 ? rst : null
}

/** Whole seconds from one instant to a later one; null when either is missing or they are reversed. */
export function secondsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || to < from) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}
