import { CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { formatClock, formatDay, formatExact, formatNumber } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Notice } from '../ui/Notice.tsx'
import { goesOut } from './goes-out.ts'

/** When a scheduled campaign goes out, and to how many; nothing for every other. */
export function GoesOut({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  const now = useNow()
  const out = goesOut(campaign, now)
  if (out === null) return null
  const when = `${formatDay(t, out.at, now)}, ${formatClock(t, out.at)}`
  if (out.isPast) {
    return (
      <Notice kind="hint" title={t('campaigns.detail.wasDue', { when })}>
        <p>{t('campaigns.detail.wasDueTodo')}</p>
      </Notice>
    )
  }
  const { audience } = campaign.figures
  return (
    <div className="flex items-start gap-2 rounded-sm bg-ring-tint px-3 py-2 text-xs">
      <CalendarClock aria-hidden="true" className="mt-px size-4 shrink-0 text-ring" />
      <div className="min-w-0">
        <p className="font-semibold">
          <time dateTime={out.at} title={formatExact(t, out.at)}>
            {t('campaigns.detail.goesOut', { when })}
          </time>
        </p>
        {audience !== null && (
          <p>{t('campaigns.detail.goesOutTo', { count: audience, number: formatNumber(audience) })}</p>
        )}
      </div>
    </div>
  )
}
