import { useTranslation } from 'react-i18next'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { formatNumber } from '../lib/format.ts'
import { Part } from './Part.tsx'

/** To whom it goes: how many, and from which file. */
export function Audience({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  const { filename, headers } = campaign.audience
  const count = campaign.audience.count ?? campaign.figures.audience
  return (
    <Part title={t('campaigns.detail.audience')}>
      <p className="text-sm">
        {count === null
          ? t('campaigns.detail.unknownAudience')
          : t('campaigns.detail.customers', { count, number: formatNumber(count) })}
      </p>
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-xs empty:hidden">
        {filename !== null && (
          <>
            <dt className="text-ink-2">{t('campaigns.detail.file')}</dt>
            <dd className="break-all">{filename}</dd>
          </>
        )}
        {headers.length > 0 && (
          <>
            <dt className="text-ink-2">{t('campaigns.detail.fileColumns')}</dt>
            <dd className="break-words">{headers.join(', ')}</dd>
          </>
        )}
      </dl>
    </Part>
  )
}
