/** Goes through the script of a call that is past, without waiting. */
import { advance, type Call, type Change, type NewCall, type Step, type Tick } from './call.ts'

export interface Happening {
  /** As it is after the change. */
  readonly call: Call
  readonly change: Change
  readonly now: Tick
}

export function* happenings(start: NewCall, steps: readonly Step[], startMs: number): Generator<Happening> {
  let call: Call = { ...start, startedAt: null, endedAt: null, legs: [] }
  let seconds = 0
  for (const { after, change } of steps) {
    seconds += after
    const now = { ms: startMs + Math.round(seconds * 1000), seconds }
    call = advance(call, change, now)
    yield { call, change, now }
  }
}
