import { useSyncExternalStore } from 'react'
import type { MainPlace } from '../../shared/ipc.ts'

const PLACES: readonly MainPlace[] = ['home', 'contacts', 'team', 'settings']
export type Place = MainPlace

/** The place a link like "#/contacts" names; home for anything else. */
export function placeOf(hash: string): Place {
  return PLACES.find((place) => hash === `#/${place}`) ?? 'home'
}

export const linkTo = (place: Place): string => `#/${place}`

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Where the main window is. The address's hash holds it: links work as links, and a reload stays. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => placeOf(window.location.hash))
}
