/** Conversations and messages by the number: words of many languages, back and forth, up to a minute ago. */
import { createDice } from '../demo/dice.ts'
import { CLOSINGS, EXCHANGES, NEW_MESSAGES, OPENINGS } from '../demo/words.ts'
import type { MessageData } from './message.ts'

const SEED = 0x7e_57
const SPAN_MS = 60 * 24 * 3_600_000
const NEWEST_MS = 60_000

const CUSTOMERS_WORDS = [...OPENINGS, ...NEW_MESSAGES, ...EXCHANGES.map(([, customer]) => customer)]
const AGENTS_WORDS = [...CLOSINGS, ...EXCHANGES.map(([agent]) => agent)]

interface Generated {
  /** Of the conversations it is spread over. */
  readonly place: number
  readonly incoming: boolean
  readonly data: MessageData
  readonly at: number
}

/** In the order of time; the same for the same number but for the dates. */
export const generatedMessages = (count: number, places: number, nowMs: number): Generated[] => {
  const dice = createDice(SEED)
  const step = SPAN_MS / Math.max(1, count)
  return Array.from({ length: count }, (_, index) => {
    const incoming = dice.roll() < 0.5
    const words = incoming ? CUSTOMERS_WORDS : AGENTS_WORDS
    const text = words[Math.floor(dice.roll() * words.length)] ?? ''
    return {
      place: Math.floor(dice.roll() * places),
      incoming,
      // A number, so that each can be told from the others and found.
      data: { type: 'text', context: { body: `${text} #${index + 1}` } },
      at: Math.floor(nowMs - NEWEST_MS - (count - 1 - index) * step),
    }
  })
}
