import { lazy, memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpsView } from '../../shared/views/follow-ups.ts'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import { FollowUpRow } from './FollowUpRow.tsx'
import { ListNotes } from './ListNotes.tsx'
import { useActions } from './use-actions.ts'

// What is asked and listed in dialogs is no part of the first paint.
const AskDialog = lazy(async () => ({ default: (await import('./AskDialog.tsx')).AskDialog }))
const AllFollowUps = lazy(async () => ({ default: (await import('./AllFollowUps.tsx')).AllFollowUps }))

interface FollowUpsProps {
  followUps: FollowUpsView
  /** Supervisors see the team's too. */
  supervisor: boolean
  /** Opens the strip of the customer with this number. */
  onOpen: (number: string) => void
}

/** What I promised until tomorrow, soonest first. */
export const FollowUps = memo(function FollowUps({ followUps, supervisor, onOpen }: FollowUpsProps) {
  const { t } = useTranslation()
  const { actions, asking, answered, ...notes } = useActions()
  const [all, setAll] = useState(false)
  const { soon, open, due } = followUps
  const hasMore = open > 0 || supervisor
  return (
    <Panel
      title={t('followUps.title')}
      aside={
        <p className="text-xs text-ink-2">
          {due > 0
            ? t('followUps.due', { count: due, number: formatNumber(due) })
            : open > 0 && t('followUps.open', { count: open, number: formatNumber(open) })}
        </p>
      }
    >
      <ListNotes {...notes} />
      {soon.length === 0 ? (
        <div className="px-3 py-4 text-xs text-ink-2">
          <p className="font-medium text-ink">{t('followUps.empty')}</p>
          <p>{t('followUps.emptyText')}</p>
        </div>
      ) : (
        <ul aria-label={t('followUps.title')}>
          {soon.map((followUp) => (
            <FollowUpRow key={followUp.id} followUp={followUp} actions={actions} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {hasMore && (
        <div className="border-t border-line px-1.5 py-1">
          <Button look="quiet" size="small" onClick={() => setAll(true)}>
            {t('followUps.showAll')}
          </Button>
        </div>
      )}
      <Suspense>
        {all && (
          <AllFollowUps
            supervisor={supervisor}
            onOpen={(number) => {
              setAll(false)
              onOpen(number)
            }}
            onClose={() => setAll(false)}
          />
        )}
        {asking !== null && <AskDialog asking={asking} onClose={answered} />}
      </Suspense>
    </Panel>
  )
})
