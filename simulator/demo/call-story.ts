/** A planned call as the webhooks it left behind: its end and its log, and what an agent filed afterwards. */
import { advance, type Call, type NewCall } from '../calls/call.ts'
import { incomingSteps, outgoingSteps } from '../calls/scripts.ts'
import { webhookOf } from '../calls/webhooks.ts'
import { CREDENTIALS } from '../data/account.ts'
import { DEPARTMENTS, LINES, type User } from '../data/team.ts'
import { eventIdFrom, uuidFrom } from '../ids.ts'
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
  }
}

const stepsOf = (plan: PlannedCall) => {
  const [agent] = plan.agents
  if (plan.direction === 'incoming' || !agent) {
    return incomingSteps({ ...plan, hunt: plan.agents, department: departmentOf(agent) })
  }
  const outcome = plan.answeredBy ? ('answer' as const) : ('no-answer' as const)
  return outgoingSteps({
    queueSeconds: 0,
    sides: [
      {
        party: { type: 'agent', phone: agent.phone, user: agent, department: null },
        outcome,
        ringSeconds: 5,
      },
      {
        party: { type: 'customer', phone: plan.customer, user: null, department: null },
        outcome: plan.customerOutcome,
        ringSeconds: plan.ringSeconds,
      },
    ],
    talkSeconds: plan.talkSeconds,
  })
}

/** The document writes these without fractions, and the zone as digits. */
const seconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`

const disposition = (call: Call, by: User, at: number, dice: Dice): Told => {
  const outcome = dice.pick(OUTCOMES)
  const filed = (type: number, name: string) => ({
    type,
    name,
    user_id: by.userId,
    added_at: seconds(at),
  })
  const comment = {
    id: dice.hex(16),
    content: dice.pick(COMMENTS),
    posted_at: seconds(at),
    posted_by: {
      uuid: by.userId,
      name: by.name,
      email: by.email ?? '',
      extension: Number(by.extension),
      contact: by.phone,
    },
  }
  return {
    at,
    body: {
      company_id: CREDENTIALS.companyId,
      event_id: eventIdFrom(dice.hex),
      event_type: 'disposition',
      event_sequence: 1,
      event_version: '1',
      timestamp: new Date(at).toISOString(),
      channel: 'call',
      direction: '',
      session_id: call.sessionId,
      system_identifier: null,
      customer_identifier: call.customer,
      payload: {
        dispositions: [
          filed(1, outcome.name),
          ...(outcome.details ? [filed(2, dice.pick(outcome.details))] : []),
        ],
        comments: dice.chance(0.5) ? [comment] : [],
      },
    },
  }
}

export const tellCall = (plan: PlannedCall, dice: Dice): readonly Told[] => {
  let call: Call = { ...newCallOf(plan, dice), startedAt: null, endedAt: null, legs: [] }
  let passed = 0
  let sequence = 0
  const told: Told[] = []
  for (const { after, change } of stepsOf(plan)) {
    passed += after
    const now = { ms: plan.startMs + Math.round(passed * 1000), seconds: passed }
    call = advance(call, change, now)
    sequence += 1
    // Three weeks ago nothing is left of the ringing: end and log carry all legs.
    if (change.type !== 'ended' && change.type !== 'summarised') continue
    const stamp = { eventId: eventIdFrom(dice.hex), sequence, companyId: CREDENTIALS.companyId }
    const body = webhookOf(call, change, now, stamp)
    if (body) told.push({ at: now.ms, body })
  }
  const by = plan.transferTo ?? plan.answeredBy
  const talked = by !== null && (plan.direction === 'incoming' || plan.customerOutcome === 'answer')
  const last = told.at(-1)?.at ?? plan.startMs
  if (talked && dice.chance(0.4)) told.push(disposition(call, by, last + dice.between(5, 90) * 1000, dice))
  return told
}
