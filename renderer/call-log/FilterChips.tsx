import { useTranslation } from 'react-i18next'
import { ChosenChips } from '../ui/ChosenChips.tsx'
import type { FilterChip } from './chips.ts'

interface FilterChipsProps {
  chips: readonly FilterChip[]
  onRemove: (chip: FilterChip) => void
  onClear: () => void
}

/** What narrows the list of calls now. */
export function FilterChips({ chips, onRemove, onClear }: FilterChipsProps) {
  const { t } = useTranslation()
  return (
    <ChosenChips
      label={t('callLog.filters.list')}
      chips={chips.map((chip) => ({ key: chip.what, what: chip.what, onRemove: () => onRemove(chip) }))}
      removeLabel={(what) => t('callLog.filters.remove', { what })}
      clear={{ label: t('callLog.filters.clear'), onClear }}
    />
  )
}
