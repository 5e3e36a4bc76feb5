import { useEffect, useState } from 'react'
import { decodeAudio, loadPeaks } from './load-peaks.ts'
import type { Peaks } from './peaks.ts'

/** How loud it is, as far as it has been read; null before that, and where nobody can tell. */
export function usePeaks(path: string | null): Peaks | null {
  const [peaks, setPeaks] = useState<Peaks | null>(null)
  useEffect(() => {
    if (path === null) return
    const stopper = new AbortController()
    loadPeaks({
      url: path,
      fetch: window.fetch.bind(window),
      decode: decodeAudio,
      onPeaks: setPeaks,
      signal: stopper.signal,
      // Without a picture it is heard all the same.
    }).catch(() => {})
    return () => stopper.abort()
  }, [path])
  return peaks
}
