import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactsView } from '../../shared/views/desk.ts'
import { formatExact, formatNumber, formatWhen } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

interface SyncStateProps {
  contacts: ContactsView
  /** How many match what is searched for; null without a search. */
  found: number | null
  onSync: () => void
}

/** How many contacts there are, how fresh they are, and a running synchronisation's progress. */
export function SyncState({ contacts, found, onSync }: SyncStateProps) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 text-xs text-ink-2">
      <span className="whitespace-nowrap">
        {found !== null && `${t('contacts.found', { number: formatNumber(found) })} · `}
        {t('contacts.count', { count: contacts.total, number: formatNumber(contacts.total) })}
        {' · '}
        {contacts.syncedAt === null ? (
          t('contacts.never')
        ) : (
          <time dateTime={contacts.syncedAt} title={formatExact(t, contacts.syncedAt)}>
            {t('contacts.asOf', { when: formatWhen(t, contacts.syncedAt, now) })}
          </time>
        )}
      </span>
      {contacts.syncing ? (
        <Progress done={contacts.done} expected={contacts.expected} />
      ) : (
        <Button look="quiet" size="small" className="ml-auto" onClick={onSync}>
          <RefreshCw aria-hidden="true" />
          {t('contacts.sync')}
        </Button>
      )}
    </div>
  )
}

function Progress({ done, expected }: { done: number; expected: number | null }) {
  const { t } = useTranslation()
  const share = expected === null || expected === 0 ? null : Math.min(1, done / expected)
  return (
    <span className="ml-auto flex items-center gap-2 whitespace-nowrap">
      <span>{t('contacts.syncing')}</span>
      <ProgressBar label={t('contacts.syncing')} share={share} className="w-28" />
      <span className="text-ink-3">
        {expected === null
          ? t('contacts.fetched', { done: formatNumber(done) })
          : t('contacts.progress', { done: formatNumber(done), expected: formatNumber(expected) })}
      </span>
    </span>
  )
}
