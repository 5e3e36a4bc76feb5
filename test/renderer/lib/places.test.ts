import { expect, test } from 'vitest'
import { placesOf } from '../../../renderer/lib/places.ts'
import { aDesk } from '../builders.ts'

test('the team, templates and campaigns are for supervisors', () => {
  const { agent } = aDesk()
  expect(placesOf(agent)).toEqual(['home', 'contacts', 'whatsapp', 'calls', 'settings'])
  expect(placesOf(agent && { ...agent, role: 'supervisor' })).toEqual([
    'home',
    'contacts',
    'whatsapp',
    'calls',
    'team',
    'templates',
    'campaigns',
    'settings',
  ])
  expect(placesOf(null)).not.toContain('team')
})
