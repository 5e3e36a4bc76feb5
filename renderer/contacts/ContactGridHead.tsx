import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactSort } from '../../shared/views/contacts.ts'
import { GridHead } from '../ui/GridHead.tsx'
import { COLUMNS, WIDE_ONLY } from './ContactGridRow.tsx'
import { sortedBy } from './sort.ts'

interface ContactGridHeadProps {
  sort: ContactSort
  onSort: (sort: ContactSort) => void
}

/** The columns' names; those the list can be sorted by are buttons. */
export function ContactGridHead({ sort, onSort }: ContactGridHeadProps) {
  const { t } = useTranslation()
  const sortable = (by: 'name' | 'number' | 'modified', className?: string) => {
    const chosen = sort.by === by
    const Arrow = sort.descending ? ArrowDown : ArrowUp
    return (
      <th
        scope="col"
        className={className}
        aria-sort={chosen ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className="-ml-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 font-semibold hover:bg-hover hover:text-ink"
          onClick={() => onSort(sortedBy(sort, by))}
        >
          {t(`contacts.columns.${by}`)}
          {chosen && <Arrow aria-hidden="true" className="size-3 text-accent-text" />}
        </button>
      </th>
    )
  }
  return (
    <GridHead columns={COLUMNS}>
      {sortable('name')}
      {sortable('number')}
      <th scope="col">{t('contacts.columns.email')}</th>
      {sortable('modified', WIDE_ONLY)}
      <th scope="col">
        <span className="sr-only">{t('contacts.columns.call')}</span>
      </th>
      <th scope="col">
        <span className="sr-only">{t('whatsapp.write')}</span>
      </th>
      <th scope="col">
        <span className="sr-only">{t('contacts.columns.more')}</span>
      </th>
    </GridHead>
  )
}
