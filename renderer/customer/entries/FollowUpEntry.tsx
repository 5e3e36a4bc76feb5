import { CalendarCheck2, CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../shared/views/customer.ts'
import { formatWhen } from '../../lib/format.ts'
import { Entry } from './Entry.tsx'
import { Note } from './Note.tsx'

interface FollowUpEntryProps {
  followUp: Extract<TimelineEntry, { kind: 'follow-up' }>
  titleId: string
}

/** What was promised, and whose it is. */
export function FollowUpEntry({ followUp, titleId }: FollowUpEntryProps) {
  const { t } = useTranslation()
  const { done, mine, assignee, dueAt, at, note } = followUp
  const whose = mine ? t('followUps.yours') : assignee && t('followUps.of', { name: assignee })
  const was = done ? t('followUps.wasDue', { when: formatWhen(t, dueAt, Date.parse(at)) }) : ''
  return (
    <Entry
      icon={
        done ? (
          <CalendarCheck2 aria-hidden="true" className="text-talk" />
        ) : (
          <CalendarClock aria-hidden="true" className="text-accent-text" />
        )
      }
      title={t(done ? 'followUps.entryDone' : 'followUps.entryOpen')}
      titleId={titleId}
      at={at}
    >
      <p className="text-xs text-ink-2">{[was, whose].filter((part) => part !== '').join(' · ')}</p>
      <Note text={note} />
    </Entry>
  )
}
