import { expect, test } from 'vitest'
import { withPatch } from '../../../renderer/settings/patch.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'

test('a change leaves alone what it does not name, also within a group', () => {
  const changed = withPatch(DEFAULT_SETTINGS, { silent: true, calling: { stdCode: '80' } })
  expect(changed).toEqual({
    ...DEFAULT_SETTINGS,
    silent: true,
    calling: { ...DEFAULT_SETTINGS.calling, stdCode: '80' },
  })
})

test('null is a value: it takes back what was set', () => {
  const hours = withPatch(DEFAULT_SETTINGS, { calling: { quietHours: { from: '21:00', to: '09:00' } } })
  expect(withPatch(hours, { calling: { quietHours: null } })).toEqual(DEFAULT_SETTINGS)
})

test('later changes win', () => {
  const patches = [
    { sounds: { ring: 'off' } },
    { sounds: { outputDevice: 'a' } },
    { sounds: { ring: 'normal' } },
  ] as const
  expect(patches.reduce(withPatch, DEFAULT_SETTINGS).sounds).toEqual({ ring: 'normal', outputDevice: 'a' })
})
