import { Plus, SlidersHorizontal, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { FilterValue } from './FilterValue.tsx'
import { fieldWords, operatorWords } from './filter-words.ts'
import { type FilterDraft, type FilterFieldInfo, fieldInfo, OPERATORS, withField } from './filters.ts'

const ROW = 'grid grid-cols-[minmax(120px,220px)_minmax(110px,180px)_minmax(0,1fr)_28px] gap-2'

interface FilterPanelProps {
  id: string
  fields: readonly FilterFieldInfo[]
  drafts: readonly FilterDraft[]
  onAdd: () => void
  onChange: (draft: FilterDraft) => void
  onRemove: (id: number) => void
  onClear: () => void
  /** Opens the settings of the custom fields. */
  onFields: () => void
}

/** Builds the list's filter; a condition counts from the moment it is whole. */
export function FilterPanel(props: FilterPanelProps) {
  const { id, fields, drafts, onAdd, onChange, onRemove, onClear, onFields } = props
  const { t } = useTranslation()
  return (
    <section
      id={id}
      aria-label={t('contacts.filters.button')}
      className="flex max-h-72 flex-col gap-2 overflow-y-auto rounded-md border border-line bg-surface p-3"
    >
      {drafts.length === 0 ? (
        <p className="text-xs text-ink-2">{t('contacts.filters.none')}</p>
      ) : (
        <div aria-hidden="true" className={`${ROW} text-2xs font-medium text-ink-2`}>
          <span>{t('contacts.filters.field')}</span>
          <span>{t('contacts.filters.condition')}</span>
          <span>{t('contacts.filters.value')}</span>
        </div>
      )}
      {drafts.map((draft, index) => (
        <FilterRow
          key={draft.id}
          number={index + 1}
          draft={draft}
          fields={fields}
          onChange={onChange}
          onRemove={() => onRemove(draft.id)}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={onAdd}>
          <Plus aria-hidden="true" />
          {t('contacts.filters.add')}
        </Button>
        {drafts.length > 0 && (
          <Button size="small" look="quiet" onClick={onClear}>
            {t('contacts.filters.clear')}
          </Button>
        )}
        <Button size="small" look="quiet" className="ml-auto" onClick={onFields}>
          <SlidersHorizontal aria-hidden="true" />
          {t('contacts.fields.open')}
        </Button>
      </div>
    </section>
  )
}

interface FilterRowProps {
  number: number
  draft: FilterDraft
  fields: readonly FilterFieldInfo[]
  onChange: (draft: FilterDraft) => void
  onRemove: () => void
}

function FilterRow({ number, draft, fields, onChange, onRemove }: FilterRowProps) {
  const { t } = useTranslation()
  const info = fieldInfo(fields, draft.field)
  const standard = fields.filter(({ label }) => label === null)
  const custom = fields.filter(({ label }) => label !== null)
  const choices = (list: readonly FilterFieldInfo[]) =>
    list.map((one) => (
      <option key={one.field} value={one.field}>
        {fieldWords(t, one)}
      </option>
    ))
  return (
    <fieldset className={ROW}>
      <legend className="sr-only">{t('contacts.filters.numbered', { number })}</legend>
      <Select
        aria-label={t('contacts.filters.field')}
        value={draft.field}
        onChange={(event) => {
          const next = fields.find(({ field }) => field === event.currentTarget.value)
          if (next !== undefined) onChange(withField(draft, next, info))
        }}
      >
        {custom.length === 0 ? (
          choices(standard)
        ) : (
          <>
            <optgroup label={t('contacts.filters.standardGroup')}>{choices(standard)}</optgroup>
            <optgroup label={t('contacts.filters.customGroup')}>{choices(custom)}</optgroup>
          </>
        )}
      </Select>
      <Select
        aria-label={t('contacts.filters.condition')}
        value={draft.operator}
        onChange={(event) => {
          const operator = OPERATORS[info.type].find((one) => one === event.currentTarget.value)
          if (operator !== undefined) onChange({ ...draft, operator })
        }}
      >
        {OPERATORS[info.type].map((operator) => (
          <option key={operator} value={operator}>
            {operatorWords(t, operator, info.type)}
          </option>
        ))}
      </Select>
      <FilterValue draft={draft} info={info} onChange={(change) => onChange({ ...draft, ...change })} />
      <Button
        look="quiet"
        size="icon"
        className="mt-0.5"
        aria-label={t('contacts.filters.remove', { number })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </Button>
    </fieldset>
  )
}
