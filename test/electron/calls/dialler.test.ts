import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallOutcome } from '../../../electron/api/obd.ts'
import { createDialler } from '../../../electron/calls/dialler.ts'
import type { Fault } from '../../../shared/ipc.ts'
import { isDialable, toE164 } from '../../../shared/phone.ts'
import { ASHA, aCall, CUSTOMER } from '../../shared/calls/builders.ts'
import { SILENT } from '../../support/silent-log.ts'
import { until } from '../../support/until.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919876500000'
const ALREADY = { ok: false, fault: { code: 'already-calling' } }
const ACCEPTED: CallOutcome = { kind: 'accepted' }
const REFUSED: CallOutcome = { kind: 'refused', fault: { code: 'obd-limit', detail: 'Threshold exceeded' } }

/** A dialler whose provider answers when the test says so. */
function aDialler(guard: (number: string) => Fault | null = () => null) {
  const desk = aDesk()
  const placed: { number: string; referenceId: string; answer: (outcome: CallOutcome | Error) => void }[] = []
  let changes = 0
  const dialler = createDialler({
    requests: desk.requests,
    place: (number, referenceId) =>
      new Promise((resolve, reject) => {
        const answer = (outcome: CallOutcome | Error) =>
          outcome instanceof Error ? reject(outcome) : resolve(outcome)
        placed.push({ number, referenceId, answer })
      }),
    guard,
    isLive: desk.calls.isLive,
    now: desk.now,
    onChange: () => {
      changes += 1
    },
    log: SILENT,
  })
  const dial = (typed: string, retryOf?: string) => {
    const result = dialler.dial(typed, retryOf)
    return result.ok ? result.value.cardId : result
  }
  return {
    desk,
    placed,
    dial,
    changes: () => changes,
    /** Dials, and has the provider answer. */
    async dialled(typed: string, outcome: CallOutcome | Error, retryOf?: string): Promise<string> {
      const id = dial(typed, retryOf)
      if (typeof id !== 'string') throw new Error(`not dialled: ${JSON.stringify(id)}`)
      const before = changes
      placed.at(-1)?.answer(outcome)
      await until(() => changes > before)
      return id
    },
  }
}

describe('dialling', () => {
  it('writes the request before it leaves, and hands on E.164 and a new reference', () => {
    const { dial, desk, placed, changes } = aDialler()
    const id = dial('098765 43210')
    expect(placed).toMatchObject([{ number: CUSTOMER, referenceId: id }])
    expect(desk.requests.find(String(id))).toMatchObject({ state: 'sending', number: CUSTOMER })
    expect(desk.pop()).toMatchObject([{ id, status: 'requested' }])
    expect(changes()).toBe(1)
  })

  it('never hands on what is no number', () => {
    const { dial, placed, desk } = aDialler()
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[+\d ()-]{0,20}$/),
      fc.constantFrom('', '100', '+91'),
    )
    fc.assert(
      fc.property(
        typed.filter((text) => toE164(text) === null),
        (text) => {
          expect(dial(text)).toMatchObject({ ok: false, fault: { code: 'invalid-number' } })
        },
      ),
    )
    expect(placed).toEqual([])
    expect(desk.requests.since('')).toEqual([])
  })

  it('only ever hands on what may be dialled', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0]{0,2}\d{5,14}$/), (typed) => {
        const { dial, placed } = aDialler()
        dial(typed)
        for (const { number } of placed) expect(isDialable(number)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('places one call for a double click, and none beside a request that is on its way', () => {
    const { dial, placed } = aDialler()
    expect(typeof dial(CUSTOMER)).toBe('string')
    expect(dial(CUSTOMER)).toMatchObject(ALREADY)
    expect(dial(OTHER)).toMatchObject(ALREADY)
    expect(placed).toHaveLength(1)
  })

  it('places none while an accepted call is awaited or goes on, and the next when it is over', async () => {
    const { dial, dialled, desk } = aDialler()
    await dialled(CUSTOMER, ACCEPTED)
    expect(dial(OTHER)).toMatchObject(ALREADY)
    const call = aCall('outgoing').wait(1).initiated().dials(ASHA)
    desk.live(...call.events)
    desk.wait(100)
    expect(dial(OTHER)).toMatchObject(ALREADY)
    desk.live(...call.wait(120).ends('missed').events)
    expect(typeof dial(OTHER)).toBe('string')
  })

  it('does not let a request without any event block the desk for ever', async () => {
    const { dial, dialled, desk } = aDialler()
    await dialled(CUSTOMER, ACCEPTED)
    desk.wait(59)
    expect(dial(OTHER)).toMatchObject(ALREADY)
    desk.wait(1)
    expect(typeof dial(OTHER)).toBe('string')
  })

  it('uses another reference for every call', async () => {
    const { dialled, placed } = aDialler()
    for (let times = 0; times < 20; times += 1) await dialled(CUSTOMER, REFUSED)
    expect(new Set(placed.map((call) => call.referenceId)).size).toBe(20)
  })
})

