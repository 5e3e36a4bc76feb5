import { Check } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { handOver } from '../lib/handed-note.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'

/** A pause in typing this long saves; so do leaving the field and taking the card away. */
const PAUSE_MS = 400

type Saving = 'no' | 'saving' | 'saved'

/** The note of a call, saved as it is typed. */
export function NoteField({ cardId, number, note }: { cardId: string; number: string; note: string }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  /** What was typed here and not given up for main's text yet. */
  const [draft, setDraft] = useState<string | null>(null)
  const [saving, setSaving] = useState<Saving>('no')
  const [fault, setFault] = useState<Fault | null>(null)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const text = unsaved.current
    if (text === null) return
    unsaved.current = null
    const answer = await ask('calls:note', { cardId, note: text })
    // Something newer was typed meanwhile: its own save will tell.
    if (unsaved.current !== null) return
    setSaving(answer.ok ? 'saved' : 'no')
    setFault(answer.ok ? null : answer.fault)
    if (!answer.ok) unsaved.current = text
  }, [ask, cardId])

  useEffect(() => {
    const saveNow = () => void save()
    window.addEventListener('pagehide', saveNow)
    return () => {
      window.removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [save])

  const box = useRef<HTMLTextAreaElement>(null)
  const handOverIfTyped = useEffectEvent((field: HTMLTextAreaElement | null) => {
    if (field === null || document.activeElement !== field) return
    handOver({ number, text: field.value, caret: field.selectionEnd })
  })
  useLayoutEffect(() => {
    const field = box.current
    return () => handOverIfTyped(field)
  }, [])

  const type = (text: string) => {
    setDraft(text)
    setSaving('saving')
    unsaved.current = text
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }

  const leave = async () => {
    await save()
    // From here on main's text counts again: the other window may be writing the same note.
    if (unsaved.current === null) setDraft(null)
  }

  return (
    <div>
      <div className="relative flex rounded-sm border border-field bg-surface focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent">
        <textarea
          ref={box}
          rows={1}
          maxLength={10_000}
          value={draft ?? note}
          aria-label={t('calls.note')}
          placeholder={t('calls.notePlaceholder')}
          className="field-sizing-content max-h-40 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-2.5 py-1.5 text-sm leading-5 outline-none"
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => void leave()}
        />
        {saving !== 'no' && (
          // On the border, so that the text does not move when it comes.
          <span className="absolute -top-2 right-2 flex items-center gap-0.5 bg-surface px-1 text-2xs text-ink-2">
            {saving === 'saved' && <Check aria-hidden="true" className="size-3 text-talk" />}
            {saving === 'saved' ? t('calls.noteSaved') : t('calls.noteSaving')}
          </span>
        )}
      </div>
      {fault !== null && (
        <div className="mt-2">
          <FaultNotice fault={fault} />
        </div>
      )}
    </div>
  )
}
