/** Webhooks come late, twice and out of order: the same threads in the end. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ThreadItem } from '../../../../shared/views/chats.ts'
import { shuffled } from '../../../shared/calls/arbitraries.ts'
import { CUSTOMER } from '../../../shared/calls/builders.ts'
import { threadEvents } from '../../../shared/chats/arbitraries.ts'
import { tempDatabase } from '../../../support/temp-database.ts'
import { aDesk } from './a-desk.ts'

/** Without keys, which count arrivals, and in an order that arrival does not decide. */
const plain = (items: readonly ThreadItem[]) =>
  items
    .map((item) => {
      const quote = item.kind === 'message' && item.quote && { ...item.quote, key: item.quote.key !== null }
      return JSON.stringify({ ...item, key: null, quote })
    })
    .sort()

test('any order and any duplication', () => {
  const database = tempDatabase()
  const empty = () => {
    for (const table of ['chats', 'chat_conversations', 'chat_items', 'chat_words'])
      database.exec(`DELETE FROM ${table}`)
  }
  const mixed = threadEvents.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))
  fc.assert(
    fc.property(mixed, ([events, other]) => {
      const [one, two] = [events, other].map((list) => {
        empty()
        const desk = aDesk({ database }).hears(...list)
        const rows = desk.list().rows.map(({ last, ...row }) => ({ ...row, lastAt: last?.at }))
        return { rows, items: plain(desk.end(CUSTOMER).items), found: desk.names('all', 'hello') }
      })
      expect(two).toEqual(one)
    }),
    { numRuns: 150 },
  )
})
