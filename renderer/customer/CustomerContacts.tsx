import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactDetail } from '../../shared/views/contacts.ts'
import { cx } from '../ui/cx.ts'

interface CustomerContactsProps {
  contacts: readonly ContactDetail[]
  contactFields: (contactId: string) => ReactNode
}

/** The fields of a contact; families share a number, and then one chooses whose. */
export function CustomerContacts({ contacts, contactFields }: CustomerContactsProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const contact = contacts.find(({ id }) => id === chosen) ?? contacts[0]
  if (contact === undefined) return null
  return (
    <div className="max-h-[40%] shrink-0 overflow-y-auto border-b border-line">
      {contacts.length > 1 && (
        <fieldset className="flex min-w-0 flex-wrap gap-1 px-3.5 pt-3">
          <legend className="sr-only">{t('customer.onThisNumber')}</legend>
          {contacts.map(({ id, name, numberText }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === contact.id}
              className={cx(
                'h-7 max-w-full truncate rounded-sm border px-2.5 text-xs font-medium',
                id === contact.id
                  ? 'border-accent bg-accent-tint text-accent-text'
                  : 'border-line-2 text-ink-2 hover:bg-hover',
              )}
              onClick={() => setChosen(id)}
            >
              {name === '' ? numberText : name}
            </button>
          ))}
        </fieldset>
      )}
      <div key={contact.id}>{contactFields(contact.id)}</div>
    </div>
  )
}
