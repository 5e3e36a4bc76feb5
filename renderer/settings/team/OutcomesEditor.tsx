import { Plus } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { FieldProblem, useProblemAt } from './FieldProblem.tsx'
import { OUTCOME_GRID, OutcomeEditor } from './OutcomeEditor.tsx'
import { newOutcome } from './team-form.ts'
import { useRowMoves } from './use-row-moves.ts'
import type { TeamFormState } from './use-team-form.ts'

/** The team's outcomes in their order: the first nine on offer have a key. */
export function OutcomesEditor({ state }: { state: TeamFormState }) {
  const { t } = useTranslation()
  const id = useId()
  const { outcomes } = state.form
  const problemAt = useProblemAt(state)
  const rows = useRowMoves({
    rows: outcomes,
    nameOf: ({ name }) => name,
    onChange: (next) => state.change({ outcomes: next }),
  })
  const always = outcomes.some(({ reach }) => reach === 'unreached')
  return (
    <div className="flex flex-col gap-2">
      <div>
        <h3 id={id} className="text-xs font-semibold">
          {t('teamSettings.outcomes')}
        </h3>
        <p className="text-2xs text-ink-2">{t('teamSettings.outcomesText')}</p>
      </div>
      <div aria-hidden="true" className={`${OUTCOME_GRID} text-2xs font-medium text-ink-2`}>
        <span />
        <span>{t('teamSettings.name')}</span>
        <span>{t('teamSettings.details')}</span>
        <span>{t('teamSettings.reach')}</span>
      </div>
      <ul ref={rows.list} aria-labelledby={id} className="flex flex-col gap-2">
        {outcomes.map((row, i) => (
          <OutcomeEditor
            key={row.key}
            row={row}
            place={i}
            count={outcomes.length}
            nameProblem={problemAt(`outcomes.${i}.name`)}
            detailsProblem={problemAt(`outcomes.${i}.details`)}
            onChange={(next) => state.change({ outcomes: outcomes.with(i, next) })}
            onMove={(to, part) => rows.move(i, to, part)}
            onRemove={() => rows.remove(i)}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {rows.last !== null && t('teamSettings.moved', { ...rows.last, count: outcomes.length })}
      </p>
      <FieldProblem words={problemAt('outcomes')} />
      {outcomes.length > 0 && !always && (
        <p className="text-xs text-ring">{t('teamSettings.noneUnreached')}</p>
      )}
      <Button size="small" className="self-start" onClick={() => rows.add(newOutcome())}>
        <Plus aria-hidden="true" />
        {t('teamSettings.addOutcome')}
      </Button>
    </div>
  )
}
