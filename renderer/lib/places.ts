import type { DeskState } from '../../shared/views/desk.ts'
import type { Place } from './use-place.ts'

/** Where an agent can go, in the rail's order. */
export function placesOf(agent: DeskState['agent']): readonly Place[] {
  return agent?.role === 'supervisor'
    ? ['home', 'contacts', 'calls', 'team', 'settings']
    : ['home', 'contacts', 'calls', 'settings']
}
