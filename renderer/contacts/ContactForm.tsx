import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CustomField } from '../../shared/views/contacts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { Switch } from '../ui/Switch.tsx'
import { CustomInput } from './CustomInput.tsx'
import type { ContactFormValues } from './contact-form.ts'
import { CUSTOM_PREFIX } from './custom-values.ts'
import { FormRow } from './FormRow.tsx'
import { NO_FAULTS, placeFaults } from './field-faults.ts'

interface ContactFormProps {
  title: string
  saveLabel: string
  initial: ContactFormValues
  fields: readonly CustomField[]
  /** Where the number stands: to be typed, or fixed. */
  number: (
    values: ContactFormValues,
    set: (change: Partial<ContactFormValues>) => void,
    error: string | null,
  ) => ReactNode
  /** Null when it was saved: the dialog closes. A fault keeps it open, with everything that was typed. */
  onSave: (values: ContactFormValues) => Promise<Fault | null>
  onClose: () => void
}

/** The dialog that writes a contact, new or known. */
export function ContactForm(props: ContactFormProps) {
  const { title, saveLabel, initial, fields, number, onSave, onClose } = props
  const { t } = useTranslation()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(initial)
  const [faults, setFaults] = useState(NO_FAULTS)
  const [saving, setSaving] = useState(false)
  const underWay = useRef(false)
  const set = (change: Partial<ContactFormValues>) => setValues((before) => ({ ...before, ...change }))

  useLayoutEffect(() => {
    // A refusal leads to the first field it is about.
    if (Object.keys(faults.at).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [faults])

  const save = async () => {
    if (underWay.current) return
    underWay.current = true
    setSaving(true)
    const fault = await onSave(values)
    underWay.current = false
    setSaving(false)
    if (fault === null) return onClose()
    const shown = ['name', 'number', 'email', 'marketingOptIn', ...fields.map(({ id }) => CUSTOM_PREFIX + id)]
    setFaults(placeFaults(fault, shown))
  }

  const error = (field: string) => faults.at[field] ?? null
  return (
    <Dialog
      title={title}
      onClose={onClose}
      closeLabel={t('contacts.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('contacts.cancel')}</Button>
          <Button look="primary" submits form={formId} disabled={saving}>
            {saving ? t('contacts.form.saving') : saveLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {faults.above !== null && <FaultNotice fault={faults.above} />}
        <FormRow label={t('contacts.form.name')} error={error('name')}>
          {(control) => (
            <Field
              {...control}
              data-first-focus
              maxLength={1_000}
              value={values.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          )}
        </FormRow>
        {number(values, set, error('number'))}
        <FormRow label={t('contacts.form.email')} error={error('email')}>
          {(control) => (
            <Field
              {...control}
              type="email"
              maxLength={320}
              value={values.email}
              onChange={(event) => set({ email: event.currentTarget.value })}
            />
          )}
        </FormRow>
        <div>
          <Switch
            label={t('contacts.form.marketing')}
            hint={t('contacts.form.marketingHint')}
            checked={values.marketingOptIn}
            onChange={(marketingOptIn) => set({ marketingOptIn })}
          />
          {error('marketingOptIn') !== null && (
            <p role="alert" className="text-xs text-miss">
              {error('marketingOptIn')}
            </p>
          )}
        </div>
        {fields.length > 0 && (
          <fieldset className="border-t border-line pt-3">
            <legend className="float-left mb-2 w-full text-xs font-semibold text-ink-2">
              {t('contacts.form.custom')}
            </legend>
            <div className="clear-both grid grid-cols-2 gap-3">
              {fields.map((field) => (
                <FormRow key={field.id} label={field.label} error={error(CUSTOM_PREFIX + field.id)}>
                  {(control) => (
                    <CustomInput
                      {...control}
                      field={field}
                      value={values.custom[field.id] ?? ''}
                      onChange={(value) => set({ custom: { ...values.custom, [field.id]: value } })}
                    />
                  )}
                </FormRow>
              ))}
            </div>
          </fieldset>
        )}
      </form>
    </Dialog>
  )
}
