import { expect, test } from 'vitest'
import { differences } from '../../../../renderer/settings/team/team-differences.ts'
import {
  detailsIn,
  formOf,
  moved,
  newOutcome,
  newReply,
  settingsIn,
} from '../../../../renderer/settings/team/team-form.ts'
import { problemsOf, saidOf } from '../../../../renderer/settings/team/team-problems.ts'
import { DEFAULT_TEAM_SETTINGS, teamSettingsSchema } from '../../../../shared/team-settings.ts'

const FORM = formOf(DEFAULT_TEAM_SETTINGS)

test('a form gives back the settings it was made from', () => {
  expect(settingsIn(FORM)).toEqual(DEFAULT_TEAM_SETTINGS)
  expect(problemsOf(FORM)).toEqual({})
})

test('details are lines, without the empty ones', () => {
  expect(detailsIn(' Annual plan \n\n  Monthly plan\n')).toEqual(['Annual plan', 'Monthly plan'])
})

test('a row is moved, and nowhere else than into the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  const rows = ['a', 'b']
  expect(moved(rows, 0, -1)).toBe(rows)
  expect(moved(rows, 1, 2)).toBe(rows)
})

test('each problem stands at its field', () => {
  const [first, second] = FORM.outcomes
  const form = {
    ...FORM,
    outcomes: [first!, { ...second!, name: ' interested ', details: 'Late\nlate' }, newOutcome()],
    shortCallSeconds: '1.5',
    reminderMinutes: '0',
    replies: [{ ...newReply(), title: 'x'.repeat(61), text: ' ' }],
  }
  expect(problemsOf(form)).toEqual({
    'outcomes.0.name': 'twice',
    'outcomes.1.name': 'twice',
    'outcomes.1.details': 'twice',
    'outcomes.2.name': 'empty',
    'wrapup.shortCallSeconds': 'seconds',
    'wrapup.reminderMinutes': 'minutes',
    'quickReplies.0.title': 'too-long',
    'quickReplies.0.text': 'empty',
  })
  expect(problemsOf({ ...FORM, outcomes: [] })).toEqual({ outcomes: 'none' })
})

test('what has no problem here, the relay takes', () => {
  const long = 'x'.repeat(60)
  const form = {
    ...FORM,
    outcomes: [{ ...FORM.outcomes[0]!, name: long, details: `${long}\n${'y'.repeat(60)}` }],
    shortCallSeconds: '600',
    reminderMinutes: '240',
    replies: [{ ...newReply(), title: long, text: 'x'.repeat(1_024) }],
  }
  expect(problemsOf(form)).toEqual({})
  expect(teamSettingsSchema.safeParse(settingsIn(form)).success).toBe(true)
  const tooMuch = { ...form, shortCallSeconds: '601' }
  expect(problemsOf(tooMuch)).toEqual({ 'wrapup.shortCallSeconds': 'seconds' })
  expect(teamSettingsSchema.safeParse(settingsIn(tooMuch)).success).toBe(false)
})

test('what the other side says of a detail is said at its outcome’s details', () => {
  const fields = { 'outcomes.3.details.1': 'Too long', 'outcomes.3.name': 'Too long' }
  expect(saidOf({ code: 'settings-invalid', detail: null, fields })).toEqual({
    'outcomes.3.details': 'Too long',
    'outcomes.3.name': 'Too long',
  })
  expect(saidOf(null)).toEqual({})
})

test('what differs between two versions', () => {
  const before = DEFAULT_TEAM_SETTINGS
  expect(differences(before, before)).toEqual([])
  const [first, second, ...rest] = before.outcomes
  const refund = { name: 'Refund', details: ['Full'], reach: 'talked' as const }
  const changed = { ...first!, details: ['Annual plan'] }
  const after = {
    outcomes: [...rest.slice(1), changed, second!, refund],
    wrapup: { shortCallSeconds: 20, reminderMinutes: 10, contactField: 'city' },
    quickReplies: [{ title: 'thanks', text: 'Thank you' }],
  }
  expect(differences(before, after)).toEqual([
    { of: 'outcome', how: 'changed', name: 'Interested', now: changed },
    { of: 'outcome', how: 'added', name: 'Refund', now: refund },
    { of: 'outcome', how: 'removed', name: 'Not interested' },
    { of: 'order' },
    { of: 'shortCallSeconds', from: 15, to: 20 },
    { of: 'contactField', from: null, to: 'city' },
    { of: 'reply', how: 'added', name: 'thanks', now: { title: 'thanks', text: 'Thank you' } },
  ])
})
