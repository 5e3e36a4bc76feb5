import { useTranslation } from 'react-i18next'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { asWords } from '../lib/as-words.ts'
import { formatExact } from '../lib/format.ts'
import { Part } from './Part.tsx'

const CATEGORIES = ['marketing', 'utility', 'authentication'] as const

/** Its times and what it was made of; what nobody knows is left out. */
export function Facts({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  const { createdAt, scheduledAt, startedAt, finishedAt, modifiedAt, templateName, category, status } =
    campaign
  const known = CATEGORIES.find((one) => one === category)
  const isAhead = status === 'scheduled'
  const times = [
    ['created', createdAt],
    [isAhead ? 'scheduled' : 'wasScheduled', campaign.scheduledType === 'immediate' ? null : scheduledAt],
    ['started', startedAt],
    ['finished', finishedAt],
    ['modified', modifiedAt],
  ] as const
  const facts = [
    ['template', templateName],
    [
      'category',
      known !== undefined
        ? t(`campaigns.detail.categories.${known}`)
        : category === null
          ? null
          : asWords(category),
    ],
    ['number', campaign.id],
  ] as const
  return (
    <Part title={t('campaigns.detail.facts')}>
      <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-xs">
        {times.map(([name, at]) =>
          at === null ? null : (
            <div key={name} className="contents">
              <dt className="text-ink-2">{t(`campaigns.detail.time.${name}`)}</dt>
              <dd>
                <time dateTime={at}>{formatExact(t, at)}</time>
              </dd>
            </div>
          ),
        )}
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name} className="contents">
              <dt className="text-ink-2">{t(`campaigns.detail.${name}`)}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Part>
  )
}
