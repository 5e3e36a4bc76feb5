import { Check, Pencil, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../shared/views/contacts.ts'
import { Button } from '../ui/Button.tsx'
import { CustomInput } from './CustomInput.tsx'
import { type FormValue, sameForm } from './custom-values.ts'
import { FormRow } from './FormRow.tsx'

interface InPlaceFieldProps {
  label: string
  field: Pick<CustomField, 'type' | 'options'>
  /** The value for the form, and as people read it. */
  form: FormValue
  words: string
  /** Null when it is written; else what is wrong with it, and the field stays open. */
  onSave: (form: FormValue) => Promise<string | null>
}

/** A value that becomes its own form: a click or Enter opens it, Enter saves, Escape leaves it as it was. */
export function InPlaceField({ label, field, form, words, onSave }: InPlaceFieldProps) {
  const { t } = useTranslation()
  const valueId = useId()
  const [draft, setDraft] = useState<FormValue | null>(null)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  /** The form has just opened or closed by hand: the focus goes along. */
  const turned = useRef(false)
  const editing = draft !== null

  useEffect(() => {
    if (!turned.current) return
    turned.current = false
    const wanted = editing ? '[data-first-focus]' : '[data-edit]'
    box.current?.querySelector<HTMLElement>(wanted)?.focus()
  }, [editing])

  const turn = (next: FormValue | null) => {
    turned.current = true
    setError(null)
    setDraft(next)
  }

  const save = async () => {
    if (draft === null || saving) return
    if (sameForm(draft, form)) return turn(null)
    setSaving(true)
    const wrong = await onSave(draft)
    setSaving(false)
    if (wrong === null) turn(null)
    else setError(wrong)
  }

  if (draft === null) {
    return (
      <div ref={box}>
        <button
          type="button"
          data-edit
          aria-label={t('contacts.details.edit', { label })}
          aria-describedby={valueId}
          className="group flex w-full items-center gap-2 rounded-sm px-2 py-1 text-left hover:bg-hover"
          onClick={() => turn(form)}
        >
          <span className="w-24 shrink-0 truncate text-xs text-ink-2" title={label}>
            {label}
          </span>
          <span id={valueId} className="min-w-0 flex-1 break-words">
            {words === '' ? <span className="text-ink-3">{t('contacts.details.empty')}</span> : words}
          </span>
          <Pencil
            aria-hidden="true"
            className="size-3.5 shrink-0 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
          />
        </button>
      </div>
    )
  }
  return (
    <div ref={box} className="rounded-sm bg-bg px-2 py-1.5">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          turn(null)
        }}
      >
        <FormRow label={label} error={error}>
          {(ties) => <CustomInput {...ties} field={field} value={draft} onChange={setDraft} firstFocus />}
        </FormRow>
        <div className="mt-1.5 flex gap-1">
          <Button submits size="small" look="primary" disabled={saving}>
            <Check aria-hidden="true" />
            {saving ? t('contacts.saving') : t('contacts.save')}
          </Button>
          <Button size="small" look="quiet" onClick={() => turn(null)}>
            <X aria-hidden="true" />
            {t('contacts.cancel')}
          </Button>
        </div>
      </form>
    </div>
  )
}
