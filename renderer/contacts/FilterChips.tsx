import { useTranslation } from 'react-i18next'
import { ChosenChips } from '../ui/ChosenChips.tsx'
import { conditionWords } from './filter-words.ts'
import { type activeDrafts, type FilterFieldInfo, fieldInfo } from './filters.ts'

interface FilterChipsProps {
  active: ReturnType<typeof activeDrafts>
  fields: readonly FilterFieldInfo[]
  onRemove: (id: number) => void
}

/** What narrows the list of contacts now. */
export function FilterChips({ active, fields, onRemove }: FilterChipsProps) {
  const { t } = useTranslation()
  return (
    <ChosenChips
      label={t('contacts.filters.list')}
      chips={active.map(({ draft, condition }) => ({
        key: draft.id,
        what: conditionWords(t, fieldInfo(fields, draft.field), condition),
        onRemove: () => onRemove(draft.id),
      }))}
      removeLabel={(what) => t('contacts.filters.removeChip', { what })}
      clear={null}
    />
  )
}
