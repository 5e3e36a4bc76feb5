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

/** One request at a time, whichever button it came from: a double click cannot call twice. */
export function DiallerProvider({ children }: { children: ReactNode }) {
  const { ask } = useDoor()
  const [busy, setBusy] = useState(false)
  // State is a render late for the second click of a double click; the ref is not.
  const underWay = useRef(false)
  const dialler = useMemo<Dialler>(
    () => ({
      busy,
      dial: async (args) => {
        if (underWay.current) return 'busy'
        underWay.current = true
        setBusy(true)
        const answer = await ask('calls:dial', args)
        underWay.current = false
        setBusy(false)
        return answer.ok ? 'called' : answer.fault
      },
    }),
    [ask, busy],
  )
  return <DiallerContext value={dialler}>{children}</DiallerContext>
}

export function useDialler(): Dialler {
  const dialler = useContext(DiallerContext)
  if (dialler === null) throw new Error('useDialler outside DiallerProvider')
  return dialler
}
