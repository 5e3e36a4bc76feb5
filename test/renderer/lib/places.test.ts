import { expect, test } from 'vitest'
import { placesOf } from '../../../renderer/lib/places.ts'
import { aDesk } from '../builders.ts'

test('the team is for supervisors', () => {
  const { agent } = aDesk()
  expect(placesOf(agent)).toEqual(['home', 'contacts', 'calls', 'settings'])
  expect(placesOf(agent && { ...agent, role: 'supervisor' })).toEqual([
    'home',
    'contacts',
    'calls',
    'team',
    'settings',
  ])
  expect(placesOf(null)).not.toContain('team')
})
