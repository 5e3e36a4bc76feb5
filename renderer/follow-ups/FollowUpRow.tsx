import { Clock } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import { who } from '../lib/call-words.ts'
import { formatExact } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Chip } from '../ui/Chip.tsx'
import { type FollowUpActions, FollowUpMenu } from './FollowUpMenu.tsx'
import { aboutWords, dueWords, isDue } from './words.ts'

interface FollowUpRowProps {
  followUp: FollowUp
  actions: FollowUpActions
  /** Opens the strip of the customer with this number. */
  onOpen: (number: string) => void
  /** With whose it is, and the time of tomorrow: where there is room. */
  full?: boolean
}

/** One promise: to whom, what, when. */
export const FollowUpRow = memo(function FollowUpRow({
  followUp,
  actions,
  onOpen,
  full = false,
}: FollowUpRowProps) {
  const { t } = useTranslation()
  const id = useId()
  const now = useNow()
  const about = aboutWords(followUp)
  const whose = full && !followUp.mine && followUp.assignee.name !== ''
  return (
    <li
      aria-labelledby={id}
      className="flex items-center gap-2.5 border-b border-line px-3 py-2 last:border-b-0"
    >
      <Avatar name={followUp.names[0] ?? ''} of={followUp.number} />
      <div className="min-w-0 flex-1">
        <p className="flex">
          <button
            type="button"
            id={id}
            className="truncate rounded-sm text-left font-medium hover:underline"
            onClick={() => onOpen(followUp.number)}
          >
            {who(t, followUp)}
          </button>
        </p>
        <p className="truncate text-xs text-ink-2" title={about}>
          {about}
        </p>
        {whose && (
          <p className="truncate text-xs text-ink-3">{t('followUps.of', { name: followUp.assignee.name })}</p>
        )}
      </div>
      <Chip tone={isDue(followUp, now) ? 'due' : 'wait'}>
        <Clock aria-hidden="true" className="size-3 shrink-0" />
        <time dateTime={followUp.dueAt} title={formatExact(t, followUp.dueAt)}>
          {dueWords(t, followUp, now, full)}
        </time>
      </Chip>
      <FollowUpMenu followUp={followUp} actions={actions} />
    </li>
  )
})
