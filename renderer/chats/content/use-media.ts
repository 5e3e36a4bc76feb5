import { useCallback, useState } from 'react'
import type { MediaPart } from '../../../shared/chats/content.ts'
import type { Fault } from '../../../shared/ipc.ts'
import { useDoor } from '../../lib/Door.tsx'

/** A file of a message: why it cannot be shown, once drawing it has failed, and another try. */
export function useMedia(key: string, { part, state }: MediaPart) {
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)
  const [attempt, setAttempt] = useState(0)

  const failed = useCallback(async () => {
    const answer = await ask('media:check', { key, part })
    // It is there and still cannot be drawn: not what it says it is.
    setFault(answer.ok ? { code: 'media-not-shown', detail: null } : answer.fault)
  }, [ask, key, part])

  const retry = useCallback(() => {
    setFault(null)
    setAttempt((before) => before + 1)
  }, [])

  const waits: Fault | null =
    state === 'there'
      ? null
      : { code: state === 'waiting' ? 'media-waiting' : 'media-elsewhere', detail: null }
  return { fault: waits ?? fault, canRetry: waits === null, attempt, failed, retry }
}
