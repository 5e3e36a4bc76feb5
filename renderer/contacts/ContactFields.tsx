import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { ContactPatch } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatDate, formatExact } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Switch } from '../ui/Switch.tsx'
import { fieldsFor } from './contact-form.ts'
import { CUSTOM_PREFIX, fromForm, toForm } from './custom-values.ts'
import { DeleteContactDialog } from './DeleteContactDialog.tsx'
import { DeletionNotice } from './DeletionNotice.tsx'
import { placeFaults } from './field-faults.ts'
import { InPlaceField } from './InPlaceField.tsx'
import { useContact } from './use-contact.ts'
import { useCustomFields } from './use-custom-fields.ts'
import { useDeleteContact } from './use-delete-contact.ts'
import { valueWords } from './value-words.ts'

const TEXT = { type: 'text', options: [] } as const

/** One contact's fields, each editable in place: for the customer strip. */
export function ContactFields({ contactId }: { contactId: string }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { contact, fault, reload, accept } = useContact(contactId)
  const { fields: known } = useCustomFields()
  const { refused, remove, dismiss } = useDeleteContact()
  const [deleting, setDeleting] = useState(false)
  const [above, setAbove] = useState<Fault | null>(null)
  const [optInError, setOptInError] = useState<string | null>(null)

  if (contact === null) {
    if (fault === null) return <p className="p-3 text-xs text-ink-2">{t('contacts.details.loading')}</p>
    return (
      <div className="p-3">
        <FaultNotice fault={fault} onRetry={reload} />
      </div>
    )
  }

  /** Null when it is written; else what is wrong with this field, in words. */
  const write = async (field: string, patch: ContactPatch): Promise<string | null> => {
    const answer = await ask('contacts:update', { id: contact.id, patch })
    if (answer.ok) {
      setAbove(null)
      accept(answer.value)
      return null
    }
    const faults = placeFaults(answer.fault, [field])
    setAbove(faults.above)
    return faults.at[field] ?? t(`faults.${answer.fault.code}.what`)
  }

  const facts = [
    ['status', contact.status],
    ['source', contact.source],
  ] as const
  const times = [
    ['created', contact.createdAt],
    ['modified', contact.modifiedAt],
  ] as const

  return (
    <section aria-label={t('contacts.details.label')} className="flex flex-col gap-2 px-1.5 py-2 text-sm">
      {refused !== null && <DeletionNotice refused={refused} onDismiss={dismiss} />}
      {above !== null && above.detail !== null && <FaultNotice fault={above} />}
      <div className="flex flex-col gap-0.5">
        <InPlaceField
          label={t('contacts.form.name')}
          field={TEXT}
          form={contact.name}
          words={contact.name}
          onSave={(form) => write('name', { name: String(form).trim() })}
        />
        <div className="flex gap-2 px-2 py-1">
          <span className="w-24 shrink-0 text-xs text-ink-2">{t('contacts.form.number')}</span>
          <span title={t('contacts.form.numberFixed')}>{contact.numberText}</span>
        </div>
        <InPlaceField
          label={t('contacts.form.email')}
          field={TEXT}
          form={contact.email ?? ''}
          words={contact.email ?? ''}
          onSave={(form) =>
            write('email', { email: String(form).trim() === '' ? null : String(form).trim() })
          }
        />
        {fieldsFor(known, contact).map((field) => (
          <InPlaceField
            key={field.id}
            label={field.label}
            field={field}
            form={toForm(field.type, contact.customFields[field.id])}
            words={valueWords(t, field.type, contact.customFields[field.id])}
            onSave={(form) =>
              write(CUSTOM_PREFIX + field.id, { customFields: { [field.id]: fromForm(field.type, form) } })
            }
          />
        ))}
      </div>
      <div className="border-y border-line px-2 py-2">
        <Switch
          label={t('contacts.form.marketing')}
          checked={contact.marketingOptIn ?? false}
          onChange={(marketingOptIn) => {
            // Shown at once; a refusal puts it back, and says why.
            accept({ ...contact, marketingOptIn })
            void write('marketingOptIn', { marketingOptIn }).then((wrong) => {
              setOptInError(wrong)
              if (wrong !== null) accept(contact)
            })
          }}
        />
        {optInError !== null && (
          <p role="alert" className="text-xs text-miss">
            {optInError}
          </p>
        )}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 px-2 text-2xs">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-ink-2">{t(`contacts.details.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {times.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-ink-2">{t(`contacts.details.${name}`)}</dt>
                <dd title={formatExact(t, value)}>{formatDate(t, value)}</dd>
              </div>
            ),
        )}
      </dl>
      <Button look="quiet" size="small" className="self-start text-miss" onClick={() => setDeleting(true)}>
        <Trash2 aria-hidden="true" />
        {t('contacts.delete')}
      </Button>
      {deleting && (
        <DeleteContactDialog
          name={contact.name}
          numberText={contact.numberText}
          onDelete={() => void remove(contact)}
          onClose={() => setDeleting(false)}
        />
      )}
    </section>
  )
}
