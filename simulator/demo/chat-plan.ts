/** The demo's 40 WhatsApp conversations: who said what, how long after what. Gaps are ms. */
import type { User } from '../data/team.ts'
import type { Dice } from './dice.ts'
import { CLOSINGS, EXCHANGES, FAILURES, OPENINGS, TEMPLATE_REPLIES, TEMPLATES } from './words.ts'

export interface Line {
  readonly from: 'customer' | 'agent'
  /** Since the line before. */
  readonly after: number
  readonly text: string
  /** A template stands alone: it may be sent when the customer has not written for a day. */
  readonly template: (typeof TEMPLATES)[number] | null
  /** How far an agent's message got. */
  readonly reached: 'sent' | 'delivered' | 'read' | 'failed'
  readonly failure: readonly [code: string, text: string] | null
}

export interface PlannedChat {
  readonly customer: ChatCustomer
  /** Null: nobody has taken it. */
  readonly assignee: User | null
  readonly closed: boolean
  readonly lines: readonly Line[]
  /** From the last line to now. */
  readonly ago: number
}

export interface ChatCustomer {
  readonly name: string
  readonly countryCode: string
  readonly phoneNumber: string
}

interface PlanOptions {
  readonly dice: Dice
  readonly team: readonly User[]
  readonly me: User
  /** At least one for each conversation, each once. */
  readonly customers: readonly ChatCustomer[]
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Conversations of each kind. */
const MINE = 14
const UNASSIGNED = 7
const CLOSED = 9
const SIZE = 40

const REACHED = [
  ['read', 70],
  ['delivered', 18],
  ['sent', 6],
  ['failed', 6],
] as const

const linesOf = (length: number, name: string, unassigned: boolean, dice: Dice): readonly Line[] => {
  const lines: Line[] = []
  const customer = (text: string) => {
    const after = dice.between(1, 20) * MINUTE_MS + dice.between(0, 59) * 1000
    lines.push({ from: 'customer', after, text, template: null, reached: 'read', failure: null })
  }
  const agent = (text: string, template: Line['template'] = null) => {
    const reached = dice.weighted(REACHED, 'read')
    const failure = reached === 'failed' ? dice.pick(FAILURES) : null
    const after = dice.between(1, 12) * MINUTE_MS + dice.between(0, 59) * 1000
    lines.push({ from: 'agent', after, text, template, reached, failure })
  }
  if (!unassigned && dice.chance(0.3)) {
    const template = dice.pick(TEMPLATES)
    agent(template.text(name), template)
    customer(dice.pick(TEMPLATE_REPLIES))
  } else customer(dice.pick(OPENINGS))
  if (unassigned) {
    while (lines.length < length) customer(dice.pick(OPENINGS))
    return lines
  }
  for (const [question, answer] of dice.shuffled(EXCHANGES)) {
    if (lines.length >= length - 1) break
    agent(question)
    customer(answer)
  }
  if (lines.length < length) agent(dice.pick(CLOSINGS))
  return lines
}

export const planChats = ({ dice, team, me, customers }: PlanOptions): readonly PlannedChat[] => {
  const colleagues = team.filter((user) => user !== me)
  return customers.slice(0, SIZE).map((customer, index) => {
    const unassigned = index >= MINE && index < MINE + UNASSIGNED
    const closed = index >= SIZE - CLOSED
    const mine = index < MINE
    const colleague = colleagues[dice.between(0, colleagues.length - 1)] ?? me
    const length = unassigned ? dice.between(3, 5) : dice.between(3, 25)
    // Most of what is open is of today, so that it can still be answered freely.
    const recent = !closed && dice.chance(0.65)
    const ago = recent ? dice.between(3, 14 * 60) * MINUTE_MS : DAY_MS + dice.between(0, 19 * 24) * HOUR_MS
    return {
      customer,
      assignee: unassigned ? null : mine ? me : colleague,
      closed,
      lines: linesOf(length, customer.name, unassigned, dice),
      // What an agent sent and the customer did with it takes up to a minute more.
      ago: ago + 2 * MINUTE_MS,
    }
  })
}
