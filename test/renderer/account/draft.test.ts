import { expect, test } from 'vitest'
import { hasBegun, missingOf, needsPhones, unsaved } from '../../../renderer/account/draft.ts'
import { aCheck, aDraft, aFullDraft, RELAY } from './drafts.ts'

test('an untouched draft has not begun, although its addresses are filled in', () => {
  expect(hasBegun(aDraft())).toBe(false)
})

test.each([
  ['a relay', aDraft({ relay: RELAY })],
  ['a secret', aDraft({ secrets: { ...aDraft().secrets, obdKey: true } })],
  ['a plain field', aDraft({ fields: { ...aDraft().fields, wabaId: '1' } })],
])('a draft with %s has begun', (_what, draft) => {
  expect(hasBegun(draft)).toBe(true)
})

test('an empty draft misses the relay and every field without which nothing works', () => {
  expect(missingOf(aDraft())).toEqual({
    relay: true,
    fields: [
      'publicApiKey',
      'companyId',
      'obdKey',
      'obdSecretToken',
      'publicIvrId',
      'userId',
      'developersToken',
    ],
    unproven: [],
    tolerated: false,
  })
})

test('what only WhatsApp needs is not missing', () => {
  const { fields } = aFullDraft()
  const draft = aFullDraft({ fields: { ...fields, phoneNumberId: '', wabaId: '' } })
  expect(missingOf(draft).fields).toEqual([])
})

test('spaces alone are nothing', () => {
  const { fields } = aFullDraft()
  expect(missingOf(aFullDraft({ fields: { ...fields, companyId: '  ' } })).fields).toEqual(['companyId'])
})

test('a complete group is unproven until its test succeeds, an incomplete one is just missing', () => {
  expect(missingOf(aFullDraft()).unproven).toEqual(['contacts', 'calls', 'users'])
  const tested = aFullDraft({
    checks: { contacts: aCheck('bad-key'), calls: aCheck('ok'), users: aCheck('no-user-api') },
  })
  expect(missingOf(tested).unproven).toEqual(['contacts'])
  const partly = aFullDraft({ secrets: { ...aFullDraft().secrets, obdKey: false } })
  expect(missingOf(partly)).toMatchObject({ fields: ['obdKey'], unproven: ['contacts', 'users'] })
})

test('what is not the credentials’ fault keeps the desk closed no longer; an emptied address does', () => {
  const checks = { contacts: aCheck('ip-not-allowed'), calls: aCheck('ok'), users: aCheck('unreachable') }
  expect(missingOf(aFullDraft({ checks }))).toEqual({
    relay: false,
    fields: [],
    unproven: [],
    tolerated: true,
  })
  const { fields } = aFullDraft()
  const bare = aFullDraft({ checks, fields: { ...fields, obdUrl: '' } })
  expect(missingOf(bare).fields).toEqual(['obdUrl'])
})

test('unsaved is what differs; emptying a plain field counts, emptying a secret does not', () => {
  const draft = aFullDraft()
  const typed = {
    companyId: draft.fields.companyId,
    publicIvrId: 'other',
    userId: '',
    obdKey: 'key',
    publicApiKey: '',
  }
  expect(unsaved(draft, typed, {}, true)).toEqual({ publicIvrId: 'other', userId: '', obdKey: 'key' })
  expect(unsaved(draft, typed, { publicIvrId: 'other' }, true)).toEqual({ userId: '', obdKey: 'key' })
})

test('a secret from before is not replaced while another one is being typed; a first one is kept at once', () => {
  expect(unsaved(aFullDraft(), { obdKey: 'k' }, {}, false)).toEqual({})
  expect(unsaved(aDraft(), { obdKey: 'k' }, {}, false)).toEqual({ obdKey: 'k' })
})

test('a secret that was told while it was typed can be taken back', () => {
  const draft = aDraft({ secrets: { ...aDraft().secrets, obdKey: true } })
  expect(unsaved(draft, { obdKey: '' }, { obdKey: 'k' }, false)).toEqual({ obdKey: '' })
})

test('phones are asked for where the plan has no user API, and stay once typed', () => {
  expect(needsPhones(aFullDraft())).toBe(false)
  expect(needsPhones(aFullDraft({ checks: { ...aDraft().checks, users: aCheck('no-user-api') } }))).toBe(true)
  expect(needsPhones(aDraft({ fields: { ...aDraft().fields, phones: '+919876543210' } }))).toBe(true)
})
