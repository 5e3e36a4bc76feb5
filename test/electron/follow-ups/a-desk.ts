/** The follow-ups of one desk on a real database; what it tells the relay is applied at once, as the outbox does. */
import { onTestFinished } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { readFollowUp } from '../../../electron/follow-ups/follow-up-write.ts'
import { createFollowUps, type FollowUps } from '../../../electron/follow-ups/follow-ups.ts'
import type { NewWrite } from '../../../electron/outbox/outbox.ts'
import { followUpEvent } from '../../../shared/agent-events.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import { AGENTS, ASHA, type TestAgent } from '../../shared/calls/builders.ts'
import { tempDatabase } from '../../support/temp-database.ts'

interface Options {
  readonly me?: TestAgent
  readonly database?: Database
}

/** Call it with fake timers: its clock is theirs. */
export function aDesk({ me = ASHA, database = tempDatabase() }: Options = {}) {
  const reminded: string[][] = []
  const sent: NewWrite[] = []
  const told: string[] = []
  const followUps: FollowUps = createFollowUps({
    database,
    outbox: {
      put: (write) => {
        sent.push(write)
        const request = readFollowUp(write.body)
        if (request !== null) followUps.apply(followUpEvent(request, { ...me, phones: [], role: 'agent' }))
        return { ...write, undoUntil: '' }
      },
    },
    namesFor: (number) => (number === '+919876543210' ? ['Ramesh Kumar'] : []),
    nameOf: (userId) => AGENTS.find((agent) => agent.userId === userId)?.name ?? null,
    myUserId: () => me.userId,
    now: () => new Date(),
    clockOffsetMs: () => 0,
    remind: (due) => reminded.push(due.map(({ id }) => id)),
    onCustomer: (number) => told.push(number),
  })
  onTestFinished(() => followUps.stop())
  const desk = {
    followUps,
    database,
    /** By id, those told of together. */
    reminded,
    sent,
    told,
    hears(...events: readonly RingsideEvent[]) {
      for (const event of events) followUps.apply(event)
      return desk
    },
    view: () => followUps.view().view,
    mine: (offset = 0, limit = 100) => followUps.list({ whose: 'mine', offset, limit }),
    team: () => followUps.list({ whose: 'team', offset: 0, limit: 100 }),
  }
  return desk
}
