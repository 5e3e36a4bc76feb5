import { expect, it } from 'vitest'
import { createDelays } from '../../../electron/feed/delays.ts'

const at = (ms: number) => new Date(Date.UTC(2026, 10, 22) + ms).toISOString()
const call = (sentMs: number) => ({ type: 'call.dial_begin' as const, at: at(sentMs), legacy: false })
const NONE = { providerDelayMs: null, relayDelayMs: null }

function delays() {
  const made = createDelays()
  return {
    ...made,
    /** All in ms after midnight; `applied` on this machine's clock. */
    note(event: Parameters<typeof made.note>[0]['event'], received: number, applied: number, offset = 0) {
      const appliedAt = Date.parse(at(applied))
      made.note({ event, receivedAt: at(received), appliedAt, clockOffsetMs: offset })
      return made.view()
    },
  }
}

it('nothing is known before the first event', () => {
  expect(createDelays().view()).toEqual(NONE)
})

it('both ways are measured, the second on corrected clocks', () => {
  expect(delays().note(call(100), 350, 380)).toEqual({ providerDelayMs: 250, relayDelayMs: 30 })
  expect(delays().note(call(100), 350, 1380, -1000)).toEqual({ providerDelayMs: 250, relayDelayMs: 30 })
})

it('clocks that disagree make nothing arrive before it was sent', () => {
  expect(delays().note(call(9000), 350, 100)).toEqual({ providerDelayMs: 0, relayDelayMs: 0 })
})

it('the last event counts', () => {
  const made = delays()
  made.note(call(0), 100, 200)
  expect(made.note(call(500), 510, 515)).toEqual({ providerDelayMs: 10, relayDelayMs: 5 })
})

it.each(['wrapup', 'follow-up', 'call-back', 'reply', 'team-settings', 'test', 'unknown'] as const)(
  'a %s tells of the relay only: its instant is no provider’s',
  (type) => {
    const made = delays()
    made.note(call(0), 100, 200)
    expect(made.note({ type, at: at(0), legacy: false }, 1000, 1007)).toEqual({
      providerDelayMs: 100,
      relayDelayMs: 7,
    })
  },
)

it('an old webhook in whole seconds tells of the relay only', () => {
  expect(delays().note({ ...call(0), legacy: true }, 1000, 1007)).toEqual({
    providerDelayMs: null,
    relayDelayMs: 7,
  })
})

it('what is no instant is passed over', () => {
  const made = delays()
  expect(made.note({ ...call(0), at: 'soon' }, 1000, 1007)).toEqual({
    providerDelayMs: null,
    relayDelayMs: 7,
  })
})
