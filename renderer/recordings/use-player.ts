import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useDoor } from '../lib/Door.tsx'
import { createFloor, createPlayer, type Player } from './player.ts'

const takeFloor = createFloor()

/** A player of that call's recording while it is on the screen; null before the first paint. */
export function usePlayer(sessionId: string, seconds: number | null, starts: boolean): Player | null {
  const { ask } = useDoor()
  // What the call says may be corrected while it plays: the recording itself knows better by then.
  const said = useRef(seconds)
  const [player, setPlayer] = useState<Player | null>(null)
  useEffect(() => {
    const made = createPlayer({
      open: () => ask('recordings:open', { sessionId }),
      media: new Audio(),
      seconds: said.current,
      now: Date.now,
      after: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      takeFloor,
    })
    setPlayer(made)
    if (starts) made.play()
    return () => made.end()
  }, [ask, sessionId, starts])
  return player
}

export const usePlayerView = (player: Player) => useSyncExternalStore(player.subscribe, player.view)
