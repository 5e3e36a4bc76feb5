import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { REACHES } from '../../../shared/wrapups/gating.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import type { OutcomeRow } from './team-form.ts'

export const OUTCOME_GRID =
  'grid grid-cols-[52px_minmax(0,1fr)_minmax(0,1fr)_132px_28px] items-start gap-x-2 gap-y-1'

interface OutcomeEditorProps {
  row: OutcomeRow
  /** From 0. */
  place: number
  count: number
  nameProblem: string | null
  detailsProblem: string | null
  onChange: (row: OutcomeRow) => void
  /** `part`: what has the focus, and keeps it. */
  onMove: (to: number, part: string) => void
  onRemove: () => void
}

/** One outcome: its place, name and details, and after which calls it is offered. */
export function OutcomeEditor(props: OutcomeEditorProps) {
  const { row, place, count, nameProblem, detailsProblem, onChange, onMove, onRemove } = props
  const { t } = useTranslation()
  const id = useId()
  const called = row.name.trim() === '' ? t('teamSettings.unnamed', { place: place + 1 }) : row.name.trim()
  const part = (name: string) => `${row.key} ${name}`
  const wrong = (problem: string | null, problemId: string) =>
    problem === null ? {} : { 'aria-invalid': true as const, 'aria-describedby': problemId }
  return (
    <li
      className={OUTCOME_GRID}
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (step === undefined || !event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        const at = event.target instanceof HTMLElement ? event.target.dataset.part : undefined
        onMove(place + step, at?.split(' ').at(-1) ?? 'name')
      }}
    >
      <div className="flex">
        {(['up', 'down'] as const).map((way) => {
          const to = way === 'up' ? place - 1 : place + 1
          const Icon = way === 'up' ? ChevronUp : ChevronDown
          return (
            <Button
              key={way}
              look="quiet"
              size="icon"
              className="h-8 w-6.5"
              data-part={part(way)}
              disabled={to < 0 || to >= count}
              aria-label={t(`teamSettings.${way}`, { name: called })}
              title={t(way === 'up' ? 'teamSettings.upKeys' : 'teamSettings.downKeys')}
              onClick={() => onMove(to, way)}
            >
              <Icon aria-hidden="true" />
            </Button>
          )
        })}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <Field
          data-part={part('name')}
          aria-label={t('teamSettings.nameOf', { place: place + 1 })}
          value={row.name}
          onChange={(event) => onChange({ ...row, name: event.currentTarget.value })}
          {...wrong(nameProblem, `${id}-name`)}
        />
        <FieldProblem id={`${id}-name`} words={nameProblem} />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <textarea
          rows={1}
          data-part={part('details')}
          aria-label={t('teamSettings.detailsOf', { name: called })}
          placeholder={t('teamSettings.detailsPlaceholder')}
          value={row.details}
          className="field-sizing-content max-h-40 min-h-8 w-full resize-none rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm leading-[18px] outline-none focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-miss"
          onChange={(event) => onChange({ ...row, details: event.currentTarget.value })}
          {...wrong(detailsProblem, `${id}-details`)}
        />
        <FieldProblem id={`${id}-details`} words={detailsProblem} />
      </div>
      <Select
        data-part={part('reach')}
        aria-label={t('teamSettings.reachOf', { name: called })}
        value={row.reach}
        onChange={(event) => {
          const reach = REACHES.find((one) => one === event.currentTarget.value)
          if (reach !== undefined) onChange({ ...row, reach })
        }}
      >
        {REACHES.map((reach) => (
          <option key={reach} value={reach}>
            {t(`teamSettings.reaches.${reach}`)}
          </option>
        ))}
      </Select>
      <Button
        look="quiet"
        size="icon"
        className="h-8"
        data-part={part('remove')}
        aria-label={t('teamSettings.remove', { name: called })}
        title={t('teamSettings.remove', { name: called })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  )
}
