import { UserPlus } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'

/** A new number's name: Enter saves a contact. It goes when main knows the name. */
export function NameField({ number }: { number: string }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const problemId = useId()
  const [name, setName] = useState('')
  const [saving, setSaving] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)

  const save = async () => {
    if (underWay.current || name.trim() === '') return
    underWay.current = true
    setSaving(true)
    setFault(null)
    const answer = await ask('contacts:create', { number, name: name.trim() })
    underWay.current = false
    setSaving(false)
    if (!answer.ok) setFault(answer.fault)
  }

  return (
    <form
      className="max-w-100"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="flex items-center gap-2">
        <Field
          icon={<UserPlus aria-hidden="true" />}
          className="flex-1"
          aria-label={t('calls.name')}
          placeholder={t('calls.namePlaceholder')}
          maxLength={200}
          value={name}
          readOnly={saving}
          onChange={(event) => setName(event.currentTarget.value)}
          {...(fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': problemId })}
        />
        {saving && <span className="text-2xs text-ink-3">{t('calls.nameSaving')}</span>}
      </div>
      {fault !== null && (
        <div className="mt-2">
          <FaultNotice id={problemId} fault={fault} />
        </div>
      )}
    </form>
  )
}
