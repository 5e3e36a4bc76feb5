/** What the team shares beside outcomes, wired: call-backs and follow-ups. The features do not know each other. */

import { followUpEvent } from '../../shared/agent-events.ts'
import type { Leg, RingsideEvent } from '../../shared/events.ts'
import type { Result } from '../../shared/ipc.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { HeldWrite } from '../../shared/views/wrapups.ts'
import type { Secrets } from '../account/vault.ts'
import { postCallBack } from '../api/call-backs.ts'
import type { Fetch } from '../api/request.ts'
import { type CallBacks, createCallBacks } from '../call-backs/call-backs.ts'
import { type Claims, createClaims } from '../call-backs/claims.ts'
import { callBackEvent, customerOfMark, heldMarks, waive } from '../call-backs/not-needed.ts'
import type { CallStore } from '../calls/call-store.ts'
import type { DeskCalls } from '../calls/desk-calls.ts'
import type { Team } from '../calls/team.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Database } from '../database/database.ts'
import { readFollowUp } from '../follow-ups/follow-up-write.ts'
import { createFollowUps, type FollowUps } from '../follow-ups/follow-ups.ts'
import type { Outbox, Write } from '../outbox/outbox.ts'
import { named } from '../words/named.ts'
import { type Words, wordsOf } from '../words/words.ts'
import type { DeskNotice } from './after-call.ts'
import { linkedNumbers } from './linked-numbers.ts'

interface TeamWorkOptions {
  readonly database: Database
  readonly secrets: Pick<Secrets, 'relayUrl' | 'token'>
  readonly fetch: Fetch
  readonly outbox: Outbox
  readonly calls: CallStore
  readonly deskCalls: () => Pick<DeskCalls, 'closeMissed'>
  readonly contacts: Pick<Contacts, 'onNumber' | 'naming' | 'related' | 'namesFor'>
  readonly team: Team
  /** The agent, with every phone that is theirs. */
  readonly me: () => Agent
  readonly settings: () => Settings
  /** Applies what this desk has done itself (applier.ts). */
  readonly applyOwn: (event: RingsideEvent) => void
  readonly notify: (notice: DeskNotice) => void
  /** What is told of this customer has changed; may be called inside a transaction. */
  readonly onCustomer: (number: string) => void
  /** Somebody's follow-up has changed; may be called inside a transaction. */
  readonly onFollowUps: () => void
  readonly onChange: () => void
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
}

export interface TeamWork {
  readonly callBacks: CallBacks
  readonly claims: Claims
  readonly followUps: FollowUps
  /** No call back is needed: see not-needed.ts. */
  waive(customer: string): Result<HeldWrite>
  apply(event: RingsideEvent): void
  /** For the outbox: a write of ours is on its way, or was undone. */
  released(write: Write): void
  undone(write: Write): void
  start(): void
  stop(): void
}

/** One follow-up by its customer and note; several by how many and whose. */
function reminder(due: readonly FollowUp[], words: Words): DeskNotice {
  const customers = due.map(({ names, numberText }) => names[0] ?? numberText)
  const [first] = due
  if (due.length > 1 || first === undefined)
    return { title: words.followUpsDue(due.length), body: named(customers, words) }
  const what = first.note || first.outcome.join(', ')
  return { title: words.followUpDue, body: [...customers, what].filter((part) => part !== '').join(': ') }
}

export function createTeamWork(options: TeamWorkOptions): TeamWork {
  const { secrets, outbox, contacts, team, me, now, clockOffsetMs, onChange } = options
  const relayNow = () => now().getTime() + clockOffsetMs()
  const myUserId = () => me().userId

  const userIdOf = (leg: Leg) => {
    const isMine = leg.phone !== null && me().phones.includes(leg.phone)
    return isMine ? myUserId() : team.userIdOf(leg)
  }

  const callBacks = createCallBacks({
    database: options.database,
    sessionOf: (sessionId) => options.calls.find(sessionId)?.session ?? null,
    whoIs: (leg) => ({ userId: userIdOf(leg), name: team.nameOf(leg) }),
    linkedTo: (number) => linkedNumbers(contacts, number),
    namesFor: contacts.namesFor,
    myUserId,
    held: () => heldMarks(outbox, me()),
    onCleared: (numbers, before) => options.deskCalls().closeMissed(numbers, before),
    relayNow,
    onChange,
  })
  const claims = createClaims({
    callBacks,
    post: (body) => postCallBack(options.fetch, secrets.relayUrl, secrets.token, body),
    myUserId,
    onChange,
  })
  const followUps = createFollowUps({
    database: options.database,
    outbox,
    namesFor: contacts.namesFor,
    nameOf: (userId) =>
      userId === myUserId() ? me().name : team.nameOf({ userId, phone: null, name: null }),
    myUserId,
    now,
    clockOffsetMs,
    remind: (due) => options.notify(reminder(due, wordsOf(options.settings()))),
    onCustomer: (number) => {
      options.onCustomer(number)
      options.onFollowUps()
    },
  })

  /** The event the relay will make of it. */
  const ownEvent = (write: Write): RingsideEvent | null => {
    const followUp = write.kind === 'follow-up' ? readFollowUp(write.body) : null
    if (followUp !== null) return followUpEvent(followUp, me())
    return callBackEvent(write, me(), new Date(relayNow()).toISOString())
  }

  return {
    callBacks,
    claims,
    followUps,
    waive: (customer) => waive(customer, { callBacks, outbox, namesFor: contacts.namesFor }),
    apply(event) {
      callBacks.apply(event)
      followUps.apply(event)
    },
    released(write) {
      const event = ownEvent(write)
      if (event !== null) options.applyOwn(event)
    },
    undone(write) {
      const customer = customerOfMark(write)
      if (customer !== null) callBacks.touch(customer)
    },
    start() {
      callBacks.start()
      followUps.start()
    },
    stop() {
      callBacks.stop()
      followUps.stop()
    },
  }
}