describe('a number that may not be called now', () => {
  const quiet: Fault = { code: 'quiet-hours', detail: '09:00' }

  it('is said so before anything is written or sent', () => {
    const asked: string[] = []
    const { dial, placed, desk, changes } = aDialler((number) => {
      asked.push(number)
      return quiet
    })
    expect(dial('098765 43210')).toEqual({ ok: false, fault: quiet })
    expect(asked).toEqual([CUSTOMER])
    expect([placed, desk.requests.since(''), changes()]).toEqual([[], [], 0])
  })

  it('does not take the place of a card that it was to replace', async () => {
    let fault: Fault | null = null
    const { dial, dialled, desk } = aDialler(() => fault)
    const first = await dialled(CUSTOMER, REFUSED)
    fault = { code: 'do-not-call', detail: null }
    expect(dial(CUSTOMER, first)).toMatchObject({ fault: { code: 'do-not-call' } })
    expect(desk.cards().map((card) => card.id)).toEqual([first])
  })

  it('is one number: another may be called', () => {
    const { dial, placed } = aDialler((number) => (number === CUSTOMER ? quiet : null))
    expect(typeof dial(OTHER)).toBe('string')
    expect(placed).toHaveLength(1)
  })

  it('is not asked about what is no number', () => {
    const { dial } = aDialler(() => quiet)
    expect(dial('100')).toMatchObject({ fault: { code: 'invalid-number' } })
  })
})

describe('what the provider answers', () => {
  it('accepted: the agent’s own phone rings first', async () => {
    const { dialled, desk } = aDialler()
    const id = await dialled(CUSTOMER, ACCEPTED)
    expect(desk.card(id)).toMatchObject({ status: 'calling-your-phone', problem: null })
  })

  it('refused: the card says why, and the next call may be placed at once', async () => {
    const { dialled, desk, dial } = aDialler()
    const id = await dialled(CUSTOMER, REFUSED)
    expect(desk.card(id)).toMatchObject({ problem: { code: 'obd-limit' }, canRetry: true })
    expect(typeof dial(OTHER)).toBe('string')
  })

  it.each([
    ['nothing', { kind: 'unconfirmed' } as const],
    ['an exception', new Error('a bug')],
  ])('%s: unconfirmed, and never sent again by itself', async (_what, outcome) => {
    const { dialled, desk, placed } = aDialler()
    const id = await dialled(CUSTOMER, outcome)
    desk.wait(3600 - 1)
    expect(desk.card(id)).toMatchObject({ unconfirmed: true, problem: null, canRetry: true })
    expect(placed).toHaveLength(1)
  })

  it.each([[ACCEPTED], [{ kind: 'unconfirmed' } as const]])(
    '%j after the first webhook: the webhook counts',
    async (outcome) => {
      const { dial, placed, desk, changes } = aDialler()
      const id = dial(CUSTOMER)
      desk.live(...aCall('outgoing').wait(1).initiated().dials(ASHA).events)
      expect(desk.cards()).toMatchObject([{ id, status: 'calling-your-phone' }])
      const before = changes()
      placed[0]?.answer(outcome)
      await until(() => changes() > before)
      expect(desk.requests.find(String(id))).toMatchObject({ state: 'accepted', sessionId: 'session.1' })
      expect(desk.cards()).toMatchObject([{ id, unconfirmed: false }])
    },
  )
})

describe('trying again', () => {
  it('replaces the card that failed', async () => {
    const { dialled, dial, desk } = aDialler()
    const first = await dialled(CUSTOMER, REFUSED)
    const second = dial(CUSTOMER, first)
    expect(desk.cards().map((card) => card.id)).toEqual([second])
  })

  it('is one call, too, when clicked twice', async () => {
    const { dialled, dial, placed } = aDialler()
    const first = await dialled(CUSTOMER, REFUSED)
    dial(CUSTOMER, first)
    expect(dial(CUSTOMER, first)).toMatchObject(ALREADY)
    expect(placed).toHaveLength(2)
  })

  it('has to wait while the request is on its way, or has just been accepted', async () => {
    const { dial, placed, desk, changes } = aDialler()
    const id = String(dial(CUSTOMER))
    desk.wait(25)
    expect(dial(CUSTOMER, id)).toMatchObject(ALREADY)
    const before = changes()
    placed[0]?.answer(ACCEPTED)
    await until(() => changes() > before)
    desk.wait(-10)
    expect(dial(CUSTOMER, id)).toMatchObject(ALREADY)
    expect(desk.card(id)).toMatchObject({ canRetry: false })
    desk.wait(10)
    expect(desk.card(id)).toMatchObject({ canRetry: true })
    expect(typeof dial(CUSTOMER, id)).toBe('string')
  })

  it('is not possible while its call goes on', async () => {
    const { dialled, dial, desk } = aDialler()
    const id = await dialled(CUSTOMER, { kind: 'unconfirmed' })
    desk.live(...aCall('outgoing').wait(1).initiated().dials(ASHA).events)
    desk.wait(40)
    expect(dial(CUSTOMER, id)).toMatchObject(ALREADY)
  })

  it('dials plainly when the card is not there any more', () => {
    expect(typeof aDialler().dial(CUSTOMER, 'no such card')).toBe('string')
  })
})
