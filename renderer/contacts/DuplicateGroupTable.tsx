import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactDetail, CustomField, DuplicateGroup } from '../../shared/views/contacts.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { Panel } from '../ui/Panel.tsx'
import { duplicateRows } from './duplicate-rows.ts'
import { valueWords } from './value-words.ts'

const FIELD_PX = 144
const CONTACT_PX = 220

export type OnContact = (contact: Pick<ContactDetail, 'id' | 'name' | 'numberText'>) => void

interface DuplicateGroupTableProps {
  group: DuplicateGroup
  fields: readonly CustomField[]
  onEdit: OnContact
  onDelete: OnContact
}

/** One number and everybody who has it; the fields in which they differ stand out. */
export function DuplicateGroupTable({ group, fields, onEdit, onDelete }: DuplicateGroupTableProps) {
  const { t } = useTranslation()
  const { contacts, differs, numberText } = group
  const label = (field: string, own: string | null) => {
    if (own !== null) return own
    if (field === 'email') return t('contacts.form.email')
    if (field === 'marketingOptIn') return t('contacts.form.marketing')
    return t(field === 'created' ? 'contacts.details.created' : 'contacts.details.modified')
  }
  return (
    <Panel
      title={t('contacts.duplicates.group', { number: numberText })}
      aside={
        <span className="text-2xs text-ink-3">
          {t('contacts.duplicates.people', { count: contacts.length })}
        </span>
      }
      className="shrink-0"
    >
      <div className="overflow-x-auto">
        <table
          className="w-full table-fixed border-collapse text-left text-xs"
          style={{ minWidth: FIELD_PX + contacts.length * CONTACT_PX }}
        >
          <thead>
            <tr className="border-b border-line align-top">
              <th scope="col" className="w-36 px-3 py-2 align-middle text-2xs font-semibold text-ink-2">
                {t('contacts.duplicates.field')}
              </th>
              {contacts.map((contact) => (
                <Head
                  key={contact.id}
                  contact={contact}
                  marked={differs.includes('name')}
                  onEdit={onEdit}
                  onDelete={onDelete}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {duplicateRows(contacts, fields).map((row) => {
              const marked = differs.includes(row.field)
              return (
                <tr
                  key={row.field}
                  className={cx('border-b border-line last:border-0', marked && 'bg-accent-tint')}
                >
                  <th scope="row" className="px-3 py-1.5 font-normal text-ink-2">
                    {label(row.field, row.label)}
                    {marked && <span className="sr-only"> ({t('contacts.duplicates.differs')})</span>}
                  </th>
                  {contacts.map((contact, column) => {
                    const words = valueWords(t, row.type, row.values[column])
                    return (
                      <td
                        key={contact.id}
                        title={words}
                        className={cx('truncate px-3 py-1.5', marked && 'font-medium text-accent-text')}
                      >
                        {words === '' ? <span className="text-ink-3">—</span> : words}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

interface HeadProps {
  contact: ContactDetail
  marked: boolean
  onEdit: OnContact
  onDelete: OnContact
}

function Head({ contact, marked, onEdit, onDelete }: HeadProps) {
  const { t } = useTranslation()
  const who = contact.name === '' ? contact.numberText : contact.name
  return (
    <th scope="col" className="px-3 py-2 font-normal">
      <span className="flex items-center gap-2">
        <Avatar name={contact.name} of={contact.id} />
        <span
          className={cx('min-w-0 flex-1 truncate text-sm font-medium', marked && 'text-accent-text')}
          title={contact.name}
        >
          {contact.name === '' ? t('contacts.noName') : contact.name}
          {marked && <span className="sr-only"> ({t('contacts.duplicates.differs')})</span>}
        </span>
        <Button
          look="quiet"
          size="icon"
          aria-label={t('contacts.editOf', { who })}
          title={t('contacts.edit')}
          onClick={() => onEdit(contact)}
        >
          <Pencil aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          size="icon"
          aria-label={t('contacts.deleteOf', { who })}
          title={t('contacts.delete')}
          onClick={() => onDelete(contact)}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </th>
  )
}
