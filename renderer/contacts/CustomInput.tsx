import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../shared/views/contacts.ts'
import { Field } from '../ui/Field.tsx'
import type { FieldTies } from '../ui/Labelled.tsx'
import { Select } from '../ui/Select.tsx'
import type { FormValue } from './custom-values.ts'
import { ValueChips } from './ValueChips.tsx'

interface CustomInputProps extends FieldTies {
  field: Pick<CustomField, 'type' | 'options'>
  value: FormValue
  onChange: (value: FormValue) => void
  firstFocus?: boolean
}

/** The control that fits a custom field's type. */
export function CustomInput({ field, value, onChange, firstFocus, ...control }: CustomInputProps) {
  const { t } = useTranslation()
  const listId = useId()
  const focus = { 'data-first-focus': firstFocus || undefined }
  const text = typeof value === 'string' ? value : value.join(', ')

  switch (field.type) {
    case 'multi-select':
      return (
        <ValueChips
          {...control}
          values={typeof value === 'string' ? [value].filter(Boolean) : value}
          options={field.options}
          onChange={onChange}
          placeholder={t('contacts.form.addValue')}
          firstFocus={firstFocus ?? false}
        />
      )
    case 'switch':
      return (
        <Select
          {...control}
          {...focus}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{t('contacts.notSet')}</option>
          <option value="true">{t('contacts.yes')}</option>
          <option value="false">{t('contacts.no')}</option>
        </Select>
      )
    default:
      return (
        <>
          <Field
            {...control}
            {...focus}
            value={text}
            maxLength={10_000}
            {...(field.type === 'date' ? { type: 'date', max: '2999-12-31' } : {})}
            {...(field.type === 'date-time' ? { type: 'datetime-local', max: '2999-12-31T23:59' } : {})}
            {...(field.type === 'number' ? { inputMode: 'decimal' } : {})}
            {...(field.type === 'single-select' ? { list: listId } : {})}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {field.type === 'single-select' && (
            <datalist id={listId}>
              {field.options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )
  }
}
