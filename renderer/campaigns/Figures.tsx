import { useTranslation } from 'react-i18next'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { formatExact, formatNumber, formatRowWhen } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'
import { Notice } from '../ui/Notice.tsx'
import { RefreshButton } from '../ui/RefreshButton.tsx'
import { FiguresChart } from './FiguresChart.tsx'
import { contradictionsIn, figureRows } from './figures.ts'
import { Part } from './Part.tsx'

interface FiguresProps {
  campaign: CampaignDetail
  busy: boolean
  onReload: () => void
}

/** What came of it, as a chart that is a table, and what in it cannot be. */
export function Figures({ campaign, busy, onReload }: FiguresProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { figures, links, countedAt, status } = campaign
  const rows = figureRows(campaign)
  const again = (
    <RefreshButton look="quiet" label={t('campaigns.detail.readAgain')} busy={busy} onClick={onReload} />
  )
  if (rows.length === 0) {
    return (
      <Part title={t('campaigns.detail.figures')} aside={again}>
        <p className="text-xs text-ink-2">
          {t(status === 'scheduled' ? 'campaigns.detail.notYet' : 'campaigns.detail.noFigures')}
        </p>
      </Part>
    )
  }
  const wrong = contradictionsIn(figures)
  const label = (name: 'audience' | (typeof wrong)[number]['more']) =>
    name === 'audience' ? t('campaigns.detail.audience') : t(`campaigns.detail.figure.${name}`)
  const { audience, billable } = figures
  const about = [
    audience !== null && t('campaigns.detail.figuresOf', { number: formatNumber(audience) }),
    billable !== null && `${t('campaigns.detail.figure.billable')} ${formatNumber(billable)}`,
  ].filter((part) => part !== false)
  return (
    <Part title={t('campaigns.detail.figures')} aside={again}>
      <FiguresChart label={t('campaigns.detail.figures')} rows={rows} links={links?.total ?? null} />
      <p className="text-2xs text-ink-2">
        {about.join(' · ')}
        {countedAt !== null && (
          <time className="block" dateTime={countedAt} title={formatExact(t, countedAt)}>
            {t('campaigns.detail.countedAt', { when: formatRowWhen(t, countedAt, today) })}
          </time>
        )}
      </p>
      {wrong.length > 0 && (
        <Notice kind="hint" title={t('campaigns.detail.contradiction')}>
          {wrong.map(({ more, than }) => (
            <p key={`${more}-${than}`}>
              {t('campaigns.detail.contradicts', {
                more: label(more),
                moreCount: formatNumber(figures[more] ?? 0),
                than: label(than),
                thanCount: formatNumber(figures[than] ?? 0),
              })}
            </p>
          ))}
          <p className="text-ink-2">{t('campaigns.detail.contradictionText')}</p>
        </Notice>
      )}
    </Part>
  )
}
