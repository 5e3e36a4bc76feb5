import { useEffect } from 'react'
import { isPaletteKey } from '../lib/shortcut.ts'

/** Ctrl/Cmd+K anywhere in the window. */
export function usePaletteKey(onKey: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPaletteKey(event) || event.repeat) return
      event.preventDefault()
      onKey()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onKey])
}
