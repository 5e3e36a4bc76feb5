import { useCallback, useEffect, useRef, useState } from 'react'
import { useDoor } from '../../../lib/Door.tsx'
import { type Builder, headerKindOf, newBuilder } from './builder.ts'

const fileIn = ({ headerMedia }: Builder) => (headerMedia?.from === 'file' ? headerMedia.file.fileId : null)
const isShown = (builder: Builder) => !['none', 'text'].includes(headerKindOf(builder))

/**
 * The message that is built, as long as its conversation is open. A file that was chosen and never sent is not kept
 * once another takes its place, or the conversation is left.
 */
export function useBuilder() {
  const { ask } = useDoor()
  const [builder, setBuilder] = useState(newBuilder)
  const fileId = fileIn(builder)
  const sent = useRef<string | null>(null)
  useEffect(
    () => () => {
      if (fileId !== null && fileId !== sent.current) void ask('chats:unstage-file', { fileId })
    },
    [ask, fileId],
  )
  /** @param send null: main has it. From the question on the file is main's, unless it is refused. */
  const leave = useCallback(
    async <T>(send: () => Promise<T | null>): Promise<T | null> => {
      sent.current = isShown(builder) ? fileId : null
      const refused = await send()
      if (refused === null) setBuilder(newBuilder())
      else sent.current = null
      return refused
    },
    [builder, fileId],
  )
  return { builder, setBuilder, leave }
}
