import { useEffect, useRef, useState } from 'react'
import { whereOf } from '../../lib/use-place.ts'

/**
 * Stops the window from going to another place while something here is not saved. The address's hash is the place,
 * so every way there passes: a link, the palette, Back, main.
 *
 * @returns the hash that was wanted, or null; `leave` goes there after all, `stay` forgets it
 */
export function useLeaveGuard(unsaved: boolean) {
  const [wanted, setWanted] = useState<string | null>(null)
  const allowed = useRef(false)

  useEffect(() => {
    if (!unsaved) return
    const hear = (event: NavigateEvent) => {
      const { hash } = new URL(event.destination.url)
      if (!event.hashChange || !event.cancelable || allowed.current) return
      if (whereOf(hash).place === 'settings') return
      event.preventDefault()
      setWanted(hash)
    }
    window.navigation.addEventListener('navigate', hear)
    return () => window.navigation.removeEventListener('navigate', hear)
  }, [unsaved])

  return {
    wanted,
    stay: () => setWanted(null),
    leave() {
      allowed.current = true
      if (wanted !== null) window.location.hash = wanted
    },
  }
}
