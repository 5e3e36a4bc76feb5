import { describe, expect, it } from 'vitest'
import type { RingsideEvent } from '../../../shared/events.ts'
import { ASHA, BALA, CHITRA } from '../calls/builders.ts'
import { callAt, linkedTo, loggedMiss, markAt, messageAt, minute, NUMBERS, replyAt } from './histories.ts'
import { wholeList } from './whole-list.ts'

const [MOBILE, OFFICE, OTHER] = NUMBERS
const rows = (...told: (RingsideEvent | readonly RingsideEvent[])[]) => wholeList(told.flat(), linkedTo)
const missed = (n: number, who: string = MOBILE) => callAt('missed', n, who)
const holder = (...told: Parameters<typeof rows>) => {
  const found = rows(...told)[0]?.holder
  return found ? `${found.name} until ${found.until}` : null
}

describe('who is to be called back', () => {
  it('is one row for all their missed calls, with the number they called from last', () => {
    expect(rows(missed(5), missed(9, OFFICE), missed(7, OTHER))).toMatchObject([
      {
        customer: OFFICE,
        missedAt: minute(5),
        lastMissedAt: minute(9),
        missedCalls: 2,
        lastMissed: 'missed 9',
      },
      { customer: OTHER, missedCalls: 1 },
    ])
  })

  it('is nobody whose call somebody of the hunt took, or was passed on', () => {
    expect(rows(callAt('hunted and taken', 5, MOBILE), callAt('transferred', 7, MOBILE))).toEqual([])
  })

  it.each(['reached', 'hunted and taken', 'transferred'] as const)('is nobody once %s', (kind) => {
    expect(rows(missed(5), callAt(kind, 9, OFFICE, BALA))).toEqual([])
    expect(rows(callAt(kind, 9, OFFICE, BALA), missed(5))).toEqual([])
    expect(rows(callAt(kind, 4, OFFICE, BALA), missed(5))).toHaveLength(1)
    // A log knows whole seconds only.
    expect(rows(callAt(kind, 5, OFFICE, BALA), missed(5))).toEqual([])
  })

  it('is a call the log alone tells of, and the same one when its events come later', () => {
    expect(rows(loggedMiss(5, MOBILE))).toMatchObject([{ missedAt: minute(5), missedCalls: 1 }])
    expect(rows(loggedMiss(5, MOBILE), missed(5))).toMatchObject([{ missedCalls: 1 }])
  })

  it('is nobody who was answered over WhatsApp, unless that failed or a campaign wrote it', () => {
    expect(rows(missed(5), messageAt(9, MOBILE, ['delivered']))).toEqual([])
    expect(rows(missed(5), replyAt(9, OFFICE))).toEqual([])
    expect(rows(missed(5), messageAt(4, MOBILE))).toHaveLength(1)
    expect(rows(missed(5), messageAt(9, MOBILE, ['sent', 'failed']), replyAt(9, MOBILE))).toHaveLength(1)
    expect(rows(missed(5), messageAt(9, MOBILE, ['sent', 'delivered'], 'cmp'))).toHaveLength(1)
  })

  it('is nobody for calls up to which somebody said it is not needed', () => {
    expect(rows(missed(5), markAt('not-needed', 9, OFFICE))).toEqual([])
    expect(rows(missed(5), markAt('not-needed', 9, MOBILE, BALA, minute(5)))).toEqual([])
    expect(rows(missed(5), missed(8), markAt('not-needed', 9, MOBILE, BALA, minute(7)))).toMatchObject([
      { missedAt: minute(8), missedCalls: 1 },
    ])
  })
})

describe('tries', () => {
  it('are calls to them since, in which their phone rang; the last one is named', () => {
    const calls = [
      missed(5),
      callAt('tried', 4, MOBILE, CHITRA),
      callAt('tried', 9, OFFICE, BALA),
      callAt('tried', 7, MOBILE, ASHA),
      callAt('own phone not taken', 11, MOBILE, CHITRA),
    ]
    expect(rows(...calls)).toMatchObject([
      { tries: 2, lastTry: { at: minute(9), by: { userId: BALA.userId, name: 'Bala' } } },
    ])
  })
})

describe('a claim', () => {
  const claim = (n: number, agent = ASHA) => markAt('claim', n, MOBILE, agent)

  it('is the first one’s, for 15 minutes', () => {
    expect(holder(missed(5), claim(6, BALA), claim(7))).toBe(`Bala until ${minute(21)}`)
    expect(holder(missed(5), claim(6, BALA), claim(20), claim(21, CHITRA))).toBe(`Chitra until ${minute(36)}`)
  })

  it('lasts longer while its agent tries, and is renewed by them alone', () => {
    expect(holder(missed(5), claim(6), callAt('tried', 10, OFFICE))).toMatch(/^Asha until .*10:25:27/)
    expect(holder(missed(5), claim(6), callAt('tried', 10, MOBILE, BALA))).toBe(`Asha until ${minute(21)}`)
    expect(holder(missed(5), claim(6), callAt('tried', 30, MOBILE))).toBe(`Asha until ${minute(21)}`)
    expect(holder(missed(5), claim(6), claim(9))).toBe(`Asha until ${minute(24)}`)
  })

  it('ends when its agent releases it, and nobody else can', () => {
    expect(holder(missed(5), claim(6), markAt('release', 8, MOBILE, BALA))).toMatch(/^Asha/)
    expect(holder(missed(5), claim(6), markAt('release', 8, OFFICE))).toBeNull()
    expect(holder(missed(5), claim(6), markAt('release', 8, MOBILE), claim(9, BALA))).toMatch(/^Bala/)
  })

  it('ends with its row: the next miss is for anybody', () => {
    expect(holder(missed(5), claim(6), callAt('reached', 8, MOBILE), missed(10))).toBeNull()
    expect(holder(missed(5), claim(6), missed(10))).toMatch(/^Asha/)
  })
})
