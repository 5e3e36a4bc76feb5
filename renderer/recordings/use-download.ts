import { useEffect, useState } from 'react'
import type { RecordingDownload } from '../../shared/views/recordings.ts'
import { useDoor } from '../lib/Door.tsx'

/** The last download of a recording, of whichever call; main has one at a time. */
export function useDownload(): RecordingDownload | null {
  const { ask, on } = useDoor()
  const [download, setDownload] = useState<RecordingDownload | null>(null)
  useEffect(() => {
    let told = false
    const stop = on('desk:changed', ({ recordings }) => {
      told = true
      setDownload(recordings.download)
    })
    void ask('desk:snapshot', {}).then((answer) => {
      if (answer.ok && !told) setDownload(answer.value.recordings.download)
    })
    return stop
  }, [ask, on])
  return download
}
