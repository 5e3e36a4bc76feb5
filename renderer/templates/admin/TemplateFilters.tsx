import { useTranslation } from 'react-i18next'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { formatNumber } from '../../lib/format.ts'
import { ChosenChips } from '../../ui/ChosenChips.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Select } from '../../ui/Select.tsx'
import { choicesOf, FILTERS, type FilterName, type Filters, NO_FILTERS } from './filter.ts'
import { valueWords } from './words.ts'

interface TemplateFiltersProps {
  templates: readonly TemplateDetail[]
  text: string
  onText: (text: string) => void
  filters: Filters
  onFilters: (filters: Filters) => void
}

/** What narrows the list: words, and one value of each kind there is. */
export function TemplateFilters({ templates, text, onText, filters, onFilters }: TemplateFiltersProps) {
  const { t } = useTranslation()
  const chosen = FILTERS.filter((filter) => filters[filter] !== '')
  return (
    <div className="flex shrink-0 flex-col gap-2 border-b border-line px-4 py-2.5">
      <div className="flex flex-wrap gap-2">
        <SearchField
          className="min-w-44 flex-1"
          label={t('templateAdmin.search')}
          value={text}
          onText={onText}
        />
        {FILTERS.map((filter) => (
          <Choice
            key={filter}
            filter={filter}
            templates={templates}
            value={filters[filter]}
            onChange={(value) => onFilters({ ...filters, [filter]: value })}
          />
        ))}
      </div>
      {chosen.length > 0 && (
        <ChosenChips
          label={t('templateAdmin.chosen')}
          chips={chosen.map((filter) => ({
            key: filter,
            what: `${t(`templateAdmin.filter.${filter}`)}: ${valueWords(t, filter, filters[filter])}`,
            onRemove: () => onFilters({ ...filters, [filter]: '' }),
          }))}
          removeLabel={(what) => t('templateAdmin.removeFilter', { what })}
          clear={{ label: t('templateAdmin.clearFilters'), onClear: () => onFilters(NO_FILTERS) }}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  filter: FilterName
  templates: readonly TemplateDetail[]
  value: string
  onChange: (value: string) => void
}

function Choice({ filter, templates, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <Select
      className="w-34"
      aria-label={t(`templateAdmin.filter.${filter}`)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{t(`templateAdmin.any.${filter}`)}</option>
      {choicesOf(templates, filter).map((one) => (
        <option key={one.value} value={one.value}>
          {`${valueWords(t, filter, one.value)} (${formatNumber(one.count)})`}
        </option>
      ))}
    </Select>
  )
}
