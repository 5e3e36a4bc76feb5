import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastWroteAt, modeAt, msUntilChange } from '../../../../renderer/chats/composer/window-mode.ts'

const AT = Date.parse('2026-11-22T05:11:00.000Z')
const iso = (ms: number) => new Date(ms).toISOString()

describe('what may be written', () => {
  it('changes at the very moment the window ends', () => {
    expect(modeAt(iso(AT), AT - 1)).toBe('open')
    expect(modeAt(iso(AT), AT)).toBe('closed')
    expect(modeAt(null, AT)).toBe('never')
    expect(msUntilChange(iso(AT), AT - 1)).toBe(1)
    expect(msUntilChange(iso(AT), AT)).toBeNull()
    expect(msUntilChange(null, AT)).toBeNull()
  })

  it('is open exactly as long as a change is waited for, and the wait ends at it', () => {
    const week = 7 * 24 * 60 * 60_000
    fc.assert(
      fc.property(fc.integer({ min: -week, max: week }), (left) => {
        const end = iso(AT + left)
        const wait = msUntilChange(end, AT)
        expect(wait !== null).toBe(modeAt(end, AT) === 'open')
        if (wait !== null) expect(modeAt(end, AT + wait)).toBe('closed')
      }),
    )
  })

  it('waits no longer than a timer can', () => {
    expect(msUntilChange(iso(AT + 60 * 24 * 60 * 60_000), AT)).toBeLessThan(2 ** 31)
  })
})

describe('when the customer last wrote', () => {
  const last = { mine: false, kind: 'text', text: 'Haan', state: 'received', at: iso(AT) } as const
  it('is the last line when it is theirs, else a day before the window ends', () => {
    const windowEndsAt = iso(AT + 60_000)
    expect(lastWroteAt({ last: { ...last, direction: 'incoming' }, windowEndsAt })).toBe(iso(AT))
    expect(lastWroteAt({ last: { ...last, direction: 'outgoing' }, windowEndsAt })).toBe(
      iso(AT + 60_000 - 24 * 60 * 60_000),
    )
    expect(lastWroteAt({ last: null, windowEndsAt: null })).toBeNull()
  })
})
