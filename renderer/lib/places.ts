import type { DeskState } from '../../shared/views/desk.ts'
import type { Place } from './use-place.ts'

/** Where an agent can go, in the rail's order. Templates are made, and campaigns watched, by supervisors. */
export function placesOf(agent: DeskState['agent']): readonly Place[] {
  return agent?.role === 'supervisor'
    ? ['home', 'contacts', 'whatsapp', 'calls', 'team', 'templates', 'campaigns', 'settings']
    : ['home', 'contacts', 'whatsapp', 'calls', 'settings']
}
