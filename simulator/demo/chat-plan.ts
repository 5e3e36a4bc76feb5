/** The demo's 40 WhatsApp conversations: who said what, how long after what. Gaps are ms. */
import type { ChatCustomer } from '../chats/conversations.ts'
import type { User } from '../data/team.ts'
import type { Dice } from './dice.ts'
import { type Content, CUSTOMERS_SCENES, SCENES, type SceneLine } from './scenes.ts'
import {
  CLOSINGS,
  EXCHANGES,
  FAILURES,
  FAILURES_OF_ANY,
  OPENINGS,
  TEMPLATE_REPLIES,
  TEMPLATES,
} from './words.ts'

export interface Line {
  readonly from: 'customer' | 'agent'
  /** Since the line before. */
  readonly after: number
  readonly content: Content
  readonly quotes: boolean
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
/** Every so many-th of mine can be answered freely for less than two hours more. */
const CLOSING_SOON = 5
const LONGEST = 25

const REACHED = [
  ['read', 70],
  ['delivered', 18],
  ['sent', 6],
  ['failed', 6],
] as const

/** Lines as they are said; what is chosen of, clicked or answered has arrived. */
const createScript = (dice: Dice) => {
  const lines: Line[] = []
  return {
    lines,
    customer(content: Content, quotes = false): void {
      const after = dice.between(1, 20) * MINUTE_MS + dice.between(0, 59) * 1000
      lines.push({ from: 'customer', after, content, quotes, reached: 'read', failure: null })
    },
    agent(content: Content, quotes = false, arrives = false): void {
      const reached = arrives ? 'read' : dice.weighted(REACHED, 'read')
      const failures = content.kind === 'template' ? FAILURES : FAILURES_OF_ANY
      const failure = reached === 'failed' ? dice.pick(failures) : null
      const after = dice.between(1, 12) * MINUTE_MS + dice.between(0, 59) * 1000
      lines.push({ from: 'agent', after, content, quotes, reached, failure })
    },
  }
}

const text = (words: string): Content => ({ kind: 'text', text: words })

/** A template of a scene greets whoever it goes to. */
const named = (content: Content, name: string): Content =>
  content.kind === 'template'
    ? { ...content, values: { ...content.values, body: { ...content.values.body, name } } }
    : content

interface Told {
  readonly length: number
  readonly name: string
  readonly unassigned: boolean
  /** The customer's is the last word. */
  readonly waits: boolean
  readonly scene: readonly SceneLine[]
}

const linesOf = ({ length, name, unassigned, waits, scene }: Told, dice: Dice): readonly Line[] => {
  const { lines, customer, agent } = createScript(dice)
  const play = (): void => {
    for (const { from, content, quotes } of scene) {
      if (from === 'customer') customer(content, quotes)
      else agent(named(content, name), quotes, true)
    }
  }
  const opening = dice.pick(OPENINGS)
  if (!unassigned && dice.chance(0.3)) {
    agent({ kind: 'template', name: dice.pick(TEMPLATES).name, values: { body: { name } } })
    customer(text(dice.pick(TEMPLATE_REPLIES)))
  } else customer(text(opening))
  if (unassigned) {
    // Nobody asks the same thing twice.
    const more = dice.shuffled(OPENINGS).filter((one) => one !== opening)
    for (const one of more.slice(0, Math.max(0, length - lines.length))) customer(text(one))
    play()
    return lines
  }
  // The scene stands where the eye falls on it: among the last lines.
  for (const [question, answer] of dice.shuffled(EXCHANGES)) {
    if (lines.length >= Math.min(length, LONGEST - scene.length) - 2) break
    agent(text(question))
    customer(text(answer))
  }
  play()
  if (waits) {
    if (lines.length === LONGEST) lines.shift()
    customer(text(dice.shuffled(OPENINGS).find((one) => one !== opening) ?? opening))
  } else if (lines.length < Math.min(length, LONGEST)) agent(text(dice.pick(CLOSINGS)))
  return lines
}

/** Mine, soon to be answered by a template only. */
const closesSoon = (index: number): boolean => index < MINE && index % CLOSING_SOON === 2

/** How long ago the last line was. */
const agoOf = (index: number, closed: boolean, dice: Dice): number => {
  // Most of what is open is of today, so that it can still be answered freely.
  const recent = !closed && dice.chance(0.65)
  const ago = recent ? dice.between(3, 14 * 60) * MINUTE_MS : DAY_MS + dice.between(0, 19 * 24) * HOUR_MS
  return closesSoon(index) ? DAY_MS - dice.between(25, 110) * MINUTE_MS : ago
}

export const planChats = ({ dice, team, me, customers }: PlanOptions): readonly PlannedChat[] => {
  const colleagues = team.filter((user) => user !== me)
  return customers.slice(0, SIZE).map((customer, index) => {
    const unassigned = index >= MINE && index < MINE + UNASSIGNED
    const closed = index >= SIZE - CLOSED
    const mine = index < MINE
    const colleague = colleagues[dice.between(0, colleagues.length - 1)] ?? me
    const length = unassigned ? dice.between(3, 5) : dice.between(3, LONGEST)
    const scenes = unassigned ? CUSTOMERS_SCENES : SCENES
    return {
      customer,
      assignee: unassigned ? null : mine ? me : colleague,
      closed,
      lines: linesOf(
        {
          length,
          name: customer.name,
          unassigned,
          waits: closesSoon(index),
          scene: scenes[index % scenes.length] ?? [],
        },
        dice,
      ),
      // What an agent sent and the customer did with it takes up to a minute more.
      ago: agoOf(index, closed, dice) + 2 * MINUTE_MS,
    }
  })
}
