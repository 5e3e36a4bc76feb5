import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FilterChip } from './chips.ts'

interface FilterChipsProps {
  chips: readonly FilterChip[]
  onRemove: (chip: FilterChip) => void
  onClear: () => void
}

/** What narrows the list now; each can be taken away. */
export function FilterChips({ chips, onRemove, onClear }: FilterChipsProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul aria-label={t('callLog.filters.list')} className="contents">
        {chips.map((chip) => (
          <li
            key={chip.what}
            className="inline-flex h-6 max-w-full items-center rounded-full bg-accent-tint pl-2.5 text-2xs font-medium text-accent-text"
          >
            <span className="truncate" title={chip.what}>
              {chip.what}
            </span>
            <button
              type="button"
              aria-label={t('callLog.filters.remove', { what: chip.what })}
              className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-hover"
              onClick={() => onRemove(chip)}
            >
              <X aria-hidden="true" className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="h-6 rounded-sm px-1.5 text-2xs font-medium text-ink-2 hover:bg-hover hover:text-ink"
        onClick={onClear}
      >
        {t('callLog.filters.clear')}
      </button>
    </div>
  )
}
