import { createContext, type ReactNode, useContext } from 'react'
import type { Ask, Bridge } from '../bridge.ts'

interface Door {
  readonly ask: Ask
  readonly on: Bridge['on']
}

const DoorContext = createContext<Door | null>(null)

export function DoorProvider({ door, children }: { door: Door; children: ReactNode }) {
  return <DoorContext value={door}>{children}</DoorContext>
}

/** Commands to and events from the main process. */
export function useDoor(): Door {
  const door = useContext(DoorContext)
  if (door === null) throw new Error('useDoor outside DoorProvider')
  return door
}
