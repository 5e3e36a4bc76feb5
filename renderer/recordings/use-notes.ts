import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '../../shared/ipc.ts'
import type { RecordingNote } from '../../shared/views/recordings.ts'
import { useDoor } from '../lib/Door.tsx'

const byMoment = (a: RecordingNote, b: RecordingNote) => a.atSeconds - b.atSeconds

/** The notes in one recording, by their moment; null while they are read. */
export function useNotes(sessionId: string) {
  const { ask } = useDoor()
  const [notes, setNotes] = useState<readonly RecordingNote[] | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)

  const read = useCallback(async () => {
    setFault(null)
    const answer = await ask('recordings:list-notes', { sessionId })
    if (answer.ok) setNotes(answer.value)
    else setFault(answer.fault)
  }, [ask, sessionId])
  useEffect(() => void read(), [read])

  return {
    notes,
    fault,
    read,
    /** True when it is kept. */
    async add(atSeconds: number, text: string): Promise<boolean> {
      const answer = await ask('recordings:add-note', { sessionId, atSeconds, text })
      if (answer.ok) setNotes((all) => [...(all ?? []), answer.value].sort(byMoment))
      setFault(answer.ok ? null : answer.fault)
      return answer.ok
    },
    async remove(id: string): Promise<void> {
      const answer = await ask('recordings:remove-note', { sessionId, id })
      if (answer.ok) setNotes((all) => (all ?? []).filter((note) => note.id !== id))
      setFault(answer.ok ? null : answer.fault)
    },
  }
}
