import { useCallback, useEffect, useRef, useState } from 'react'
import type { StagedFile } from '../../../shared/views/chats.ts'
import { useDoor } from '../../lib/Door.tsx'
import { stageFile } from '../../lib/stage-file.ts'
import { type Attachment, attachmentOf } from './attachment.ts'

/** The files of one conversation's draft. One after another is handed to main, so that a folder full stays small. */
export function useAttachments(chat: string, first: readonly StagedFile[]) {
  const { ask } = useDoor()
  const [list, setList] = useState<readonly Attachment[]>(() => first.map(attachmentOf))
  const underWay = useRef(new Map<string, AbortController>())
  const queue = useRef(Promise.resolve())
  const count = useRef(0)

  // What is half handed over when the conversation is left would be nowhere.
  useEffect(() => {
    const all = underWay.current
    return () => {
      for (const one of all.values()) one.abort()
    }
  }, [])

  const change = useCallback((key: string, next: Attachment | null) => {
    setList((all) =>
      next === null ? all.filter((one) => one.key !== key) : all.map((one) => (one.key === key ? next : one)),
    )
  }, [])

  const stage = useCallback(
    async (key: string, file: File, control: AbortController) => {
      const told = { key, name: file.name, size: file.size }
      const answer = await stageFile(ask, file, {
        chat,
        signal: control.signal,
        onProgress: (share) => change(key, { ...told, state: 'staging', share }),
      })
      underWay.current.delete(key)
      if (answer === null) return
      if (!answer.ok) return change(key, { ...told, state: 'refused', fault: answer.fault })
      const staged = attachmentOf(answer.value)
      // The draft may have told of it before.
      setList((all) =>
        all.some((one) => one.key === staged.key)
          ? all.filter((one) => one.key !== key)
          : all.map((one) => (one.key === key ? staged : one)),
      )
    },
    [ask, chat, change],
  )

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        count.current += 1
        const key = `new-${count.current}`
        const control = new AbortController()
        underWay.current.set(key, control)
        setList((all) => [...all, { key, name: file.name, size: file.size, state: 'staging', share: 0 }])
        queue.current = queue.current.then(() =>
          control.signal.aborted ? undefined : stage(key, file, control),
        )
      }
    },
    [stage],
  )

  const addLink = useCallback((link: Extract<Attachment, { state: 'link' }>) => {
    setList((all) => [...all, link])
  }, [])

  /** Cancels one that is under way; nothing of it stays in main. */
  const remove = useCallback(
    (one: Attachment) => {
      underWay.current.get(one.key)?.abort()
      underWay.current.delete(one.key)
      change(one.key, null)
      if (one.state === 'staged') void ask('chats:unstage-file', { fileId: one.file.fileId })
    },
    [ask, change],
  )

  /** Those that leave now; `giveBack` what could not. */
  const take = useCallback((keys: ReadonlySet<string>) => {
    setList((all) => all.filter(({ key }) => !keys.has(key)))
  }, [])
  const giveBack = useCallback((unsent: readonly Attachment[]) => {
    setList((all) => [...unsent, ...all])
  }, [])

  /** Files that main has put back into the draft. */
  const adopt = useCallback((files: readonly StagedFile[]) => {
    setList((all) => [
      ...all,
      ...files.filter(({ fileId }) => all.every(({ key }) => key !== fileId)).map(attachmentOf),
    ])
  }, [])

  return { list, adopt, add, addLink, remove, take, giveBack }
}
