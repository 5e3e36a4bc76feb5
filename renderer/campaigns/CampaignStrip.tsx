import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Strip } from '../ui/Strip.tsx'
import { Audience } from './Audience.tsx'
import { CampaignHead } from './CampaignHead.tsx'
import { Facts } from './Facts.tsx'
import { Figures } from './Figures.tsx'
import { GoesOut } from './GoesOut.tsx'
import { Mapping } from './Mapping.tsx'
import { Message } from './Message.tsx'
import { reasonOf } from './status-words.ts'
import { useCampaign } from './use-campaign.ts'

interface CampaignStripProps {
  id: string
  onClose: () => void
}

/** One campaign, beside the list: what came of it, to whom it went, and what it said. */
export function CampaignStrip({ id, onClose }: CampaignStripProps) {
  const { t } = useTranslation()
  const { campaign, fault, busy, reload } = useCampaign(id)
  return (
    <Strip label={t('campaigns.detail.label')} onClose={onClose}>
      {fault !== null && (
        <div className="p-3.5 pr-12">
          <FaultNotice fault={fault} onRetry={fault.code !== 'campaign-gone' ? reload : null} trying={busy} />
        </div>
      )}
      {campaign === null && fault === null && (
        <p role="status" className="flex h-16 items-center gap-2 px-3.5 text-xs text-ink-2">
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
          {t('campaigns.detail.reading')}
        </p>
      )}
      {campaign !== null && fault?.code !== 'campaign-gone' && (
        <>
          <CampaignHead campaign={campaign} />
          <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-3.5 py-3">
            <Failure campaign={campaign} />
            <GoesOut campaign={campaign} />
            <Figures campaign={campaign} busy={busy} onReload={() => void reload()} />
            <Audience campaign={campaign} />
            <Message campaign={campaign} />
            <Mapping campaign={campaign} />
            <Facts campaign={campaign} />
          </div>
        </>
      )}
    </Strip>
  )
}

/** Why a campaign failed, in words, with the provider's own. */
function Failure({ campaign: { status, failureReason: word } }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  if (word === null && status !== 'failed') return null
  if (word === null) {
    return (
      <Notice kind="problem" title={t('campaigns.detail.failedTitle')}>
        <p>{t('campaigns.detail.failedWithoutReason')}</p>
      </Notice>
    )
  }
  const reason = reasonOf(word)
  return (
    <Notice kind="problem" title={t(`campaigns.reasons.${reason}.what`, { word })}>
      <p>{t(`campaigns.reasons.${reason}.todo`)}</p>
      {reason !== 'unknown' && (
        <p className="mt-1 break-words text-ink-2">{t('campaigns.detail.saidWord', { word })}</p>
      )}
    </Notice>
  )
}
