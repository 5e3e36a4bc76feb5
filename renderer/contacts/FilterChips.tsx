import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { conditionWords } from './filter-words.ts'
import { type activeDrafts, type FilterFieldInfo, fieldInfo } from './filters.ts'

interface FilterChipsProps {
  active: ReturnType<typeof activeDrafts>
  fields: readonly FilterFieldInfo[]
  onRemove: (id: number) => void
}

/** What narrows the list now; each can be taken away. */
export function FilterChips({ active, fields, onRemove }: FilterChipsProps) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('contacts.filters.list')} className="flex flex-wrap gap-1.5">
      {active.map(({ draft, condition }) => {
        const what = conditionWords(t, fieldInfo(fields, draft.field), condition)
        return (
          <li
            key={draft.id}
            className="inline-flex h-6 max-w-full items-center rounded-full bg-accent-tint pl-2.5 text-2xs font-medium text-accent-text"
          >
            <span className="truncate" title={what}>
              {what}
            </span>
            <button
              type="button"
              aria-label={t('contacts.filters.removeChip', { what })}
              className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-hover"
              onClick={() => onRemove(draft.id)}
            >
              <X aria-hidden="true" className="size-3" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
