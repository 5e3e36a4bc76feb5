import { Download, ListFilter, Upload, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { SearchField } from '../ui/SearchField.tsx'

export type ContactsTab = 'all' | 'duplicates'
const TABS: readonly ContactsTab[] = ['all', 'duplicates']

interface ToolbarProps {
  tab: ContactsTab
  onTab: (tab: ContactsTab) => void
  query: string
  onQuery: (query: string) => void
  filtersId: string
  filtersOpen: boolean
  activeFilters: number
  onFilters: () => void
  exporting: boolean
  onExport: () => void
  onImport: () => void
  onNew: () => void
  /** At the end of the second line: how many, how fresh. */
  children: ReactNode
}

/** What can be done with the list, and which list it is. */
export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation()
  const { tab, onTab, query, onQuery, filtersId, filtersOpen, activeFilters } = props
  const all = tab === 'all'
  return (
    <>
      <div className="flex items-center gap-2">
        <SearchField
          className="w-72 shrink"
          label={t('contacts.search')}
          placeholder={t('contacts.searchHint')}
          value={query}
          onText={(text) => {
            onTab('all')
            onQuery(text)
          }}
        />
        <Button
          disabled={!all}
          aria-expanded={all && filtersOpen}
          aria-controls={all && filtersOpen ? filtersId : undefined}
          onClick={props.onFilters}
        >
          <ListFilter aria-hidden="true" />
          {t('contacts.filters.button')}
          {activeFilters > 0 && (
            <span className="rounded-full bg-accent-tint px-1.5 text-2xs font-semibold text-accent-text">
              {t('contacts.filters.active', { count: activeFilters })}
            </span>
          )}
        </Button>
        <span className="flex-1" />
        <Button look="quiet" onClick={props.onImport}>
          <Upload aria-hidden="true" />
          {t('contacts.import.button')}
        </Button>
        <Button look="quiet" disabled={props.exporting || !all} onClick={props.onExport}>
          <Download aria-hidden="true" />
          {t('contacts.export.button')}
        </Button>
        <Button look="primary" onClick={props.onNew}>
          <UserPlus aria-hidden="true" />
          {t('contacts.form.new')}
        </Button>
      </div>
      <div className="flex items-center gap-4">
        <fieldset
          aria-label={t('contacts.views.label')}
          className="flex rounded-sm border border-line-2 p-0.5"
        >
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={tab === one}
              onClick={() => onTab(one)}
              className={cx(
                'h-6 rounded-sm px-2.5 text-xs',
                tab === one ? 'bg-accent-tint font-semibold text-accent-text' : 'text-ink-2 hover:bg-hover',
              )}
            >
              {t(`contacts.views.${one}`)}
            </button>
          ))}
        </fieldset>
        {props.children}
      </div>
    </>
  )
}
