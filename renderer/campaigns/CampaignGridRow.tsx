import type { TFunction } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignRow } from '../../shared/views/campaigns.ts'
import { formatExact, formatNumber, formatRowWhen } from '../lib/format.ts'
import { Chip } from '../ui/Chip.tsx'
import { cx } from '../ui/cx.ts'
import { cellsOf, rowOf } from '../ui/grid-row.ts'
import { RowOnItsWay } from '../ui/RowOnItsWay.tsx'
import type { RowPlace } from '../ui/VirtualGrid.tsx'
import { goesOut } from './goes-out.ts'
import { statusTone, statusWords } from './status-words.ts'

/** Beside an open campaign, in a small window, the figures give way; the campaign itself says them. */
export const COLUMNS =
  'grid grid-cols-[minmax(0,1fr)_112px_150px_repeat(4,68px)] items-center gap-x-3 px-3.5 @max-2xl:grid-cols-[minmax(0,1fr)_112px_144px]'
export const WIDE_ONLY = '@max-2xl:hidden'
export const FIGURE_COLUMNS = ['audience', 'delivered', 'read', 'failed'] as const

interface CampaignGridRowProps extends RowPlace<CampaignRow> {
  /** When the day of now began, ms. */
  today: number
  isSelected: boolean
}

/** One campaign. Its height is fixed (52 px). */
export const CampaignGridRow = memo(function CampaignGridRow(props: CampaignGridRowProps) {
  const { index, top, row, focusColumn, isSelected, today } = props
  const { t } = useTranslation()
  return (
    <tr {...rowOf({ index, top, columns: COLUMNS, isSelected })}>
      {row === null ? (
        <RowOnItsWay index={index} focusColumn={focusColumn} label={t('campaigns.loadingRow')} />
      ) : (
        <Cells index={index} row={row} focusColumn={focusColumn} today={today} t={t} />
      )}
    </tr>
  )
})

interface CellsProps extends Pick<CampaignGridRowProps, 'index' | 'focusColumn' | 'today'> {
  row: CampaignRow
  t: TFunction
}

function Cells({ index, row, focusColumn, today, t }: CellsProps) {
  const at = cellsOf({ index, focusColumn })
  const name = row.name || t('campaigns.unnamed', { id: row.id })
  const under = [row.templateName, row.createdBy].filter((part) => part !== null && part !== '').join(' · ')
  const out = goesOut(row, Date.now())
  return (
    <>
      <td {...at(0)} className="min-w-0">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        {under !== '' && (
          <span className="block truncate text-xs leading-4 text-ink-2" title={under}>
            {under}
          </span>
        )}
      </td>
      <td {...at(1)} className="flex min-w-0">
        <Chip tone={statusTone(row.status)}>
          <span className="max-w-24 truncate" title={statusWords(t, row.status)}>
            {statusWords(t, row.status)}
          </span>
        </Chip>
      </td>
      <td {...at(2)} className="min-w-0 text-ink-2">
        {row.createdAt !== null && (
          <time className="block truncate" dateTime={row.createdAt} title={formatExact(t, row.createdAt)}>
            {formatRowWhen(t, row.createdAt, today)}
          </time>
        )}
        {out !== null && (
          <time className="block truncate text-xs leading-4" dateTime={out.at} title={formatExact(t, out.at)}>
            {t(out.isPast ? 'campaigns.wasDue' : 'campaigns.goesOut', {
              when: formatRowWhen(t, out.at, today),
            })}
          </time>
        )}
      </td>
      {FIGURE_COLUMNS.map((figure, i) => {
        const count = row.figures[figure]
        return (
          <td
            key={figure}
            {...at(3 + i)}
            className={cx(
              WIDE_ONLY,
              'text-right tabular-nums',
              figure === 'failed' && count !== null && count > 0 && 'text-miss',
              count === null && 'text-ink-3',
            )}
          >
            {count === null ? '–' : formatNumber(count)}
          </td>
        )
      })}
    </>
  )
}
