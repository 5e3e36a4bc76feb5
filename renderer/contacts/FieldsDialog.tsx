import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { CUSTOM_FIELD_TYPES, type CustomField, type CustomFieldType } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { FormRow } from './FormRow.tsx'

const ROW = 'grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_160px_92px] items-center gap-2'

interface FieldsDialogProps {
  fields: readonly CustomField[]
  onSaved: () => void
  onClose: () => void
}

/** "Fields": names and types of the custom fields, as this desk takes them. */
export function FieldsDialog({ fields, onSaved, onClose }: FieldsDialogProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)

  const save = async (field: Pick<CustomField, 'id' | 'label' | 'type'>): Promise<boolean> => {
    const answer = await ask('contacts:save-field', field)
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) onSaved()
    return answer.ok
  }

  return (
    <Dialog
      title={t('contacts.fields.title')}
      closeLabel={t('contacts.close')}
      width="large"
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p className="text-xs text-ink-2">{t('contacts.fields.text')}</p>
        {fault !== null && <FaultNotice fault={fault} />}
        {fields.length === 0 ? (
          <p className="text-xs text-ink-3">{t('contacts.fields.none')}</p>
        ) : (
          <div className="flex flex-col gap-2">
            <div aria-hidden="true" className={`${ROW} text-2xs font-medium text-ink-2`}>
              <span>{t('contacts.fields.id')}</span>
              <span>{t('contacts.fields.label')}</span>
              <span>{t('contacts.fields.type')}</span>
            </div>
            {fields.map((field) => (
              <KnownField key={field.id} field={field} onSave={save} />
            ))}
          </div>
        )}
        <NewField onSave={save} />
      </div>
    </Dialog>
  )
}

type Save = (field: Pick<CustomField, 'id' | 'label' | 'type'>) => Promise<boolean>

function KnownField({ field, onSave }: { field: CustomField; onSave: Save }) {
  const { t } = useTranslation()
  const { id } = field
  const [label, setLabel] = useState(field.label)
  const [type, setType] = useState(field.type)
  const [saved, setSaved] = useState(false)
  const changed = label.trim() !== field.label || type !== field.type
  return (
    <form
      className={ROW}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && label.trim() !== '') void onSave({ id, label: label.trim(), type }).then(setSaved)
      }}
    >
      <span className="truncate text-xs text-ink-2" title={id}>
        {id}
        {field.guessed && <span className="text-ink-3"> · {t('contacts.fields.guessed')}</span>}
      </span>
      <Field
        aria-label={t('contacts.fields.labelOf', { id })}
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TypeSelect label={t('contacts.fields.typeOf', { id })} value={type} onChange={setType} />
      {changed ? (
        <Button
          submits
          size="small"
          className="justify-self-start"
          disabled={label.trim() === ''}
          aria-label={t('contacts.fields.saveOf', { id })}
        >
          {t('contacts.save')}
        </Button>
      ) : (
        <span role="status" className="text-xs text-talk">
          {saved && t('contacts.fields.saved')}
        </span>
      )}
    </form>
  )
}

function NewField({ onSave }: { onSave: Save }) {
  const { t } = useTranslation()
  const headingId = useId()
  const [id, setId] = useState('')
  const [label, setLabel] = useState('')
  const [type, setType] = useState<CustomFieldType>('text')
  const ready = id.trim() !== ''

  const add = async () => {
    const done = await onSave({ id: id.trim(), label: label.trim() === '' ? id.trim() : label.trim(), type })
    if (!done) return
    setId('')
    setLabel('')
    setType('text')
  }

  return (
    <form
      aria-labelledby={headingId}
      className="border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void add()
      }}
    >
      <h3 id={headingId} className="text-xs font-semibold text-ink-2">
        {t('contacts.fields.add')}
      </h3>
      <p className="mb-2 text-2xs text-ink-3">{t('contacts.fields.addHint')}</p>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_160px_92px] items-end gap-2">
        <FormRow label={t('contacts.fields.id')}>
          {(control) => (
            <Field
              {...control}
              maxLength={200}
              value={id}
              onChange={(event) => setId(event.currentTarget.value)}
            />
          )}
        </FormRow>
        <FormRow label={t('contacts.fields.label')}>
          {(control) => (
            <Field
              {...control}
              maxLength={200}
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
          )}
        </FormRow>
        <FormRow label={t('contacts.fields.type')}>
          {(control) => <TypeSelect {...control} value={type} onChange={setType} />}
        </FormRow>
        <Button submits disabled={!ready}>
          {t('contacts.fields.addButton')}
        </Button>
      </div>
    </form>
  )
}

interface TypeSelectProps {
  id?: string
  label?: string
  value: CustomFieldType
  onChange: (type: CustomFieldType) => void
}

function TypeSelect({ id, label, value, onChange }: TypeSelectProps) {
  const { t } = useTranslation()
  return (
    <Select
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const next = CUSTOM_FIELD_TYPES.find((one) => one === event.currentTarget.value)
        if (next !== undefined) onChange(next)
      }}
    >
      {CUSTOM_FIELD_TYPES.map((one) => (
        <option key={one} value={one}>
          {t(`contacts.fields.types.${one}`)}
        </option>
      ))}
    </Select>
  )
}
