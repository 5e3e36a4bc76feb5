import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { takeOver } from '../lib/handed-note.ts'

interface NoteBoxProps {
  /** The customer's number: a note that was being typed about them as the call ended goes on here. */
  number: string
  note: string
  onNote: (note: string) => void
}

/** What is to be remembered of the call. Enter is the form's, Shift+Enter breaks the line. */
export function NoteBox({ number, note, onNote }: NoteBoxProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLTextAreaElement>(null)
  const handed = useRef<ReturnType<typeof takeOver>>(null)

  useLayoutEffect(() => {
    handed.current ??= takeOver(number)
    if (handed.current === null) return
    const { text, caret } = handed.current
    // The caret has its place only once the text stands in the box.
    if (text !== note) return onNote(text)
    handed.current = null
    box.current?.focus()
    box.current?.setSelectionRange(caret, caret)
  })

  return (
    <textarea
      ref={box}
      rows={1}
      maxLength={10_000}
      value={note}
      aria-label={t('wrapups.note')}
      placeholder={t('wrapups.notePlaceholder')}
      className="field-sizing-content max-h-40 min-h-8 w-full min-w-0 resize-none rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm leading-[18px] outline-none focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent"
      onChange={(event) => onNote(event.currentTarget.value)}
    />
  )
}
