import { LoaderCircle, Search, SearchX, Users } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactsView, Fault } from '../../shared/ipc.ts'
import type { ContactRow } from '../../shared/views/contacts.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { ContactGrid } from './ContactGrid.tsx'
import { SyncState } from './SyncState.tsx'
import { useContactPages } from './use-contact-pages.ts'

/** Everybody in the account's address book: find somebody and call. */
export function ContactsScreen({ contacts }: { contacts: ContactsView }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { busy, dial } = useDialler()
  const [query, setQuery] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const { view, look, reload } = useContactPages(query.trim())

  const sync = useCallback(async () => {
    const answer = await ask('contacts:sync', {})
    setFault(answer.ok ? null : answer.fault)
  }, [ask])

  const onCall = useCallback(
    async (row: ContactRow) => {
      const outcome = await dial({ number: row.number })
      if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
    },
    [dial],
  )

  const again = (onClick: () => void) => (
    <Button size="small" onClick={onClick}>
      {t('app.tryAgain')}
    </Button>
  )

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{t('contacts.label')}</h1>
      <div className="flex flex-col gap-3 border-b border-line px-4 py-3">
        <div className="flex items-center gap-4">
          <Field
            icon={<Search aria-hidden="true" />}
            className="w-72"
            type="search"
            maxLength={200}
            aria-label={t('contacts.search')}
            placeholder={t('contacts.searchHint')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <SyncState
            contacts={contacts}
            found={view.query === '' ? null : view.total}
            onSync={() => void sync()}
          />
        </div>
        {fault !== null && <FaultNotice fault={fault} />}
        {contacts.problem !== null && !contacts.syncing && (
          <FaultNotice fault={contacts.problem} actions={again(() => void sync())} />
        )}
        {view.fault !== null && <FaultNotice fault={view.fault} actions={again(reload)} />}
      </div>
      {view.total !== null && view.total > 0 && (
        <ContactGrid view={view} total={view.total} onLook={look} callWaits={busy} onCall={onCall} />
      )}
      {/* With a fault and nothing read yet, nobody knows whether there are contacts. */}
      {(view.total === 0 || (view.total === null && view.fault === null)) && (
        <Nothing
          loading={view.total === null}
          query={view.query}
          syncing={contacts.syncing}
          onClear={() => setQuery('')}
        />
      )}
    </div>
  )
}

interface NothingProps {
  loading: boolean
  query: string
  syncing: boolean
  onClear: () => void
}

function Nothing({ loading, query, syncing, onClear }: NothingProps) {
  const { t } = useTranslation()
  if (loading) {
    return (
      <Empty
        icon={<LoaderCircle aria-hidden="true" className="animate-spin" />}
        title={t('contacts.loading')}
      />
    )
  }
  if (query !== '') {
    return (
      <Empty icon={<SearchX aria-hidden="true" />} title={t('contacts.noMatch', { query })}>
        <p>{t('contacts.noMatchText')}</p>
        <Button size="small" className="mt-3" onClick={onClear}>
          {t('contacts.clear')}
        </Button>
      </Empty>
    )
  }
  return (
    <Empty icon={<Users aria-hidden="true" />} title={t('contacts.empty')}>
      {t(syncing ? 'contacts.emptySyncing' : 'contacts.emptyText')}
    </Empty>
  )
}
