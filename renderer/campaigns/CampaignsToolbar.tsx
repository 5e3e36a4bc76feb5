import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CAMPAIGN_ORDERS, CAMPAIGN_STATUSES } from '../../shared/views/campaigns.ts'
import { PickedDays, RangeSelect } from '../ui/RangeSelect.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import type { CampaignChoice } from './campaign-query.ts'
import { statusWords } from './status-words.ts'

interface CampaignsToolbarProps {
  choice: CampaignChoice
  onChange: (choice: CampaignChoice) => void
  /** The provider's words that came in the list so far. */
  statuses: readonly string[]
  /** How many, how fresh. */
  children: ReactNode
}

/** Which campaigns are listed, and in which order. */
export function CampaignsToolbar({ choice, onChange, statuses, children }: CampaignsToolbarProps) {
  const { t } = useTranslation()
  const { search, status, range, order } = choice
  const offered = new Set([...CAMPAIGN_STATUSES, ...statuses, ...(status === null ? [] : [status])])
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          className="min-w-36 max-w-58 flex-1"
          label={t('campaigns.search')}
          value={search}
          onText={(text) => onChange({ ...choice, search: text })}
        />
        <Select
          aria-label={t('campaigns.status')}
          className="w-34"
          value={status ?? ''}
          onChange={({ currentTarget }) => onChange({ ...choice, status: currentTarget.value || null })}
        >
          <option value="">{t('campaigns.anyStatus')}</option>
          {[...offered].map((one) => (
            <option key={one} value={one}>
              {statusWords(t, one)}
            </option>
          ))}
        </Select>
        <RangeSelect
          label={t('campaigns.created')}
          choice={range}
          onChange={(next) => onChange({ ...choice, range: next })}
        />
        <Select
          aria-label={t('campaigns.order')}
          className="w-34"
          value={order}
          onChange={({ currentTarget }) => {
            const next = CAMPAIGN_ORDERS.find((one) => one === currentTarget.value)
            if (next !== undefined) onChange({ ...choice, order: next })
          }}
        >
          {CAMPAIGN_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`campaigns.orders.${one}`)}
            </option>
          ))}
        </Select>
        <div className="ml-auto flex items-center gap-2 text-xs text-ink-2">{children}</div>
      </div>
      {range.kind === 'pick' && (
        <PickedDays choice={range} onChange={(next) => onChange({ ...choice, range: next })} />
      )}
    </>
  )
}
