import { useTranslation } from 'react-i18next'
import { formatNumber } from '../lib/format.ts'
import { cx } from '../ui/cx.ts'
import { type FigureRow, formatShare } from './figures.ts'

interface FiguresChartProps {
  label: string
  rows: readonly FigureRow[]
  /** How many links were sent; null when not told. */
  links: number | null
}

const COLOURS: Readonly<Record<FigureRow['name'], string>> = {
  sent: 'fill-ink-3',
  delivered: 'fill-accent',
  read: 'fill-accent',
  replied: 'fill-talk',
  failed: 'fill-miss',
  visited: 'fill-accent',
}

/** Bars of the shares, in a table that says count and share to those who do not see them. */
export function FiguresChart({ label, rows, links }: FiguresChartProps) {
  const { t } = useTranslation()
  return (
    <table aria-label={label} className="w-full table-fixed text-xs">
      <colgroup>
        <col className="w-22" />
        <col className="w-17" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('campaigns.detail.figure.name')}</th>
          <th scope="col">{t('campaigns.detail.figure.count')}</th>
          <th scope="col">{t('campaigns.detail.figure.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, share }) => (
          <tr key={name} className={cx('h-7', name === 'visited' && 'border-t border-line')}>
            <th scope="row" className="truncate pr-2 text-left font-normal text-ink-2">
              {t(`campaigns.detail.figure.${name}`)}
              {name === 'visited' && links !== null && (
                <span className="sr-only">
                  {' '}
                  {t('campaigns.detail.ofLinks', { count: links, number: formatNumber(links) })}
                </span>
              )}
            </th>
            <td className="pr-2.5 text-right font-medium">
              {count === null ? (
                <span className="font-normal text-ink-3">{t('campaigns.detail.notTold')}</span>
              ) : (
                formatNumber(count)
              )}
            </td>
            <td>
              <span className="flex items-center gap-2">
                <Bar share={share} className={COLOURS[name]} />
                <span className="w-11 shrink-0 text-right text-ink-2">
                  {share === null ? '–' : formatShare(share)}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** More than all is drawn as all: the number beside it says how much. */
function Bar({ share, className }: { share: number | null; className: string }) {
  const width = share === null ? 0 : Math.min(1, share) * 100
  return (
    <svg
      aria-hidden="true"
      className="h-2.5 min-w-0 flex-1 overflow-hidden rounded-full"
      preserveAspectRatio="none"
    >
      <rect width="100%" height="100%" className="fill-surface-2" />
      <rect width={`${width}%`} height="100%" rx="5" className={className} />
    </svg>
  )
}
