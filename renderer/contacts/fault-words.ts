import type { TFunction } from 'i18next'
import type { Fault } from '../../shared/ipc.ts'
import { customIdOf } from './custom-values.ts'

function fieldName(t: TFunction, field: string): string {
  switch (field) {
    case 'name':
    case 'number':
    case 'email':
      return t(`contacts.form.${field}`)
    case 'marketingOptIn':
      return t('contacts.form.marketing')
    default:
      return customIdOf(field) ?? field
  }
}

/** A fault on one line: what is wrong with which fields, else the other side's words, else ours. */
export function faultWords(t: TFunction, fault: Fault): string {
  const said = Object.entries(fault.fields ?? {})
  if (said.length > 0) return said.map(([field, words]) => `${fieldName(t, field)}: ${words}`).join(' ')
  return fault.detail !== null && fault.detail !== '' ? fault.detail : t(`faults.${fault.code}.what`)
}
