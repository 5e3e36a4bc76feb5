import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import type { Commands, Fault } from '../../shared/ipc.ts'
import { useDoor } from './Door.tsx'

interface Dialler {
  /** True while a request to call is on its way: every Call button of the window waits. */
  readonly busy: boolean
  /** `busy`: another request was still on its way, and nothing was done. */
  readonly dial: (args: Parameters<Commands['calls:dial']>[0]) => Promise<'called' | 'busy' | Fault>
}

const DiallerContext = createContext<Dialler | null>(null)

/**
 * Main answers within milliseconds, before the second click of a double click: that one must not come back as
 * "a call is under way". Deliberate second tries are slower than this.
 */
const SETTLE_MS = 700

/** One request at a time, whichever button it came from: a double click cannot call twice. */
export function DiallerProvider({ children }: { children: ReactNode }) {
  const { ask } = useDoor()
  const [busy, setBusy] = useState(false)
  // State is a render late for the second click of a double click; the ref is not.
  const underWay = useRef(false)
  const dialler = useMemo<Dialler>(() => {
    const end = () => {
      underWay.current = false
      setBusy(false)
    }
    return {
      busy,
      dial: async (args) => {
        if (underWay.current) return 'busy'
        underWay.current = true
        setBusy(true)
        const answer = await ask('calls:dial', args)
        setTimeout(end, answer.ok ? SETTLE_MS : 0)
        return answer.ok ? 'called' : answer.fault
      },
    }
  }, [ask, busy])
  return <DiallerContext value={dialler}>{children}</DiallerContext>
}

export function useDialler(): Dialler {
  const dialler = useContext(DiallerContext)
  if (dialler === null) throw new Error('useDialler outside DiallerProvider')
  return dialler
}
