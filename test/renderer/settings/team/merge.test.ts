import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formOf,
  newOutcome,
  settingsIn,
  type TeamForm,
} from '../../../../renderer/settings/team/team-form.ts'
import { merge } from '../../../../renderer/settings/team/team-merge.ts'
import type { TeamSettings } from '../../../../shared/team-settings.ts'
import { REACHES } from '../../../../shared/wrapups/gating.ts'

const NAMES = ['Interested', 'Call later', 'Busy', 'Refund', 'Complaint', 'No answer']
const outcome = (name: string) =>
  fc.record({
    name: fc.constant(name),
    details: fc.subarray(['Annual', 'Monthly']),
    reach: fc.constantFrom(...REACHES),
  })
const settings: fc.Arbitrary<TeamSettings> = fc.record({
  outcomes: fc.shuffledSubarray(NAMES, { minLength: 1 }).chain((names) => fc.tuple(...names.map(outcome))),
  wrapup: fc.record({
    shortCallSeconds: fc.integer({ min: 0, max: 600 }),
    reminderMinutes: fc.integer({ min: 1, max: 240 }),
    contactField: fc.constantFrom(null, 'last_outcome', 'city'),
  }),
  quickReplies: fc
    .shuffledSubarray(['thanks', 'address'])
    .map((titles) => titles.map((title) => ({ title, text: `${title}!` }))),
})

/** What somebody makes of settings by hand: the same, some taken away, renamed, changed, moved, added. */
const edited = (base: TeamSettings): fc.Arbitrary<TeamForm> => {
  const form = formOf(base)
  return fc
    .record({
      outcomes: fc.shuffledSubarray([...form.outcomes]),
      renamed: fc.boolean(),
      added: fc.constantFrom(null, 'Visit', 'Refund'),
      seconds: fc.constantFrom(form.shortCallSeconds, '30'),
    })
    .map(({ outcomes, renamed, added, seconds }) => ({
      ...form,
      shortCallSeconds: seconds,
      outcomes: [
        ...outcomes.map((row, i) => (renamed && i === 0 ? { ...row, name: 'Renamed' } : row)),
        ...(added === null ? [] : [{ ...newOutcome(), name: added }]),
      ],
    }))
}

const twoOf = settings.chain((base) => fc.tuple(fc.constant(base), edited(base)))
const apply = (base: TeamSettings, mine: TeamForm, theirs: TeamSettings) =>
  settingsIn(merge(base, mine, theirs))

describe('my changes on top of theirs', () => {
  test('are theirs when I changed nothing', () => {
    fc.assert(
      fc.property(settings, settings, (base, theirs) => {
        expect(apply(base, formOf(base), theirs)).toEqual(theirs)
      }),
    )
  })

  test('are mine when they changed nothing', () => {
    fc.assert(
      fc.property(twoOf, ([base, mine]) => {
        expect(apply(base, mine, base)).toEqual(settingsIn(mine))
      }),
    )
  })

  test('hold every row of mine that I changed or added, and no row twice', () => {
    fc.assert(
      fc.property(twoOf, settings, ([base, mine], theirs) => {
        const names = merge(base, mine, theirs).outcomes.map(({ key }) => key)
        expect(new Set(names).size).toBe(names.length)
        const made = mine.outcomes.filter(({ was, name }) => was !== name).map(({ name }) => name)
        const all = merge(base, mine, theirs).outcomes.map(({ name }) => name)
        for (const name of made) expect(all).toContain(name)
      }),
    )
  })
})

describe('by example', () => {
  const base: TeamSettings = {
    outcomes: [
      { name: 'Interested', details: [], reach: 'talked' },
      { name: 'Busy', details: [], reach: 'unreached' },
      { name: 'No answer', details: [], reach: 'unreached' },
    ],
    wrapup: { shortCallSeconds: 15, reminderMinutes: 10, contactField: null },
    quickReplies: [],
  }
  const names = (form: TeamForm) => form.outcomes.map(({ name }) => name)

  test('I rename one, they take away another and add a third', () => {
    const form = formOf(base)
    const mine = {
      ...form,
      outcomes: form.outcomes.map((row) => (row.name === 'Busy' ? { ...row, name: 'Engaged' } : row)),
    }
    const theirs = {
      ...base,
      outcomes: [...base.outcomes.slice(0, 2), { name: 'Refund', details: [], reach: 'talked' as const }],
      wrapup: { ...base.wrapup, shortCallSeconds: 20 },
    }
    const merged = merge(base, mine, theirs)
    expect(names(merged)).toEqual(['Interested', 'Engaged', 'Refund'])
    expect(merged.shortCallSeconds).toBe('20')
  })

  test('I take one away, they only move it: it is gone', () => {
    const form = formOf(base)
    const mine = { ...form, outcomes: form.outcomes.slice(1) }
    const theirs = { ...base, outcomes: base.outcomes.toReversed() }
    expect(names(merge(base, mine, theirs))).toEqual(['No answer', 'Busy'])
  })

  test('they take away what I am changing: mine stays', () => {
    const form = formOf(base)
    const mine = {
      ...form,
      outcomes: form.outcomes.with(1, { ...form.outcomes[1]!, details: 'Engaged tone' }),
    }
    const theirs = { ...base, outcomes: [base.outcomes[0]!, base.outcomes[2]!] }
    expect(names(merge(base, mine, theirs))).toEqual(['Interested', 'No answer', 'Busy'])
  })
})
