import { useCallback, useEffect, useRef, useState } from 'react'
import type { MediaKind } from '../../shared/chats/outgoing.ts'
import type { Fault } from '../../shared/ipc.ts'
import type { StagedFile } from '../../shared/views/chats.ts'
import { useDoor } from './Door.tsx'
import { stageFile } from './stage-file.ts'

/** One file that is chosen in a dialog, in nobody's draft. */
export function useStagedFile(kinds: readonly MediaKind[], onStaged: (file: StagedFile) => void) {
  const { ask } = useDoor()
  const [share, setShare] = useState<number | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef<AbortController | null>(null)

  const cancel = useCallback(() => {
    underWay.current?.abort()
    underWay.current = null
    setShare(null)
  }, [])
  useEffect(() => () => underWay.current?.abort(), [])

  const choose = async (file: File) => {
    cancel()
    const control = new AbortController()
    underWay.current = control
    setFault(null)
    setShare(0)
    const answer = await stageFile(ask, file, {
      chat: null,
      kinds,
      signal: control.signal,
      onProgress: setShare,
    })
    if (answer === null || underWay.current !== control) return
    underWay.current = null
    setShare(null)
    if (answer.ok) onStaged(answer.value)
    else setFault(answer.fault)
  }

  /** Main keeps it no longer. */
  const forget = (file: StagedFile) => void ask('chats:unstage-file', { fileId: file.fileId })

  return { share, fault, choose, cancel, forget }
}
