import { useCallback, useEffect, useRef, useState } from 'react'
import { useDoor } from '../lib/Door.tsx'
import type { HeaderChoice } from './HeaderMedia.tsx'

const OWN_FILE: HeaderChoice = { other: false, picked: null }

/** Which file stands above a template. One that was chosen and not sent is not kept when the dialog closes. */
export function useHeaderChoice() {
  const { ask } = useDoor()
  const [choice, setChoice] = useState(OWN_FILE)
  const unsent = useRef<string | null>(null)
  unsent.current = choice.picked?.from === 'file' ? choice.picked.file.fileId : null
  const sent = useRef<string | null>(null)
  useEffect(
    () => () => {
      const fileId = unsent.current
      if (fileId !== null && fileId !== sent.current) void ask('chats:unstage-file', { fileId })
    },
    [ask],
  )
  /** Another template: its own file, until the agent says otherwise. */
  const toOwn = useCallback(() => setChoice((before) => ({ ...before, other: false })), [])
  /** Whatever becomes of it, main has it now. */
  const leaves = useCallback(() => {
    if (choice.other) sent.current = unsent.current
  }, [choice.other])
  return { choice, setChoice, toOwn, leaves }
}
