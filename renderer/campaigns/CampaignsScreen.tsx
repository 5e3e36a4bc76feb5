import { LoaderCircle, Megaphone, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatExact, formatNumber } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'
import { useRested } from '../lib/use-rested.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { RefreshButton } from '../ui/RefreshButton.tsx'
import { CampaignGrid } from './CampaignGrid.tsx'
import { CampaignsToolbar } from './CampaignsToolbar.tsx'
import { FIRST_CHOICE, isNarrow, queryOf } from './campaign-query.ts'
import { useCampaignPages } from './use-campaign-pages.ts'

interface CampaignsScreenProps {
  /** The one that is open beside. */
  selected: string | null
  onOpen: (id: string) => void
}

/** The provider is asked for every change: who types is not. */
const REST_MS = 400

/** Every campaign of the account, as the provider tells of it at this moment. */
export function CampaignsScreen({ selected, onOpen }: CampaignsScreenProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [choice, setChoice] = useState(FIRST_CHOICE)
  const search = useRested(choice.search, REST_MS)
  const query = useMemo(() => queryOf({ ...choice, search }, today), [choice, search, today])
  const { view, look, reload, asking, readAt, statuses } = useCampaignPages(query)
  const { total, fault } = view
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-col gap-2.5 border-b border-line px-3.5 py-3">
        <h1 className="sr-only">{t('campaigns.title')}</h1>
        <CampaignsToolbar choice={choice} onChange={setChoice} statuses={statuses}>
          {total !== null && (
            <span role="status" className="whitespace-nowrap">
              {t('campaigns.count', { count: total, number: formatNumber(total) })}
              {readAt !== null && (
                <>
                  {' · '}
                  <time dateTime={readAt} title={formatExact(t, readAt)}>
                    {t('campaigns.asOf', { when: formatClock(t, readAt) })}
                  </time>
                </>
              )}
            </span>
          )}
          <RefreshButton look="quiet" label={t('campaigns.refresh')} busy={asking > 0} onClick={reload} />
        </CampaignsToolbar>
        {fault !== null && <FaultNotice fault={fault} onRetry={reload} />}
      </div>
      {total !== null && total > 0 && (
        <CampaignGrid view={view} total={total} onLook={look} selected={selected} onOpen={onOpen} />
      )}
      {total === null && fault === null && (
        <Empty
          icon={<LoaderCircle aria-hidden="true" className="animate-spin" />}
          title={t('campaigns.reading')}
        />
      )}
      {total === 0 && !isNarrow(view.asked) && (
        <Empty icon={<Megaphone aria-hidden="true" />} title={t('campaigns.empty')}>
          {t('campaigns.emptyText')}
        </Empty>
      )}
      {total === 0 && isNarrow(view.asked) && (
        <Empty icon={<SearchX aria-hidden="true" />} title={t('campaigns.noneFits')}>
          <p>{t('campaigns.noneFitsText')}</p>
          <p className="mt-3">
            <Button size="small" onClick={() => setChoice({ ...FIRST_CHOICE, order: choice.order })}>
              {t('campaigns.clear')}
            </Button>
          </p>
        </Empty>
      )}
    </div>
  )
}
