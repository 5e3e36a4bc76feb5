/** Which calls are due, whatever the order and the way in which their facts arrive. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RingsideEvent } from '../../../shared/events.ts'
import { ASHA, aCall, at, BALA, CHITRA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk, aDraft, aWrapup, pass } from './a-desk.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)) })
})
afterEach(() => {
  vi.useRealTimers()
})

const talked = (sessionId = 'one', by = ASHA, seconds = 40) =>
  aCall('incoming', { sessionId })
    .initiated()
    .callsIn('customer')
    .dials(by)
    .answers(by)
    .wait(seconds)
    .ends('bridged')
const ids = (events: readonly RingsideEvent[], prefix: string) =>
  events.map((event) => ({ ...event, eventId: `${prefix}-${event.eventId}` }))
const eventsOf = (call: ReturnType<typeof aCall>) => ids(call.events, call.events[0]?.sessionId ?? '')

describe('a call is due', () => {
  it('that I talked in, once it is over, with all the form needs', () => {
    const desk = aDesk()
    const events = eventsOf(talked())
    desk.live(...events.slice(0, -2))
    expect(desk.due()).toEqual([])
    vi.setSystemTime(Date.parse(at(41)))
    desk.live(...events.slice(-2))
    expect(desk.wrapUps.view().view).toEqual({
      due: [
        {
          sessionId: 'one',
          names: ['Meera'],
          number: CUSTOMER,
          numberText: '+91 98765 43210',
          dialable: true,
          direction: 'incoming',
          line: '+91 120 654 4522',
          department: 'Sales',
          endedAt: at(40),
          talkSeconds: 40,
          reach: 'talked',
          draft: aDraft(),
          inPop: true,
        },
      ],
      dueTotal: 1,
    })
  })

  it('not when a colleague talked, when it was missed, or when it went to voicemail', () => {
    const desk = aDesk()
    desk.live(...eventsOf(talked('bala', BALA)))
    const missed = (id: string) =>
      aCall('incoming', { sessionId: id }).initiated().callsIn('customer').dials(ASHA)
    desk.live(...eventsOf(missed('missed').wait(20).ends('missed')))
    desk.live(...eventsOf(missed('voicemail').wait(20).ends('voicemail')))
    desk.live(...eventsOf(missed('hunted').refuses(ASHA).dials(BALA).answers(BALA).wait(9).ends('bridged')))
    expect(desk.dueIds()).toEqual([])
  })

  it('of mine to a customer who did not answer, but not one that ended before they were dialled', () => {
    const desk = aDesk()
    const out = (id: string) => aCall('outgoing', { sessionId: id }).initiated().dials(ASHA).answers(ASHA)
    desk.live(...eventsOf(out('rang').dials('customer').wait(30).ends('missed')))
    desk.live(...eventsOf(out('mine-only').wait(5).ends('missed')))
    desk.live(...eventsOf(out('brief').dials('customer').answers('customer').wait(5).ends('bridged')))
    expect(desk.due().map(({ sessionId, reach }) => [sessionId, reach])).toEqual([
      ['rang', 'unreached'],
      ['brief', 'short'],
    ])
  })

  it('that I asked for and that was passed to another phone', () => {
    const desk = aDesk()
    expect(desk.dialler.dial(CUSTOMER).ok).toBe(true)
    const reference = String(desk.database.get('SELECT reference_id AS id FROM call_requests')?.id)
    const call = aCall('outgoing', { sessionId: 'one' }).initiated().dials(BALA).answers(BALA)
    const events = eventsOf(call.dials('customer').answers('customer').wait(30).ends('bridged'))
    desk.live(
      ...events.map((event) =>
        event.type === 'call.end' || event.type === 'call.summary'
          ? { ...event, payload: { ...event.payload, clientRefId: reference } }
          : event,
      ),
    )
    expect(desk.dueIds()).toEqual(['one'])
  })

  it('by each agent who talked, also after a transfer', () => {
    const call = aCall('incoming', { sessionId: 'one' })
      .initiated()
      .callsIn('customer')
      .dials(ASHA)
      .answers(ASHA)
    const events = eventsOf(call.wait(20).dials(BALA).leaves(ASHA).answers(BALA).wait(20).ends('bridged'))
    const [asha, bala, chitra] = [ASHA, BALA, CHITRA].map((me) => aDesk(undefined, { me }))
    for (const desk of [asha, bala, chitra]) desk?.live(...events)
    expect([asha?.dueIds(), bala?.dueIds(), chitra?.dueIds()]).toEqual([['one'], ['one'], []])
    for (const desk of [asha, bala]) desk?.live(aWrapup('one', BALA))
    expect([asha?.dueIds(), bala?.dueIds()]).toEqual([['one'], []])
  })

  it('not when it began before this desk was first opened, and not before it ever was', () => {
    const late = aDesk(undefined, { openedAt: at(1) })
    late.replay(...eventsOf(talked()))
    expect(late.dueIds()).toEqual([])
    const never = aDesk(undefined, { openedAt: null })
    never.replay(...eventsOf(talked()))
    expect(never.dueIds()).toEqual([])
    // A later start of the same desk is not its first.
    const again = aDesk(undefined, { database: aDesk().database, openedAt: at(99) })
    again.replay(...eventsOf(talked()))
    expect(again.dueIds()).toEqual(['one'])
  })

  it('that began in the second in which the desk was first opened: a summary knows no less', () => {
    const desk = aDesk(undefined, { openedAt: at(0.7) })
    desk.live(...eventsOf(talked()))
    expect(desk.dueIds()).toEqual(['one'])
  })

  it('no longer once somebody filed a disposition in the panel', () => {
    const desk = aDesk()
    desk.live(...eventsOf(talked()))
    desk.live(...eventsOf(talked().disposes('Interested', ASHA)).slice(-1))
    expect(desk.dueIds()).toEqual([])
  })

  it('also when it ended while the desk was away: then not in the pop', () => {
    const desk = aDesk()
    vi.setSystemTime(Date.parse(at(120)))
    desk.replay(...eventsOf(talked()))
    expect(desk.due()).toMatchObject([{ sessionId: 'one', inPop: false }])
  })

  it('in the pop when the network was gone for the moment of its end', () => {
    const desk = aDesk()
    const events = eventsOf(talked())
    desk.live(...events.slice(0, -2))
    vi.setSystemTime(Date.parse(at(60)))
    desk.replay(...events.slice(-2))
    expect(desk.due()).toMatchObject([{ sessionId: 'one', inPop: true }])
  })

  it('in the pop until it is put off, or reminded of', async () => {
    const desk = aDesk()
    desk.live(...eventsOf(talked('one')), ...eventsOf(talked('two')))
    expect(desk.wrapUps.view().recheckInMs).toBe(600_000)
    expect(desk.wrapUps.putOff('one')).toEqual({ ok: true, value: null })
    expect(desk.wrapUps.putOff('none')).toMatchObject({ fault: { code: 'not-found' } })
    expect(desk.due().map(({ sessionId, inPop }) => [sessionId, inPop])).toEqual([
      ['one', false],
      ['two', true],
    ])
    await pass(600_000)
    expect(desk.due().map(({ inPop }) => inPop)).toEqual([false, false])
    expect(desk.wrapUps.view().recheckInMs).toBeNull()
  })

  it('with the twenty newest on show, and all of them counted', () => {
    const desk = aDesk()
    for (let n = 0; n < 25; n += 1) desk.live(...eventsOf(talked(`call-${n}`, ASHA, 100 + n)))
    const { due, dueTotal } = desk.wrapUps.view().view
    expect([due.length, due[0]?.sessionId, due.at(-1)?.sessionId, dueTotal]).toEqual([
      20,
      'call-24',
      'call-5',
      25,
    ])
  })
})

describe('in whatever order the facts come', () => {
  const calls: readonly (readonly RingsideEvent[])[] = [
    eventsOf(talked('plain')),
    eventsOf(talked('filed').disposes('Interested', BALA)),
    [...eventsOf(talked('saved')), aWrapup('saved', ASHA, 'a')],
    [...eventsOf(talked('of-another')), aWrapup('of-another', BALA, 'b')],
    eventsOf(talked('not-mine', BALA)),
    eventsOf(
      aCall('outgoing', { sessionId: 'rang' })
        .initiated()
        .dials(ASHA)
        .answers(ASHA)
        .dials('customer')
        .wait(30)
        .ends('missed'),
    ),
    eventsOf(
      aCall('incoming', { sessionId: 'passed-on' })
        .initiated()
        .callsIn('customer')
        .dials(ASHA)
        .answers(ASHA)
        .wait(20)
        .dials(BALA)
        .leaves(ASHA)
        .answers(BALA)
        .wait(20)
        .ends('bridged'),
    ),
  ]
  const all = calls.flat()

  it('the same calls are due', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
        fc.array(fc.boolean(), { minLength: all.length * 2, maxLength: all.length * 2 }),
        fc.array(fc.nat({ max: all.length * 2 }), { maxLength: 3 }),
        (events, live, restarts) => {
          let desk = aDesk()
          for (const [index, event] of events.entries()) {
            if (restarts.includes(index)) desk = aDesk(undefined, { database: desk.database })
            if (live[index]) desk.live(event)
            else desk.replay(event)
          }
          expect(desk.dueIds().sort()).toEqual(['of-another', 'passed-on', 'plain', 'rang'])
          expect(desk.wrapUps.view().view.dueTotal).toBe(4)
          expect(desk.wrapUps.outcomesSince(at(0))).toEqual([{ name: 'Interested', count: 1 }])
        },
      ),
      { numRuns: 30 },
    )
  })
})
