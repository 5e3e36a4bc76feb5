import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChatDraft } from '../../../shared/views/chats.ts'
import { useDoor } from '../../lib/Door.tsx'
import { bringBack } from './insertion.ts'

/** A pause in typing this long saves; so does leaving the conversation. */
const PAUSE_MS = 400

/** `no`: there is nothing to save. */
type Saving = 'no' | 'saving' | 'saved' | 'failed'

/**
 * What is typed for one conversation, kept in main as it is typed. While a message leaves (`take`) nothing is saved:
 * until main has written it down, the draft still holds it.
 * @param replyTo the key of the message it answers
 */
export function useDraft(chat: string, first: ChatDraft, replyTo: string | null) {
  const { ask } = useDoor()
  const [text, setText] = useState(first.text)
  const [saving, setSaving] = useState<Saving>(first.text === '' ? 'no' : 'saved')
  /** What counts: also after the conversation was left. */
  const now = useRef({ text: first.text, replyTo: first.replyTo })
  const kept = useRef<{ readonly text: string; readonly replyTo: string | null }>(first)
  /** Messages that are just leaving. */
  const held = useRef(0)
  /** How often something was saved or began to leave. */
  const rounds = useRef(0)
  const gone = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const wanted = { ...now.current }
    if (held.current > 0) return
    if (wanted.text === kept.current.text && wanted.replyTo === kept.current.replyTo) return
    const before = kept.current
    kept.current = wanted
    rounds.current += 1
    const answer = await ask('chats:draft', { chat, ...wanted })
    // Something newer is being saved: it will tell.
    if (kept.current !== wanted) return
    if (!answer.ok) kept.current = before
    if (now.current.text === wanted.text)
      setSaving(!answer.ok ? 'failed' : wanted.text === '' ? 'no' : 'saved')
  }, [ask, chat])

  const soon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }, [save])

  const put = useCallback(
    (next: string) => {
      now.current.text = next
      setText(next)
      setSaving('saving')
      if (gone.current) void save()
      else soon()
    },
    [save, soon],
  )

  /** The thread looks for the message the draft answers: until it has found it, that is no change. */
  const found = useRef(first.replyTo === null)
  useEffect(() => {
    if (replyTo !== null) found.current = true
    if (!found.current) return
    now.current.replyTo = replyTo
    soon()
  }, [replyTo, soon])

  useEffect(() => {
    gone.current = false
    const saveNow = () => void save()
    window.addEventListener('pagehide', saveNow)
    return () => {
      window.removeEventListener('pagehide', saveNow)
      gone.current = true
      saveNow()
    }
  }, [save])

  /** Empties the box at once; the draft follows with `release`. */
  const take = useCallback(() => {
    held.current += 1
    rounds.current += 1
    found.current = true
    now.current.replyTo = null
    put('')
  }, [put])

  /** @param unsent what comes back into the box, because it could not be sent; '' when all was */
  const release = useCallback(
    (unsent: string) => {
      held.current -= 1
      put(bringBack(unsent, now.current.text))
      if (unsent === '') void save()
    },
    [put, save],
  )

  const step = useCallback(() => (held.current > 0 ? null : rounds.current), [])
  /** What main has put back into the draft; a text that it only repeats is no news. */
  const adopt = useCallback(
    (words: string) => {
      if (words === '' || words === kept.current.text) return
      kept.current = { ...kept.current, text: words }
      put(now.current.text === words ? words : bringBack(words, now.current.text))
    },
    [put],
  )

  return { text, saving, type: put, take, release, step, adopt }
}
