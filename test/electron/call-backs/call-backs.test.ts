import { describe, expect, it, vi } from 'vitest'
import { markOf } from '../../../shared/call-backs/facts.ts'
import {
  callAt,
  later,
  linkedTo,
  markAt,
  messageAt,
  minute,
  NUMBERS,
  replyAt,
} from '../../shared/call-backs/histories.ts'
import { ASHA, aCall, BALA } from '../../shared/calls/builders.ts'
import { aList } from './a-list.ts'

const [MOBILE, OFFICE, OTHER] = NUMBERS
const missed = (n: number, who: string = MOBILE) => callAt('missed', n, who)
const heldMark = (n: number, who: string) => {
  const mark = markOf(markAt('not-needed', n, who))
  if (mark === null) throw new Error('a mark names its customer')
  return mark
}
const cards = (list: ReturnType<typeof aList>) =>
  list.desk.cards().filter(({ kind }) => kind === 'missed').length

describe('a row', () => {
  it('says who waits, since when, and what was tried', () => {
    const list = aList({ me: BALA, names: { [OFFICE]: ['Ramesh Kumar'] } })
    list.live(
      missed(1),
      missed(5, OFFICE),
      markAt('claim', 6, MOBILE, BALA),
      callAt('tried', 7, OFFICE, BALA),
    )
    expect(list.rows()).toEqual([
      {
        customer: OFFICE,
        names: ['Ramesh Kumar'],
        numberText: '+91 98765 00002',
        dialable: true,
        place: 'DL, IN',
        line: '+91 120 654 4522',
        department: 'Sales',
        missedAt: minute(1),
        lastMissedAt: minute(5),
        missedCalls: 2,
        tries: 1,
        lastTryAt: minute(7),
        lastTryBy: 'Bala',
        claim: { by: 'Bala', mine: true, until: expect.stringContaining('10:22:27') },
      },
    ])
  })

  it('gives its claim back by time alone, and says when to look again', () => {
    const list = aList().live(missed(1), markAt('claim', 6, MOBILE, BALA))
    expect(list.rows()).toMatchObject([{ claim: { by: 'Bala', mine: false } }])
    expect(list.callBacks.view().recheckInMs).toBe(15 * 60_000)
    expect(list.callBacks.holder(OFFICE)?.name).toBe('Bala')
    list.desk.wait(15 * 60)
    expect(list.rows()).toMatchObject([{ claim: null }])
    expect(list.callBacks.holder(OFFICE)).toBeNull()
  })

  it('goes after 14 days', () => {
    const list = aList().live(missed(1), missed(600, OTHER))
    list.desk.setClock(14 * 24 * 3600 + 60 * 60)
    expect(list.rows()).toMatchObject([{ customer: OTHER }])
    expect(list.callBacks.view().recheckInMs).toBe(9 * 60 * 60_000)
    list.desk.wait(9 * 60 * 60 + 1)
    expect(list.rows()).toEqual([])
  })

  it('shows the names of now', () => {
    const names: Record<string, string[]> = {}
    const list = aList({ names }).live(missed(1))
    expect(list.rows()).toMatchObject([{ names: [] }])
    names[MOBILE] = ['Meera']
    list.callBacks.contactsChanged([MOBILE])
    expect(list.rows()).toMatchObject([{ names: ['Meera'] }])
  })
})

describe('the desk', () => {
  it('closes the missed call of whoever was reached on another number, or written to', () => {
    const list = aList().live(missed(1), missed(2, OTHER))
    list.rows()
    expect(cards(list)).toBe(2)
    list.live(callAt('reached', 5, OFFICE, BALA))
    list.rows()
    expect(cards(list)).toBe(1)
    list.live(replyAt(6, OTHER))
    list.rows()
    expect(cards(list)).toBe(0)
  })

  it('closes it when no call back is needed, not while that can be undone', () => {
    const list = aList().live(missed(1))
    list.hold(heldMark(2, OFFICE))
    expect(list.rows()).toEqual([])
    expect(list.callBacks.waivedUpTo(MOBILE)).toBe(minute(2))
    expect(cards(list)).toBe(1)
    list.hold()
    expect(list.rows()).toHaveLength(1)
    expect(list.callBacks.waivedUpTo(MOBILE)).toBeNull()
    list.live(markAt('not-needed', 3, MOBILE, ASHA, minute(1)))
    expect(list.rows()).toEqual([])
    expect(cards(list)).toBe(0)
  })

  it('keeps it when a try came to nothing, or a message failed', () => {
    const list = aList().live(missed(1), callAt('tried', 3, MOBILE), messageAt(4, MOBILE, ['sent', 'failed']))
    expect(list.rows()).toHaveLength(1)
    expect(cards(list)).toBe(1)
  })
})

describe('many rows', () => {
  const customer = (i: number) => `+9190000${String(i).padStart(5, '0')}`
  const one = (i: number) => {
    const call = aCall('incoming', { sessionId: `s${i}`, customer: customer(i) })
      .initiated()
      .callsIn('customer')
    return later(call.wait(9).ends('missed').events, i * 60).map((event, n) => ({
      ...event,
      eventId: `${i}/${n}`,
    }))
  }
  const many = Array.from({ length: 120 }, (_, i) => one(i)).flat()

  it('are looked at a few at a time, the longest waiting first, until all are', async () => {
    const before = aList()
    for (const event of many) before.desk.live(event)
    const list = aList({ database: before.desk.database })
    list.desk.setClock(3 * 60 * 60)
    expect(list.callBacks.view().view).toMatchObject({ total: 20 })
    expect(list.rows().slice(0, 2)).toMatchObject([{ customer: customer(0) }, { customer: customer(1) }])
    for (let looks = 1; list.callBacks.view().view.total < 120; looks += 1) {
      // It asks to be looked at again by itself.
      await vi.waitFor(() => expect(list.changes()).toBe(looks))
    }
    expect(list.rows()).toHaveLength(50)
    expect(list.rows().at(-1)?.customer).toBe(customer(49))
  })

  it('ask the contacts once for each, and not at all for who was reached on the same number', () => {
    const list = aList({ links: () => [] }).live(...one(1), callAt('reached', 5, customer(1)), missed(6))
    list.rows()
    expect(list.looked()).toBe(1)
    list.live(callAt('tried', 9, OTHER))
    list.rows()
    expect(list.looked()).toBe(0)
  })

  it('do not look at the contacts that change while nobody waits', () => {
    const list = aList()
    list.link(linkedTo, MOBILE, OFFICE, OTHER)
    list.rows()
    expect(list.looked()).toBe(0)
  })
})

it('hears its own mark when that comes back, or stops waiting', async () => {
  const list = aList().live(missed(1))
  const heard = list.callBacks.heard('claim 2', 60_000)
  list.live(markAt('claim', 2, MOBILE))
  await heard
  await list.callBacks.heard('never', 1)
  const ending = list.callBacks.heard('at the end', 60_000)
  list.callBacks.stop()
  await ending
})
