import { useTranslation } from 'react-i18next'
import type { CampaignDetail } from '../../shared/views/campaigns.ts'
import { formatExact, formatRowWhen } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'
import { Chip } from '../ui/Chip.tsx'
import { statusTone, statusWords } from './status-words.ts'

/** Which campaign it is, who made it and when, and where it stands. */
export function CampaignHead({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation()
  const today = useToday()
  const { id, name, status, createdAt, createdBy } = campaign
  return (
    <header className="shrink-0 border-b border-line py-3 pr-12 pl-3.5">
      <h2 className="line-clamp-2 text-md font-semibold break-words" title={name}>
        {name || t('campaigns.unnamed', { id })}
      </h2>
      <p className="text-xs break-words text-ink-2">
        {createdAt !== null && (
          <time dateTime={createdAt} title={formatExact(t, createdAt)}>
            {formatRowWhen(t, createdAt, today)}
          </time>
        )}
        {createdAt !== null && createdBy !== null && ' · '}
        {createdBy !== null && t('campaigns.detail.by', { name: createdBy })}
      </p>
      <p className="flex pt-1">
        <Chip tone={statusTone(status)}>
          <span className="truncate">{statusWords(t, status)}</span>
        </Chip>
      </p>
    </header>
  )
}
