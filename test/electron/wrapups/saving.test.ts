/** An outcome is typed, saved, undone, sent: over restarts, offline, and beside what others say of the call. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallEvent } from '../../../shared/events.ts'
import { ASHA, aCall, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk, aDraft, aWorld, pass, withSettings } from './a-desk.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)) })
})
afterEach(() => {
  vi.useRealTimers()
})

const events = (sessionId: string, seconds = 40) =>
  aCall('incoming', { sessionId })
    .initiated()
    .callsIn('customer')
    .dials(ASHA)
    .answers(ASHA)
    .wait(seconds)
    .ends('bridged')
    .events.map((event) => ({ ...event, eventId: `${sessionId}-${event.eventId}` })) as CallEvent[]

const filed = (sessionId: string) =>
  aCall('incoming', { sessionId })
    .disposes('Complaint', ASHA)
    .events.map((event) => ({ ...event, eventId: `${sessionId}-filed` }))

/** A desk whose call "one" has just ended. */
function set(world = aWorld(), options: Parameters<typeof aDesk>[1] = {}) {
  vi.setSystemTime(Date.parse(at(60)))
  const desk = aDesk(world, options)
  desk.live(...events('one'))
  return { world, desk, again: () => aDesk(world, { ...options, database: desk.database }) }
}

