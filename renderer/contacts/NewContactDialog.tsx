import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { Field } from '../ui/Field.tsx'
import { ContactForm } from './ContactForm.tsx'
import { type ContactFormValues, EMPTY_FORM, newContactOf } from './contact-form.ts'
import { FormRow } from './FormRow.tsx'
import { composeNumber, isRightLength } from './numbers.ts'
import { useSameNumber } from './use-same-number.ts'

/** "New contact": saved here at once, and at the provider after; what it refuses is said at the field. */
export function NewContactDialog({
  fields,
  onClose,
}: {
  fields: readonly CustomField[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  return (
    <ContactForm
      title={t('contacts.form.new')}
      saveLabel={t('contacts.form.create')}
      initial={EMPTY_FORM}
      fields={fields}
      number={(values, set, error) => <NumberInput values={values} onChange={set} error={error} />}
      onSave={async (values) => {
        const answer = await ask('contacts:create', newContactOf(values, fields))
        return answer.ok ? null : answer.fault
      }}
      onClose={onClose}
    />
  )
}

interface NumberInputProps {
  values: ContactFormValues
  onChange: (change: Partial<ContactFormValues>) => void
  error: string | null
}

function NumberInput({ values, onChange, error }: NumberInputProps) {
  const { t } = useTranslation()
  const number = composeNumber(values.countryCode, values.number)
  const right = isRightLength(values.countryCode, values.number)
  const names = useSameNumber(right ? number : null)
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)] gap-2">
      <FormRow label={t('contacts.form.countryCode')}>
        {(control) => (
          <Field
            {...control}
            inputMode="tel"
            maxLength={5}
            value={values.countryCode}
            onChange={(event) => onChange({ countryCode: event.currentTarget.value })}
          />
        )}
      </FormRow>
      <FormRow
        label={t('contacts.form.number')}
        error={error}
        hint={
          <>
            <span>{t('contacts.form.numberHint')}</span>
            <span role="status" className="mt-1 block text-xs text-ink empty:hidden">
              {names.length > 0 && (
                <>
                  <strong className="font-semibold">
                    {t('contacts.form.already', { names: names.join(', ') })}
                  </strong>{' '}
                  {t('contacts.form.alreadyHint')}
                </>
              )}
            </span>
          </>
        }
      >
        {(control) => (
          <Field
            {...control}
            type="tel"
            inputMode="tel"
            maxLength={40}
            value={values.number}
            onChange={(event) => onChange({ number: event.currentTarget.value })}
          />
        )}
      </FormRow>
    </div>
  )
}
