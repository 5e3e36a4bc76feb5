import type { TFunction } from 'i18next'
import { PhoneOutgoing, Play } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallLogRow } from '../../shared/views/call-log.ts'
import { who } from '../lib/call-words.ts'
import { formatExact, formatRowWhen } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { CallIcon } from '../ui/CallIcon.tsx'
import { Chip } from '../ui/Chip.tsx'
import { cellsOf, rowOf } from '../ui/grid-row.ts'
import { RowOnItsWay } from '../ui/RowOnItsWay.tsx'
import type { RowPlace } from '../ui/VirtualGrid.tsx'
import { agentWords, iconWords, talkedWords, underName } from './row-words.ts'

/** Beside an open call, in a small window, the agent gives way; the call itself says who it was. */
export const COLUMNS =
  'grid grid-cols-[16px_minmax(0,5fr)_124px_minmax(0,3fr)_92px_minmax(0,4fr)_28px_28px] items-center gap-x-3 px-3.5 @max-2xl:grid-cols-[16px_minmax(0,5fr)_112px_86px_minmax(0,4fr)_28px_28px] @max-2xl:gap-x-2.5'
export const WIDE_ONLY = '@max-2xl:hidden'

interface CallGridRowProps extends RowPlace<CallLogRow> {
  /** When the day of now began, ms. */
  today: number
  isSelected: boolean
  callWaits: boolean
  onPlay: (sessionId: string) => void
  onCallBack: (row: CallLogRow) => void
}

/** One call. Its height is fixed (52 px), so that 50,000 of them have a scroll bar at once. */
export const CallGridRow = memo(function CallGridRow(props: CallGridRowProps) {
  const { index, top, row, focusColumn, isSelected } = props
  const { t } = useTranslation()
  return (
    <tr {...rowOf({ index, top, columns: COLUMNS, isSelected })}>
      {row === null ? (
        <RowOnItsWay
          index={index}
          focusColumn={focusColumn}
          picture="size-4"
          label={t('callLog.loadingRow')}
        />
      ) : (
        <Cells {...props} row={row} t={t} />
      )}
    </tr>
  )
})

/** `t` is the row's: a hook of its own in each part of each row is seen while one scrolls. */
function Cells(props: CallGridRowProps & { row: CallLogRow; t: TFunction }) {
  const { index, row, focusColumn, today, callWaits, onPlay, onCallBack, t } = props
  const at = cellsOf({ index, focusColumn })
  const name = who(t, row)
  const under = underName(row)
  const agent = agentWords(t, row)
  return (
    <>
      <td {...at(0)} className="[&>svg]:size-4">
        <CallIcon direction={row.direction} status={row.status} />
        <span className="sr-only">{iconWords(t, row)}</span>
      </td>
      <td {...at(1)} className="min-w-0">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        {under !== null && under !== '' && (
          <span className="block truncate text-xs leading-4 text-ink-2">{under}</span>
        )}
      </td>
      <td {...at(2)} className="truncate text-ink-2">
        <time dateTime={row.startedAt} title={formatExact(t, row.startedAt)}>
          {formatRowWhen(t, row.startedAt, today)}
        </time>
      </td>
      <td {...at(3)} className={`${WIDE_ONLY} truncate text-ink-2`} title={agent}>
        {agent}
      </td>
      <td {...at(4)} className="truncate">
        {talkedWords(t, row)}
      </td>
      <td {...at(5)} className="flex min-w-0 items-center">
        <OutcomeOf row={row} due={t('callLog.due')} />
      </td>
      {row.recorded ? (
        <td>
          <Button
            {...at(6)}
            look="quiet"
            size="icon"
            aria-label={t('callLog.play')}
            title={t('callLog.play')}
            onClick={() => onPlay(row.sessionId)}
          >
            <Play aria-hidden="true" />
          </Button>
        </td>
      ) : (
        <td {...at(6)} className="h-7" />
      )}
      <td>
        <Button
          {...at(7)}
          look="quiet"
          size="icon"
          disabled={callWaits || !row.dialable}
          aria-label={t('callLog.callBack')}
          title={row.dialable ? t('callLog.callBack') : t('calls.notDialable')}
          onClick={() => onCallBack(row)}
        >
          <PhoneOutgoing aria-hidden="true" />
        </Button>
      </td>
    </>
  )
}

function OutcomeOf({ row: { outcome, outcomeDue }, due }: { row: CallLogRow; due: string }) {
  if (outcomeDue) return <Chip tone="ring">{due}</Chip>
  if (outcome.length === 0) return null
  const words = outcome.join(' · ')
  return (
    <span
      className="max-w-full truncate rounded-full bg-wait-tint px-2 text-2xs leading-5 font-medium text-wait"
      title={words}
    >
      {words}
    </span>
  )
}
