/** Calls for `/_control/seed`: so many of the last four weeks, the same at every start but for their dates. */
import type { Course } from '../calls/past.ts'
import { mobile } from '../contacts/generate.ts'
import { type Contact, numberOf } from '../contacts/store.ts'
import type { Department, User } from '../data/team.ts'
import { createDice, type Dice } from '../demo/dice.ts'
import { dayStart, officeTime } from '../demo/office.ts'
import { COMMENTS } from '../demo/words.ts'
import type { LogEntry } from './entry.ts'
import { pastCall } from './past-call.ts'

interface Account {
  readonly users: readonly User[]
  readonly departments: readonly Department[]
  readonly lines: readonly string[]
  readonly contacts: { all(): Iterable<Contact> }
  /** Where the numbering goes on. */
  readonly log: { readonly size: number }
  readonly clock: () => number
}

const SEED = 0x0109_5eed
const DAYS = 28
/** So that every generated call is over. */
const LONGEST_MS = 25 * 60_000

const STATUSES = [
  ['bridged', 70],
  ['missed', 22],
  ['voicemail', 8],
] as const
const TAGS = [
  ['obd', 70],
  ['clickocall', 20],
  ['callback', 10],
] as const

const courseOf = (customer: string, users: readonly User[], dice: Dice): Course => {
  const incoming = dice.chance(0.6)
  const status = dice.weighted(STATUSES, 'bridged')
  const first = dice.between(0, users.length - 1)
  const rung = incoming && dice.chance(0.25) ? 2 : 1
  const agents = [...users.slice(first), ...users.slice(0, first)].slice(0, rung)
  const answered = incoming ? status === 'bridged' : true
  return {
    direction: incoming ? 'incoming' : 'outgoing',
    customer,
    agents,
    answeredBy: answered ? (agents.at(-1) ?? null) : null,
    transferTo: null,
    voicemail: incoming && status === 'voicemail',
    customerOutcome: status === 'bridged' ? 'answer' : dice.chance(0.3) ? 'busy' : 'no-answer',
    ringSeconds: dice.between(3, 18),
    talkSeconds: 8 + Math.round(dice.roll() ** 2 * 600),
  }
}

export function* generatedCalls(account: Account, count: number): Generator<LogEntry> {
  const first = account.log.size
  const nowMs = account.clock()
  const dice = createDice(SEED + first)
  const numbers = [...account.contacts.all()].map((contact) => `+${numberOf(contact)}`)
  // Some people call again and again.
  const anyCustomer = (index: number): string =>
    (dice.chance(0.85) ? numbers[Math.floor(dice.roll() ** 2 * numbers.length)] : null) ??
    `+91${mobile(index)}`
  for (let index = first; index < first + count; index += 1) {
    const asked = officeTime(dayStart(nowMs, dice.between(0, DAYS - 1)), dice)
    const startMs = asked > nowMs - LONGEST_MS ? asked - DAYS * 86_400_000 : asked
    const course = courseOf(anyCustomer(index), account.users, dice)
    const [agent] = course.agents
    const entry = pastCall({
      course,
      startMs,
      sessionId: `sim.${Math.floor(startMs / 1000)}.${10_000 + index}`,
      line: account.lines[dice.chance(0.75) ? 0 : 1] ?? '',
      department:
        course.direction === 'incoming'
          ? (account.departments.find(({ id }) => id === agent?.departmentId) ?? null)
          : null,
      recording: dice.chance(0.97) ? `${dice.hex(96)}-v2.mp3` : '',
      comments:
        course.answeredBy && dice.chance(0.12)
          ? [{ id: dice.hex(16), text: dice.pick(COMMENTS), by: course.answeredBy, atMs: null }]
          : [],
    })
    yield {
      ...entry,
      source: dice.chance(0.92) ? 'ivr' : 'mobile',
      tag: course.direction === 'outgoing' ? dice.weighted(TAGS, 'obd') : null,
      starred: dice.chance(0.03),
      archived: dice.chance(0.05),
    }
  }
}
