/** Who called whom in the demo's last three weeks, and how it went. Instants are ms, durations seconds. */
import type { Course } from '../calls/past.ts'
import type { User } from '../data/team.ts'
import type { Dice } from './dice.ts'
import { callsOn, dayStart, officeTime } from './office.ts'

export interface PlannedCall extends Course {
  readonly startMs: number
}

interface PlanOptions {
  readonly dice: Dice
  readonly nowMs: number
  readonly team: readonly User[]
  readonly me: User
  /** E.164, each once. */
  readonly customers: readonly string[]
}

const DAYS = 21
/** The demo agent's share of the calls. */
const MINE = 0.25
const FEWEST_TODAY = 8
const LATELY_MS = 5 * 3_600_000
/** With its hunting, a transfer, and what is filed after it. */
const LONGEST_CALL_MS = 25 * 60_000

const INCOMING = [
  ['answered', 46],
  ['hunted', 20],
  ['transferred', 9],
  ['missed', 17],
  ['voicemail', 8],
] as const
const OUTCOMES = [
  ['answer', 64],
  ['no-answer', 24],
  ['busy', 12],
] as const

export const planCalls = ({ dice, nowMs, team, me, customers }: PlanOptions): readonly PlannedCall[] => {
  const latest = nowMs - LONGEST_CALL_MS

  /** Some people call again and again, most of them once. */
  const anyCustomer = (): string => {
    const stranger = `+9190000${String(dice.between(0, 99_999)).padStart(5, '0')}`
    if (dice.chance(0.12)) return stranger
    return customers[Math.floor(dice.roll() ** 2 * customers.length)] ?? stranger
  }
  /** All of the team, who is asked first coming first. */
  const hunted = (): readonly User[] => {
    const others = dice.shuffled(team.filter((user) => user !== me))
    const mine = dice.chance(MINE)
    return mine ? [me, ...others] : [...others.slice(0, 2), me, ...others.slice(2)]
  }
  const talk = (): number => 18 + Math.round(dice.roll() ** 2 * 460)
  const ring = (): number => dice.between(3, 16)

  const incoming = (startMs: number, customer: string): PlannedCall => {
    const manner = dice.weighted(INCOMING, 'answered')
    const [first, second, third] = hunted()
    const wide = manner === 'hunted' || ((manner === 'missed' || manner === 'voicemail') && dice.chance(0.6))
    const agents = [first, ...(wide ? [second] : [])].flatMap((user) => user ?? [])
    const answered = manner !== 'missed' && manner !== 'voicemail'
    return {
      direction: 'incoming',
      startMs,
      customer,
      agents,
      answeredBy: answered ? (agents.at(-1) ?? null) : null,
      transferTo: manner === 'transferred' ? (third ?? null) : null,
      voicemail: manner === 'voicemail',
      customerOutcome: 'answer',
      ringSeconds: answered ? ring() : dice.between(14, 22),
      talkSeconds: manner === 'voicemail' ? dice.between(8, 25) : talk(),
    }
  }
  const outgoing = (startMs: number, customer: string, agent: User): PlannedCall => ({
    direction: 'outgoing',
    startMs,
    customer,
    agents: [agent],
    answeredBy: dice.chance(0.95) ? agent : null,
    transferTo: null,
    voicemail: false,
    customerOutcome: dice.weighted(OUTCOMES, 'answer'),
    ringSeconds: ring() + 4,
    talkSeconds: talk(),
  })

  const calls: PlannedCall[] = []
  for (let daysAgo = DAYS; daysAgo >= 0; daysAgo -= 1) {
    const day = dayStart(nowMs, daysAgo)
    for (let left = callsOn(day, dice); left > 0; left -= 1) {
      const at = officeTime(day, dice)
      const caller = hunted()[0] ?? me
      const call = dice.chance(0.62) ? incoming(at, anyCustomer()) : outgoing(at, anyCustomer(), caller)
      calls.push(call)
      // Most of those who were missed are called back within two hours.
      const missed = call.direction === 'incoming' && call.answeredBy === null
      if (missed && dice.chance(0.8)) {
        const back = outgoing(at + dice.between(10, 110) * 60_000, call.customer, call.agents[0] ?? me)
        calls.push({ ...back, answeredBy: back.agents[0] ?? null, customerOutcome: 'answer' })
      }
    }
  }
  // Whoever opens the demo before the office does, or on a Sunday, shall not find an empty day.
  const today = dayStart(nowMs, 0)
  const from = Math.min(Math.max(today, nowMs - LATELY_MS), latest)
  const soFar = calls.filter(({ startMs }) => startMs >= today && startMs <= latest).length
  for (let left = FEWEST_TODAY - soFar; left > 0; left -= 1) {
    calls.push(incoming(from + Math.floor(dice.roll() * (latest - from)), anyCustomer()))
  }
  return calls.filter(({ startMs }) => startMs <= latest).sort((a, b) => a.startMs - b.startMs)
}