describe('saving', () => {
  it('can be undone in the pop as long as its form would be there', () => {
    const { desk } = set()
    const draft = { outcome: ['Interested'], note: '', followUpAt: null }
    const saved = desk.wrapUps.save('one', draft)
    expect(desk.outboxView().held).toMatchObject([{ inPop: true }])
    desk.outbox.undo(saved.ok ? saved.value.id : '')
    desk.wrapUps.putOff('one')
    desk.wrapUps.save('one', draft)
    expect(desk.outboxView().held).toMatchObject([{ inPop: false }])
  })

  it('holds the outcome for ten seconds, then it is everybody’s', async () => {
    const { desk, world } = set(aWorld(), { clockOffsetMs: 3_600_000 })
    const draft = { outcome: ['Interested'], note: 'wants a demo', followUpAt: at(90_000) }
    const saved = desk.wrapUps.save('one', draft)
    expect(saved).toEqual({
      ok: true,
      value: { id: expect.any(String), kind: 'wrapup', customer: 'Meera', undoUntil: at(70) },
    })
    expect([desk.dueIds(), desk.saved(), world.posted]).toEqual([[], [], []])
    expect(desk.outboxView()).toMatchObject({
      held: [{ ...(saved.ok && saved.value), inPop: true }],
      waiting: 0,
    })
    await pass(10_010)
    const id = saved.ok ? saved.value.id : ''
    const body = { id, sessionId: 'one', customer: CUSTOMER, ...draft, at: at(3_660) }
    expect(world.posted).toEqual([body])
    expect(desk.saved()).toEqual([
      {
        type: 'wrapup',
        eventId: `wrapup-${id}`,
        at: at(3_660),
        sessionId: 'one',
        customer: CUSTOMER,
        line: null,
        direction: null,
        legacy: false,
        payload: {
          id,
          outcome: ['Interested'],
          note: 'wants a demo',
          followUpAt: at(90_000),
          userId: ASHA.userId,
          userName: ASHA.name,
        },
      },
    ])
    expect([desk.dueIds(), desk.outboxView().waiting]).toEqual([[], 0])
  })

  it('of a call that was put off can be undone on Home only', () => {
    const { desk } = set()
    desk.wrapUps.putOff('one')
    desk.wrapUps.save('one', aDraft('Interested'))
    expect(desk.outboxView().held).toMatchObject([{ inPop: false }])
  })

  it('is the same one when Save is pressed twice', () => {
    const { desk } = set()
    const first = desk.wrapUps.save('one', aDraft('Interested'))
    expect(desk.wrapUps.save('one', aDraft('Complaint'))).toEqual(first)
    expect(desk.outboxView().held).toHaveLength(1)
  })

  it('takes only what is on offer after such a call', () => {
    const { desk, world } = set()
    withSettings(world, {
      outcomes: [
        { name: 'Interested', details: ['Annual plan'], reach: 'talked' },
        { name: 'Short call', details: [], reach: 'short' },
      ],
    })
    desk.teamSettings.apply({
      ...desk.saved()[0]!,
      type: 'team-settings',
      payload: world.settings,
    } as unknown as Parameters<typeof desk.apply>[0])
    const save = (...outcome: string[]) => {
      const answer = desk.wrapUps.save('one', aDraft(...outcome))
      return answer.ok ? desk.outbox.undo(answer.value.id) : answer.fault.code
    }
    expect(save()).toBe('outcome-missing')
    expect(save('Complaint')).toBe('outcome-missing')
    expect(save('Interested', 'Monthly plan')).toBe('outcome-missing')
    expect([save('Interested'), save('Interested', 'Annual plan'), save('Short call')]).toEqual([
      true,
      true,
      true,
    ])
    desk.live(...events('brief', 5))
    expect(desk.wrapUps.save('brief', aDraft('Interested'))).toMatchObject({
      fault: { code: 'outcome-missing' },
    })
    expect(desk.wrapUps.save('brief', aDraft('Short call')).ok).toBe(true)
  })

  it('is for calls of mine that are over', () => {
    const { desk } = set()
    const notFound = { fault: { code: 'not-found' } }
    expect(desk.wrapUps.save('never', aDraft('Interested'))).toMatchObject(notFound)
    desk.live(...events('two').slice(0, -2))
    expect(desk.wrapUps.save('two', aDraft('Interested'))).toMatchObject(notFound)
  })

  it('puts another outcome beside one that cannot be undone any more; the newest counts', async () => {
    const { desk } = set()
    desk.wrapUps.save('one', aDraft('Interested'))
    await pass(11_000)
    desk.wrapUps.save('one', aDraft('Complaint'))
    await pass(11_000)
    expect(desk.saved()).toHaveLength(2)
    expect(desk.wrapUps.outcomesSince(at(0))).toEqual([{ name: 'Complaint', count: 1 }])
  })

  it('that is undone leaves nothing, and the call is due again with what was typed', async () => {
    const { desk, world } = set()
    const saved = desk.wrapUps.save('one', { ...aDraft('Interested'), note: 'typed' })
    await pass(9_000)
    expect(desk.outbox.undo(saved.ok ? saved.value.id : '')).toBe(true)
    await pass(60_000)
    expect([desk.saved(), world.posted]).toEqual([[], []])
    expect(desk.due()).toMatchObject([{ draft: { outcome: ['Interested'], note: 'typed' }, inPop: true }])
  })

  it('goes out after a restart, and can be undone after one', async () => {
    const { desk, world, again } = set()
    desk.live(...events('two'))
    desk.wrapUps.save('one', aDraft('Interested'))
    await pass(5_000)
    const two = desk.wrapUps.save('two', aDraft('Complaint'))
    desk.stop()
    await pass(6_000)
    const next = again()
    expect([next.dueIds(), next.outboxView().held.length]).toEqual([[], 1])
    expect(next.outbox.undo(two.ok ? two.value.id : '')).toBe(true)
    await pass(20_000)
    expect(world.posted.map(({ sessionId }) => sessionId)).toEqual(['one'])
    expect(next.dueIds()).toEqual(['two'])
  })

  it('offline stands in the history here at once, and reaches the relay once', async () => {
    const { desk, world, again } = set()
    world.status = null
    desk.wrapUps.save('one', aDraft('Interested'))
    await pass(60_000)
    expect(desk.timeline.list([CUSTOMER], null, 10).items[0]).toMatchObject({ kind: 'wrapup', by: 'Asha' })
    expect(desk.outboxView()).toMatchObject({ held: [], waiting: 1 })
    expect(desk.wrapUps.outcomesSince(at(0))).toEqual([{ name: 'Interested', count: 1 }])
    desk.stop()
    const next = again()
    world.status = 200
    next.welcomed(at(200))
    await pass(100)
    expect(world.posted).toHaveLength(1)
    // The relay's own copy comes back.
    next.live(desk.saved()[0]!)
    expect([next.saved().length, next.dueIds(), next.outboxView().waiting]).toEqual([1, [], 0])
  })

  it('is not changed by a disposition that comes while it is held', async () => {
    const { desk, world } = set()
    desk.wrapUps.save('one', aDraft('Interested'))
    desk.live(...filed('one'))
    await pass(11_000)
    expect(world.posted).toHaveLength(1)
  })

  it('says why the relay refused it, until the agent forgets it', async () => {
    const { desk, world } = set()
    world.status = 400
    desk.wrapUps.save('one', aDraft('Interested'))
    await pass(11_000)
    expect(desk.outboxView()).toMatchObject({
      refused: 1,
      problem: 'relay.example: no http://relay.example/v1/wrapups',
    })
    desk.forgetRefused()
    expect(desk.outboxView()).toEqual({ held: [], waiting: 0, refused: 0, problem: null })
  })

  it('of one agent never goes out under the name of another who uses the profile', async () => {
    const { desk, world } = set()
    desk.wrapUps.save('one', aDraft('Interested'))
    desk.stop()
    aDesk(world, { database: desk.database, me: BALA }).wrapUps.forget()
    await pass(60_000)
    expect(world.posted).toEqual([])
  })
})

describe('what is typed', () => {
  it('begins with the note of the call, and survives a crash', () => {
    const { desk, again } = set()
    desk.calls.setNote('one', 'noted while talking')
    expect(desk.due()[0]?.draft).toEqual({ outcome: [], note: 'noted while talking', followUpAt: null })
    const draft = { outcome: ['Interested'], note: 'and more', followUpAt: at(7_200) }
    expect(desk.wrapUps.draft('one', draft).ok).toBe(true)
    expect(desk.wrapUps.draft('never', draft)).toMatchObject({ fault: { code: 'not-found' } })
    expect(again().due()[0]?.draft).toEqual(draft)
  })

  it('stands once in the time line: as the note of the outcome', async () => {
    const { desk } = set()
    desk.calls.setNote('one', 'noted while talking')
    desk.wrapUps.save('one', { ...aDraft('Interested'), note: 'noted while talking, and after' })
    const notes = () =>
      desk.timeline.list([CUSTOMER], null, 10).items.map((entry) => 'note' in entry && entry.note)
    expect(notes()).toEqual(['noted while talking'])
    await pass(11_000)
    expect(notes()).toEqual(['noted while talking, and after', ''])
  })
})

