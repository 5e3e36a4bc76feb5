/** A planned call as the webhooks it left behind: its end and its log, and what an agent filed afterwards. */
import type { Call, NewCall } from '../calls/call.ts'
import { dispositionWebhook, type Filed } from '../calls/dispositions.ts'
import { happenings } from '../calls/fold.ts'
import { courseSteps } from '../calls/past.ts'
import { webhookOf } from '../calls/webhooks.ts'
import { CREDENTIALS } from '../data/account.ts'
import { DEPARTMENTS, LINES, type User } from '../data/team.ts'
import { eventIdFrom, uuidFrom } from '../ids.ts'
import { entryOf, type LogEntry } from '../log/entry.ts'
import type { PlannedCall } from './call-plan.ts'
import type { Dice } from './dice.ts'
import { COMMENTS, OUTCOMES } from './words.ts'

/** A webhook, and when it was sent (ms). */
export interface Told {
  readonly at: number
  readonly body: Readonly<Record<string, unknown>>
}

const departmentOf = (user: User | undefined) =>
  DEPARTMENTS.find((one) => one.id === user?.departmentId) ?? null

const newCallOf = (plan: PlannedCall, dice: Dice): NewCall => {
  const outgoing = plan.direction === 'outgoing'
  return {
    sessionId: `sim.${Math.floor(plan.startMs / 1000)}.${dice.between(1000, 999_999)}`,
    direction: plan.direction,
    line: LINES[dice.chance(0.75) ? 0 : 1] ?? '',
    customer: plan.customer,
    customerFirst: !outgoing,
    department: outgoing ? null : departmentOf(plan.agents[0]),
    refId: outgoing ? uuidFrom(dice.hex) : '',
    clientRefId: outgoing ? uuidFrom(dice.hex) : '',
    campaignId: outgoing ? CREDENTIALS.publicIvrId : null,
    voicemail: plan.voicemail,
    recording: `${dice.hex(96)}-v2.mp3`,
    comments: [],
  }
}

const anyOutcome = (by: User, atMs: number, dice: Dice): Filed => {
  const { name, details } = dice.pick(OUTCOMES)
  const comment = { id: dice.hex(16), text: dice.pick(COMMENTS), by, atMs }
  return {
    by,
    level1: name,
    level2: details ? dice.pick(details) : null,
    comment: dice.chance(0.5) ? comment : null,
    atMs,
  }
}

interface ToldCall {
  readonly told: readonly Told[]
  /** What is left of it in the account's log. */
  readonly entry: LogEntry
}

export const tellCall = (plan: PlannedCall, dice: Dice): ToldCall => {
  const start = newCallOf(plan, dice)
  const told: Told[] = []
  let call: Call = { ...start, startedAt: null, endedAt: null, legs: [] }
  let last = plan.startMs
  let sequence = 0
  const stamp = () => ({ eventId: eventIdFrom(dice.hex), companyId: CREDENTIALS.companyId })
  for (const happening of happenings(start, courseSteps(plan, start.department), plan.startMs)) {
    const { change, now } = happening
    call = happening.call
    last = now.ms
    sequence += 1
    // Three weeks ago nothing is left of the ringing: end and log carry all legs.
    if (change.type !== 'ended' && change.type !== 'summarised') continue
    const body = webhookOf(call, change, now, { ...stamp(), sequence })
    if (body) told.push({ at: now.ms, body })
  }
  const entry = entryOf(call, last)
  const by = plan.transferTo ?? plan.answeredBy
  const talked = by !== null && (plan.direction === 'incoming' || plan.customerOutcome === 'answer')
  if (!talked || !dice.chance(0.4)) return { told, entry }
  const filed = anyOutcome(by, last + dice.between(5, 90) * 1000, dice)
  told.push({ at: filed.atMs, body: dispositionWebhook(call, filed, stamp()) })
  const comments = filed.comment ? [filed.comment] : []
  return { told, entry: { ...entry, call: { ...call, comments } } }
}
