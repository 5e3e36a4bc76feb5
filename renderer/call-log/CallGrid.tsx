import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallLogQuery, CallLogRow } from '../../shared/views/call-log.ts'
import type { PagesView } from '../lib/pages.ts'
import { useToday } from '../lib/use-now.ts'
import { GridHead } from '../ui/GridHead.tsx'
import { VirtualGrid } from '../ui/VirtualGrid.tsx'
import { CallGridRow, COLUMNS, WIDE_ONLY } from './CallGridRow.tsx'

const ROW_PX = 52
/** Of the two lines about the provider's log, which come and go over the end of the list. */
const STATE_PX = 64
const COLUMN_COUNT = 8

interface CallGridProps {
  view: PagesView<CallLogQuery, CallLogRow>
  total: number
  onLook: (first: number, last: number, anchor: number | null) => void
  /** The call that is open beside. */
  selected: string | null
  callWaits: boolean
  onOpen: (sessionId: string) => void
  onPlay: (sessionId: string) => void
  onCallBack: (row: CallLogRow) => void
}

/** The calls, newest first, as many as there are. */
export function CallGrid(props: CallGridProps) {
  const { view, total, onLook, selected, callWaits, onOpen, onPlay, onCallBack } = props
  const { t } = useTranslation()
  const today = useToday()
  return (
    <VirtualGrid
      label={t('callLog.title')}
      view={view}
      total={total}
      rowPx={ROW_PX}
      roomPx={STATE_PX}
      columnCount={COLUMN_COUNT}
      onLook={onLook}
      onOpen={({ sessionId }) => onOpen(sessionId)}
      head={<Head />}
      drawRow={(place) => (
        <CallGridRow
          key={place.index}
          {...place}
          today={today}
          isSelected={selected !== null && place.row?.sessionId === selected}
          callWaits={callWaits}
          onPlay={onPlay}
          onCallBack={onCallBack}
        />
      )}
    />
  )
}

const SHOWN = ['customer', 'when', 'agent', 'talked', 'outcome'] as const

const Head = memo(function Head() {
  const { t } = useTranslation()
  const unseen = (column: 'direction' | 'play' | 'callBack') => (
    <th scope="col">
      <span className="sr-only">{t(`callLog.columns.${column}`)}</span>
    </th>
  )
  return (
    <GridHead columns={COLUMNS}>
      {unseen('direction')}
      {SHOWN.map((column) => (
        <th key={column} scope="col" className={column === 'agent' ? WIDE_ONLY : undefined}>
          {t(`callLog.columns.${column}`)}
        </th>
      ))}
      {unseen('play')}
      {unseen('callBack')}
    </GridHead>
  )
})
