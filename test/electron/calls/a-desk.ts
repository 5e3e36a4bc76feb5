/** The calls of one desk on a real database, with a clock that a test sets. */
import { openCallStore } from '../../../electron/calls/call-store.ts'
import { createDeskCalls } from '../../../electron/calls/desk-calls.ts'
import { lastWords } from '../../../electron/calls/last-words.ts'
import { openRequestStore } from '../../../electron/calls/request-store.ts'
import { openTeam } from '../../../electron/calls/team.ts'
import type { Database } from '../../../electron/database/database.ts'
import { cardsForPop } from '../../../shared/calls/pop.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import type { Agent } from '../../../shared/relay-protocol.ts'
import { AGENTS, ASHA, at, type TestAgent } from '../../shared/calls/builders.ts'
import { tempDatabase } from '../../support/temp-database.ts'

interface Options {
  readonly me?: TestAgent
  readonly role?: Agent['role']
  readonly database?: Database
  readonly names?: Readonly<Record<string, string[]>>
  readonly clockOffsetMs?: number
  /** Phones of the agent that only this desk knows of. */
  readonly morePhones?: readonly string[]
  readonly onCall?: Parameters<typeof createDeskCalls>[0]['onCall']
}

export function aDesk(options: Options = {}) {
  const {
    me = ASHA,
    role = 'agent',
    database = tempDatabase(),
    names = {},
    clockOffsetMs = 0,
    morePhones = [],
  } = options
  const agent: Agent = {
    userId: me.userId,
    name: me.name,
    role,
    phones: [...me.phones, ...morePhones],
  }
  /** The relay's clock. */
  let ms = Date.parse(at(0))
  const now = () => new Date(ms - clockOffsetMs)
  const requests = openRequestStore(database)
  const team = openTeam(database)
  team.learn(AGENTS.map(({ userId, name, phones }) => ({ userId, name, phone: phones[0] })))
  const told: string[] = []
  const sources = {
    calls: openCallStore(database),
    requests,
    team,
    now,
    namesFor: (number: string) => names[number] ?? [],
    lastOf: (number: string, before: string) => lastWords(database, number, before),
    me: () => agent,
    clockOffsetMs: () => clockOffsetMs,
  }
  const calls = createDeskCalls({
    ...sources,
    onCustomer: (number) => told.push(number),
    onCall: (call, view, live) => options.onCall?.(call, view, live),
  })
  const desk = {
    calls,
    /** What the desk's other parts are made of. */
    sources: { ...sources, database },
    requests,
    database,
    now,
    /** The customers whose changes were told since the last time this was asked. */
    told: () => told.splice(0),
    cards: () => calls.desk().cards,
    card: (id: string) => calls.desk().cards.find((card) => card.id === id),
    pop: () => cardsForPop(calls.desk().cards),
    recheckInMs: () => calls.desk().recheckInMs,
    /** So many seconds after the calls' beginning. */
    setClock(seconds: number) {
      ms = Date.parse(at(seconds))
      return desk
    },
    wait(seconds: number) {
      ms += seconds * 1000
      return desk
    },
    /** Events as they happen: the clock follows them, and never goes back. */
    live(...events: readonly RingsideEvent[]) {
      for (const event of events) {
        ms = Math.max(ms, Date.parse(event.at))
        calls.apply(event, new Date(ms).toISOString(), true)
      }
      return desk
    },
    /** Events that the relay received when they happened and brings now. */
    replay(...events: readonly RingsideEvent[]) {
      for (const event of events) calls.apply(event, event.at, false)
      return desk
    },
    /** All at one instant, in the order given. */
    atOnce(events: readonly RingsideEvent[]) {
      for (const event of events) calls.apply(event, new Date(ms).toISOString(), true)
      return desk
    },
  }
  return desk
}
