import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamMember } from '../../shared/views/follow-ups.ts'
import { Labelled } from '../ui/Labelled.tsx'
import { Select } from '../ui/Select.tsx'
import type { LogFilters } from './log-query.ts'

interface FilterPanelProps {
  id: string
  filters: LogFilters
  onChange: (change: Partial<LogFilters>) => void
  members: readonly TeamMember[]
  departments: readonly string[]
  outcomes: readonly string[]
  /** The account's own filters. */
  children: ReactNode
}

const DIRECTIONS = ['incoming', 'outgoing'] as const
const STATUSES = ['connected', 'missed', 'voicemail', 'not-answered'] as const

/** What is chosen stays in the list of what can be. */
const withChosen = (all: readonly string[], chosen: string | null): readonly string[] =>
  chosen === null || all.includes(chosen) ? all : [chosen, ...all]

/** Narrows the list; each choice counts at once. */
export function FilterPanel(props: FilterPanelProps) {
  const { id, filters, onChange, members, departments, outcomes, children } = props
  const { t } = useTranslation()
  const people = members.map(({ userId, name }) => ({ value: userId, label: name }))
  const words = (all: readonly string[]) => all.map((word) => ({ value: word, label: word }))
  const recordings = (['yes', 'no'] as const).map((value) => ({
    value,
    label: t(`callLog.filters.recordings.${value}`),
  }))
  return (
    <section
      id={id}
      aria-label={t('callLog.filters.button')}
      className="flex max-h-[42vh] flex-col gap-3 overflow-y-auto rounded-md border border-line bg-surface p-3"
    >
      <div className="grid grid-cols-[repeat(auto-fill,minmax(124px,1fr))] gap-x-3 gap-y-2">
        <Choice
          label={t('callLog.filters.direction')}
          value={filters.direction}
          choices={DIRECTIONS.map((value) => ({ value, label: t(`callLog.direction.${value}`) }))}
          onChange={(value) => onChange({ direction: DIRECTIONS.find((one) => one === value) ?? null })}
        />
        <Choice
          label={t('callLog.filters.status')}
          value={filters.status}
          choices={STATUSES.map((value) => ({ value, label: t(`callLog.filters.statuses.${value}`) }))}
          onChange={(value) => onChange({ status: STATUSES.find((one) => one === value) ?? null })}
        />
        <Choice
          label={t('callLog.filters.agent')}
          value={filters.agent}
          choices={people}
          onChange={(agent) => onChange({ agent })}
        />
        <Choice
          label={t('callLog.filters.department')}
          value={filters.department}
          choices={words(withChosen(departments, filters.department))}
          onChange={(department) => onChange({ department })}
        />
        <Choice
          label={t('callLog.filters.outcome')}
          value={filters.outcome}
          choices={words(withChosen(outcomes, filters.outcome))}
          onChange={(outcome) => onChange({ outcome })}
        />
        <Choice
          label={t('callLog.filters.recorded')}
          value={filters.recorded === null ? null : filters.recorded ? 'yes' : 'no'}
          choices={recordings}
          onChange={(value) => onChange({ recorded: value === null ? null : value === 'yes' })}
        />
      </div>
      {children}
    </section>
  )
}

interface ChoiceProps {
  label: string
  value: string | null
  choices: readonly { readonly value: string; readonly label: string }[]
  /** Null: any. */
  onChange: (value: string | null) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <Labelled label={label}>
      {(ties) => (
        <Select
          {...ties}
          value={value ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        >
          <option value="">{t('callLog.filters.any')}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  )
}
