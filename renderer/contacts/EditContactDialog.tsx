import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactDetail, CustomField } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { ContactForm } from './ContactForm.tsx'
import { fieldsFor, formOf, patchOf } from './contact-form.ts'
import { FormRow } from './FormRow.tsx'
import { useContact } from './use-contact.ts'

interface EditContactDialogProps {
  contactId: string
  fields: readonly CustomField[]
  onClose: () => void
}

/** "Edit contact": everything but the number, which the provider does not let anybody change. */
export function EditContactDialog({ contactId, fields, onClose }: EditContactDialogProps) {
  const { t } = useTranslation()
  const { contact, fault, reload } = useContact(contactId)
  // The form keeps what it started with: what changes elsewhere meanwhile must not look like typed here.
  const [opened, setOpened] = useState<ContactDetail | null>(null)
  if (opened === null && contact !== null) setOpened(contact)
  if (opened !== null) return <Editor contact={opened} known={fields} onClose={onClose} />
  return (
    <Dialog title={t('contacts.form.edit')} closeLabel={t('contacts.close')} onClose={onClose}>
      {fault === null ? (
        <p className="text-xs text-ink-2">{t('contacts.form.loading')}</p>
      ) : (
        <FaultNotice fault={fault} onRetry={reload} />
      )}
    </Dialog>
  )
}

interface EditorProps {
  contact: ContactDetail
  known: readonly CustomField[]
  onClose: () => void
}

function Editor({ contact, known, onClose }: EditorProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [fields] = useState(() => fieldsFor(known, contact))
  const [before] = useState(() => formOf(contact, fields))
  return (
    <ContactForm
      title={t('contacts.form.edit')}
      saveLabel={t('contacts.form.save')}
      initial={before}
      fields={fields}
      number={(_values, _set, error) => (
        <FormRow label={t('contacts.form.number')} error={error} hint={t('contacts.form.numberFixed')}>
          {(control) => (
            <Field
              {...control}
              readOnly
              className="bg-surface-2"
              icon={<Lock aria-hidden="true" />}
              value={contact.numberText}
            />
          )}
        </FormRow>
      )}
      onSave={async (values) => {
        const patch = patchOf(before, values, fields)
        if (Object.keys(patch).length === 0) return null
        const answer = await ask('contacts:update', { id: contact.id, patch })
        return answer.ok ? null : answer.fault
      }}
      onClose={onClose}
    />
  )
}
