import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CallLogQuery, CallLogRow, CallLogView } from '../../shared/views/call-log.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import { FIRST_RANGE, rangeOf } from '../lib/range.ts'
import { useToday } from '../lib/use-now.ts'
import { useRested } from '../lib/use-rested.ts'
import { ExportState } from '../ui/ExportState.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { PickedDays } from '../ui/RangeSelect.tsx'
import { AccountFilters } from './AccountFilters.tsx'
import { CallCount } from './CallCount.tsx'
import { CallGrid } from './CallGrid.tsx'
import { CallLogToolbar } from './CallLogToolbar.tsx'
import { chipsOf, type FilterChip } from './chips.ts'
import { toggled } from './expression-draft.ts'
import { FetchState } from './FetchState.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useCallPages } from './use-call-pages.ts'
import { useFilterChoices } from './use-filter-choices.ts'
import { useLogFilters } from './use-log-filters.ts'

interface CallLogScreenProps {
  log: CallLogView
  /** The team's, both levels. */
  outcomes: readonly string[]
  /** The call that is open beside. */
  selected: string | null
  onOpen: (sessionId: string) => void
  /** Opens it with the focus on its player. */
  onPlay: (sessionId: string) => void
}

const FILTERS_ID = 'call-filters'
/** The provider takes about twenty questions a minute: who types is not one of them. */
const REST_MS = 600

/** Every call of the account this desk knows of, and what the provider's log adds to them. */
export function CallLogScreen({ log, outcomes, selected, onOpen, onPlay }: CallLogScreenProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { busy, dial } = useDialler()
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [range, setRange] = useState(FIRST_RANGE)
  const [filtering, setFiltering] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const choices = useFilterChoices(filtering)
  const { groups, members } = choices
  const chosen = useLogFilters(groups)
  const { filters, expression } = chosen
  const text = typed.trim()
  const query = useMemo<CallLogQuery>(
    () => ({ text, ...rangeOf(range, today), ...filters, expression }),
    [text, range, today, filters, expression],
  )
  const { view, look, reload } = useCallPages(query)
  const rested = useRested(query, REST_MS)

  const fetchLog = useCallback(
    async (of: CallLogQuery) => {
      const answer = await ask('call-log:fetch', { query: of })
      setFault(answer.ok ? null : answer.fault)
    },
    [ask],
  )
  useEffect(() => void fetchLog(rested), [fetchLog, rested])

  const startExport = useCallback(async () => {
    const answer = await ask('call-log:export', { query })
    setFault(answer.ok ? null : answer.fault)
  }, [ask, query])

  const callBack = useCallback(
    async (row: CallLogRow) => {
      const outcome = await dial({ number: row.number })
      if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
    },
    [dial],
  )

  const remove = ({ of }: FilterChip) => {
    if (of.kind === 'own') chosen.change({ [of.field]: null })
    else if (of.kind === 'text') chosen.write('')
    else chosen.write(toggled(chosen.reading.chosen ?? new Set(), of.id, groups ?? []))
  }
  const chips = chipsOf(t, { ...chosen, members, groups })
  const offered = useMemo(
    () => [...new Set([...outcomes, ...choices.outcomes])],
    [outcomes, choices.outcomes],
  )
  const reading = log.fetch.state === 'reading' || log.fetch.state === 'waiting'

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{t('callLog.title')}</h1>
      <div className="@container flex flex-col gap-2.5 border-b border-line px-3.5 py-3">
        <CallLogToolbar
          text={typed}
          onText={setTyped}
          range={range}
          onRange={setRange}
          filtersId={FILTERS_ID}
          filtersOpen={filtering}
          chosen={chips.length}
          onFilters={() => setFiltering(!filtering)}
          exporting={log.export?.state === 'running'}
          onExport={() => void startExport()}
        >
          <CallCount log={log} found={view.total} />
        </CallLogToolbar>
        {range.kind === 'pick' && <PickedDays choice={range} onChange={setRange} />}
        {filtering && (
          <FilterPanel
            id={FILTERS_ID}
            filters={filters}
            onChange={chosen.change}
            members={members}
            departments={choices.departments}
            outcomes={offered}
          >
            <AccountFilters
              groups={groups}
              fault={choices.groupsFault}
              onRetry={() => void choices.readGroups()}
              text={chosen.text}
              reading={chosen.reading}
              onText={chosen.write}
            />
          </FilterPanel>
        )}
        {chips.length > 0 && <FilterChips chips={chips} onRemove={remove} onClear={chosen.clear} />}
        {log.export !== null && (
          <ExportState
            work={log.export}
            running={t('callLog.export.running')}
            onCancel={() => void ask('call-log:cancel-export', {})}
            onShow={async () => (await ask('call-log:show-export', {})).ok}
          />
        )}
        {fault !== null && <FaultNotice fault={fault} />}
        {view.fault !== null && <FaultNotice fault={view.fault} onRetry={reload} />}
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col">
        {view.total !== null && view.total > 0 && (
          <CallGrid
            view={view}
            total={view.total}
            onLook={look}
            selected={selected}
            callWaits={busy}
            onOpen={onOpen}
            onPlay={onPlay}
            onCallBack={callBack}
          />
        )}
        {/* With a fault and nothing read yet, nobody knows whether there are calls. */}
        {(view.total === 0 || (view.total === null && view.fault === null)) && (
          <div className="min-h-0 flex-1 overflow-y-auto">
            <NothingFound
              loading={view.total === null}
              asked={view.asked}
              total={log.total}
              reading={reading}
              onClearText={() => setTyped('')}
              onClearFilters={chosen.clear}
              onAllTimes={() => setRange({ ...range, kind: 'all' })}
            />
          </div>
        )}
        <FetchState log={log} onRetry={() => void fetchLog(query)} />
      </div>
    </div>
  )
}
