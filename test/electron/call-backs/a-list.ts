/** The call-backs of one desk beside its calls, on a real database. */
import { type CallBacks, createCallBacks } from '../../../electron/call-backs/call-backs.ts'
import type { Database } from '../../../electron/database/database.ts'
import type { Mark } from '../../../shared/call-backs/facts.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import { linkedTo } from '../../shared/call-backs/histories.ts'
import { whoIs } from '../../shared/call-backs/whole-list.ts'
import { ASHA, type TestAgent } from '../../shared/calls/builders.ts'
import { aDesk } from '../calls/a-desk.ts'

interface Options {
  readonly me?: TestAgent
  readonly database?: Database
  readonly links?: (number: string) => readonly string[]
  readonly names?: Readonly<Record<string, string[]>>
}

export function aList({ me = ASHA, links = linkedTo, ...options }: Options = {}) {
  const desk = aDesk({ me, ...options })
  const { calls } = desk.sources
  let linked = links
  let held: readonly Mark[] = []
  let changes = 0
  let looked = 0
  const callBacks: CallBacks = createCallBacks({
    database: desk.database,
    sessionOf: (sessionId) => calls.find(sessionId)?.session ?? null,
    whoIs,
    linkedTo: (number) => {
      looked += 1
      return linked(number)
    },
    namesFor: desk.sources.namesFor,
    myUserId: () => me.userId,
    held: () => held,
    onCleared: (numbers, before) => desk.calls.closeMissed(numbers, before),
    relayNow: () => desk.now().getTime(),
    onChange: () => {
      changes += 1
    },
  })
  callBacks.start()
  const list = {
    desk,
    callBacks,
    changes: () => changes,
    /** How often the contacts were asked since the last time this was. */
    looked() {
      const times = looked
      looked = 0
      return times
    },
    link(to: (number: string) => readonly string[], ...numbers: string[]) {
      linked = to
      callBacks.contactsChanged(numbers)
    },
    hold(...marks: readonly Mark[]) {
      const about = [...held, ...marks].map(({ customer }) => customer)
      held = marks
      for (const number of about) callBacks.touch(number)
    },
    live(...events: readonly (RingsideEvent | readonly RingsideEvent[])[]) {
      for (const event of events.flat()) {
        desk.live(event as RingsideEvent)
        for (const number of desk.told()) callBacks.touch(number)
        callBacks.apply(event as RingsideEvent)
      }
      return list
    },
    rows: () => callBacks.view().view.rows,
  }
  return list
}