describe('a reminder', () => {
  it('comes once for each outcome that stays due, also over a restart', async () => {
    const { desk, again } = set()
    await pass(599_000)
    expect(desk.notices).toEqual([])
    await pass(1_100)
    expect(desk.notices).toEqual([{ title: 'Outcome due', body: 'The call with Meera has no outcome yet.' }])
    desk.live(...events('two'))
    await pass(300_000)
    desk.stop()
    const next = again()
    await pass(300_100)
    expect([desk.notices.length, next.notices.length]).toEqual([1, 1])
    await pass(3_600_000)
    expect(next.notices).toHaveLength(1)
    expect(next.dueIds()).toHaveLength(2)
  })

  it('does not come for what was saved, and comes after the time the team has set', async () => {
    const world = aWorld()
    const { desk } = set(world)
    desk.live(...events('two'))
    desk.wrapUps.save('two', aDraft('Interested'))
    withSettings(world, { wrapup: { shortCallSeconds: 15, reminderMinutes: 2, contactField: null } })
    desk.welcomed(at(60))
    await pass(121_000)
    expect(desk.notices).toHaveLength(1)
  })

  it('tells of several at once in one, in the agent’s language', async () => {
    const { desk, world } = set()
    for (const id of ['two', 'three', 'four', 'five']) desk.live(...events(id))
    world.language = 'hi'
    await pass(601_000)
    expect(desk.notices).toEqual([{ title: '5 नतीजे बाक़ी', body: 'Meera, Meera, Meera, 2 और' }])
  })
})

describe('the last outcome in the contact', () => {
  const withField = (world: ReturnType<typeof aWorld>) =>
    withSettings(world, {
      outcomes: [{ name: 'Interested', details: ['Annual plan'], reach: 'talked' }],
      wrapup: { shortCallSeconds: 15, reminderMinutes: 10, contactField: 'field-7' },
    })
  const written = [['contact-1', { customFields: { 'field-7': 'Interested / Annual plan' } }]]

  async function saved(change: (world: ReturnType<typeof aWorld>) => void = () => {}) {
    const world = aWorld()
    withField(world)
    change(world)
    const made = set(world)
    made.desk.welcomed(at(60))
    await pass(10)
    made.desk.wrapUps.save('one', aDraft('Interested', 'Annual plan'))
    await pass(10_100)
    return made
  }

  it('is written when the outcome goes out', async () => {
    const { world } = await saved()
    expect(world.patched).toEqual(written)
  })

  it('is not looked for where the customer is no contact', async () => {
    const { desk, world } = await saved((w) => {
      w.contact = null
    })
    expect([world.patched, desk.outboxView().refused]).toEqual([[], 0])
  })

  it('waits while the provider is away, also over a restart, and does not hold up the relay', async () => {
    const { desk, world, again } = await saved((w) => {
      w.contactFault = 'contacts-unavailable'
    })
    expect([world.patched, world.posted.length]).toEqual([[], 1])
    desk.stop()
    world.contactFault = null
    again()
    await pass(60_000)
    expect(world.patched).toEqual(written)
  })

  it('says what was refused, and why', async () => {
    const { desk } = await saved((w) => {
      w.contactFault = 'contact-invalid'
    })
    expect(desk.outboxView()).toMatchObject({
      waiting: 0,
      refused: 1,
      problem: 'The outcome could not be written to the contact of Meera: in its words',
    })
  })
})

describe('the next call of the customer', () => {
  const last = (desk: ReturnType<typeof aDesk>) =>
    desk.calls.desk().cards.find(({ id }) => id === 'next')?.last
  const ringing = () =>
    aCall('incoming', { sessionId: 'next' })
      .wait(3_600)
      .initiated()
      .callsIn('customer')
      .dials(ASHA)
      .events.map((event, index) => ({
        ...event,
        eventId: `next-${index}`,
        payload: { ...event.payload, startedAt: at(3_600) },
      })) as CallEvent[]

  it('says what was last said of them: the outcome saved, or filed in the panel', async () => {
    const { desk } = set()
    vi.setSystemTime(Date.parse(at(3_600)))
    desk.live(...ringing())
    expect(last(desk)).toBeNull()
    desk.replay(...filed('one'))
    expect(last(desk)).toEqual({ outcome: ['Complaint'], note: 'call again', at: at(0) })
  })

  it('prefers the newer of the two', async () => {
    const { desk } = set()
    desk.wrapUps.save('one', { ...aDraft('Interested'), note: 'wants a demo' })
    await pass(11_000)
    desk.replay(...filed('one'))
    vi.setSystemTime(Date.parse(at(3_600)))
    desk.live(...ringing())
    expect(last(desk)).toEqual({ outcome: ['Interested'], note: 'wants a demo', at: at(60) })
  })
})
