import { ClipboardCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../shared/views/customer.ts'
import { formatExact, formatWhen } from '../../lib/format.ts'
import { Entry } from './Entry.tsx'
import { Note } from './Note.tsx'
import { Outcomes } from './Outcomes.tsx'

interface WrapupEntryProps {
  wrapup: Extract<TimelineEntry, { kind: 'wrapup' }>
  titleId: string
}

/** What an agent saved after a call. */
export function WrapupEntry({ wrapup, titleId }: WrapupEntryProps) {
  const { t } = useTranslation()
  return (
    <Entry
      icon={<ClipboardCheck aria-hidden="true" className="text-accent-text" />}
      title={t('customer.wrapup')}
      titleId={titleId}
      at={wrapup.at}
    >
      <p className="text-xs text-ink-2">{t('customer.wrapupBy', { name: wrapup.by })}</p>
      <div className="flex flex-wrap items-center gap-1 empty:hidden">
        <Outcomes outcomes={wrapup.outcomes} />
      </div>
      <Note text={wrapup.note} />
      {wrapup.followUpAt !== null && (
        <p className="text-xs text-ink-2">
          <time dateTime={wrapup.followUpAt} title={formatExact(t, wrapup.followUpAt)}>
            {t('customer.followUp', { when: formatWhen(t, wrapup.followUpAt, Date.parse(wrapup.at)) })}
          </time>
        </p>
      )}
    </Entry>
  )
}
