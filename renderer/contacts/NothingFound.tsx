import { LoaderCircle, SearchX, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactQuery } from '../../shared/views/contacts.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'

interface NothingFoundProps {
  loading: boolean
  asked: ContactQuery
  syncing: boolean
  onClearSearch: () => void
  onClearFilters: () => void
}

/** An empty list, and why it is empty. */
export function NothingFound({ loading, asked, syncing, onClearSearch, onClearFilters }: NothingFoundProps) {
  const { t } = useTranslation()
  const { query } = asked
  const filtered = (asked.filter ?? []).length > 0
  if (loading) {
    return (
      <Empty
        icon={<LoaderCircle aria-hidden="true" className="animate-spin" />}
        title={t('contacts.loading')}
      />
    )
  }
  if (query === '' && !filtered) {
    return (
      <Empty icon={<Users aria-hidden="true" />} title={t('contacts.empty')}>
        {t(syncing ? 'contacts.emptySyncing' : 'contacts.emptyText')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={<SearchX aria-hidden="true" />}
      title={query === '' ? t('contacts.noneFiltered') : t('contacts.noMatch', { query })}
    >
      <p>{t(filtered ? 'contacts.noneFilteredText' : 'contacts.noMatchText')}</p>
      <p className="mt-3 flex justify-center gap-2">
        {query !== '' && (
          <Button size="small" onClick={onClearSearch}>
            {t('contacts.clear')}
          </Button>
        )}
        {filtered && (
          <Button size="small" onClick={onClearFilters}>
            {t('contacts.filters.clear')}
          </Button>
        )}
      </p>
    </Empty>
  )
}
