import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { formatMoment } from './moments.ts'
import type { useNotes } from './use-notes.ts'

interface NotesProps {
  notes: ReturnType<typeof useNotes>
  /** Where the recording is, seconds. */
  position: number
  onSeek: (seconds: number) => void
}

/** Notes at moments of the recording; a click on one goes there. */
export function Notes({ notes: { notes, fault, read, add, remove }, position, onSeek }: NotesProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="flex flex-col gap-2">
      <p id={id} className="text-2xs font-semibold text-ink-3">
        {t('recordings.notes')}
      </p>
      {notes === null && fault === null && (
        <p className="text-xs text-ink-3">{t('recordings.notesLoading')}</p>
      )}
      {notes !== null && notes.length > 0 && (
        <ul aria-labelledby={id} className="flex flex-col gap-0.5">
          {notes.map((note) => (
            <li key={note.id} className="flex items-start gap-2 text-xs">
              <button
                type="button"
                className="shrink-0 rounded-sm font-medium text-accent-text hover:underline"
                aria-label={t('recordings.goTo', { moment: formatMoment(note.atSeconds) })}
                onClick={() => onSeek(note.atSeconds)}
              >
                {formatMoment(note.atSeconds)}
              </button>
              <span className="min-w-0 flex-1 break-words whitespace-pre-line">{note.text}</span>
              <button
                type="button"
                className="rounded-sm p-0.5 text-ink-3 hover:bg-hover [&_svg]:size-3.5"
                aria-label={t('recordings.removeNote', { moment: formatMoment(note.atSeconds) })}
                title={t('recordings.removeNote', { moment: formatMoment(note.atSeconds) })}
                onClick={() => void remove(note.id)}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewNote position={position} add={add} />
      {fault !== null && <FaultNotice fault={fault} onRetry={notes === null ? read : null} />}
    </div>
  )
}

function NewNote({ position, add }: { position: number; add: NotesProps['notes']['add'] }) {
  const { t } = useTranslation()
  const hint = useId()
  const [text, setText] = useState('')
  /** Where it was when the first letter was typed: the recording plays on. */
  const [begun, setBegun] = useState<number | null>(null)
  const underWay = useRef(false)
  const at = begun ?? position
  const clear = () => {
    setText('')
    setBegun(null)
  }
  const save = async () => {
    if (text.trim() === '' || underWay.current) return
    underWay.current = true
    if (await add(at, text.trim())) clear()
    underWay.current = false
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="flex items-center gap-2">
        <Field
          className="flex-1"
          aria-label={t('recordings.noteAt', { moment: formatMoment(at) })}
          aria-describedby={hint}
          placeholder={t('recordings.noteAt', { moment: formatMoment(at) })}
          maxLength={1000}
          value={text}
          onChange={(event) => {
            const { value } = event.currentTarget
            setText(value)
            setBegun(value === '' ? null : (begun ?? position))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return
            event.preventDefault()
            clear()
          }}
        />
        <Button submits disabled={text.trim() === ''}>
          {t('recordings.addNote')}
        </Button>
      </div>
      <p id={hint} className="pt-1 text-2xs text-ink-3">
        {t('recordings.notesLocal')}
      </p>
    </form>
  )
}
