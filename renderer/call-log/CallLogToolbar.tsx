import { Download, ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RangeChoice } from '../lib/range.ts'
import { Button } from '../ui/Button.tsx'
import { RangeSelect } from '../ui/RangeSelect.tsx'
import { SearchField } from '../ui/SearchField.tsx'

interface ToolbarProps {
  text: string
  onText: (text: string) => void
  range: RangeChoice
  onRange: (range: RangeChoice) => void
  filtersId: string
  filtersOpen: boolean
  /** How many are chosen in them. */
  chosen: number
  onFilters: () => void
  exporting: boolean
  onExport: () => void
  /** How many, how fresh. */
  children: ReactNode
}

/** What the list is about, and what can be done with it. */
export function CallLogToolbar(props: ToolbarProps) {
  const { text, onText, range, onRange, filtersId, filtersOpen, chosen, onFilters } = props
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchField
        className="min-w-36 max-w-58 flex-1"
        label={t('callLog.search')}
        title={t('callLog.searchHint')}
        value={text}
        onText={onText}
      />
      <RangeSelect label={t('time.range.label')} choice={range} onChange={onRange} />
      <Button
        aria-expanded={filtersOpen}
        aria-controls={filtersOpen ? filtersId : undefined}
        onClick={onFilters}
      >
        <ListFilter aria-hidden="true" />
        {t('callLog.filters.button')}
        {chosen > 0 && (
          // The chips say in words which.
          <span
            aria-hidden="true"
            className="min-w-4.5 rounded-full bg-accent-tint px-1 text-center text-2xs font-semibold text-accent-text"
          >
            {chosen}
          </span>
        )}
      </Button>
      <div className="order-last w-full min-w-0 text-xs text-ink-2 @3xl:order-none @3xl:ml-auto @3xl:w-auto">
        {props.children}
      </div>
      <Button look="quiet" className="ml-auto @3xl:ml-0" disabled={props.exporting} onClick={props.onExport}>
        <Download aria-hidden="true" />
        {t('callLog.export.button')}
      </Button>
    </div>
  )
}
