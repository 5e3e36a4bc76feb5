import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { ContactQuery, ContactRow, ContactsWork } from '../../shared/views/contacts.ts'
import type { ContactsView } from '../../shared/views/desk.ts'
import { useDialler } from '../lib/Dialler.tsx'
import { useDoor } from '../lib/Door.tsx'
import { ExportState } from '../ui/ExportState.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { ContactGrid } from './ContactGrid.tsx'
import { ContactsDialogs, type OpenDialog } from './ContactsDialogs.tsx'
import { type ContactsTab, Toolbar } from './ContactsToolbar.tsx'
import { DeletionNotice } from './DeletionNotice.tsx'
import { DuplicatesView } from './DuplicatesView.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { ImportBanner } from './ImportBanner.tsx'
import { NothingFound } from './NothingFound.tsx'
import { SyncState } from './SyncState.tsx'
import { FIRST_SORT } from './sort.ts'
import { useContactPages } from './use-contact-pages.ts'
import { useCustomFields } from './use-custom-fields.ts'
import { useDeleteContact } from './use-delete-contact.ts'
import { useFilters } from './use-filters.ts'

interface ContactsScreenProps {
  contacts: ContactsView
  work: ContactsWork
  /** Opens the customer strip. */
  onOpen: (contactId: string) => void
}

const FILTERS_ID = 'contact-filters'

/** Everybody in the account's address book: find somebody, call, write down, bring in and take out. */
export function ContactsScreen({ contacts, work, onOpen }: ContactsScreenProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { busy, dial } = useDialler()
  const [typed, setTyped] = useState('')
  const [sort, setSort] = useState(FIRST_SORT)
  const [tab, setTab] = useState<ContactsTab>('all')
  const [filtering, setFiltering] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const { fields: custom, reload: reloadFields } = useCustomFields()
  const filters = useFilters(custom)
  const { active, filter } = filters
  const query = typed.trim()
  const question = useMemo<ContactQuery>(() => ({ query, filter, sort }), [query, filter, sort])
  const { view, look, reload } = useContactPages(question)
  const deletion = useDeleteContact()

  const sync = useCallback(async () => {
    const answer = await ask('contacts:sync', {})
    setFault(answer.ok ? null : answer.fault)
  }, [ask])

  const startExport = useCallback(async () => {
    const answer = await ask('contacts:export', question)
    setFault(answer.ok ? null : answer.fault)
  }, [ask, question])

  const onCall = useCallback(
    async (row: ContactRow) => {
      const outcome = await dial({ number: row.number })
      if (outcome !== 'busy') setFault(outcome === 'called' ? null : outcome)
    },
    [dial],
  )

  const onEdit = useCallback((row: { id: string }) => setDialog({ kind: 'edit', contactId: row.id }), [])
  const onDelete = useCallback(
    ({ id, name, numberText }: Pick<ContactRow, 'id' | 'name' | 'numberText'>) =>
      setDialog({ kind: 'delete', contact: { id, name, numberText } }),
    [],
  )

  const narrowed = view.asked.query !== '' || (view.asked.filter ?? []).length > 0

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{t('contacts.label')}</h1>
      <div className="flex flex-col gap-2.5 border-b border-line px-4 py-3">
        <Toolbar
          tab={tab}
          onTab={setTab}
          query={typed}
          onQuery={setTyped}
          filtersId={FILTERS_ID}
          filtersOpen={filtering}
          activeFilters={active.length}
          onFilters={() => setFiltering(!filtering)}
          exporting={work.export?.state === 'running'}
          onExport={() => void startExport()}
          onImport={() => setDialog({ kind: 'import' })}
          onNew={() => setDialog({ kind: 'new' })}
        >
          <SyncState
            contacts={contacts}
            found={narrowed && tab === 'all' ? view.total : null}
            onSync={() => void sync()}
          />
        </Toolbar>
        {tab === 'all' && filtering && (
          <FilterPanel
            id={FILTERS_ID}
            fields={filters.fields}
            drafts={filters.drafts}
            onAdd={filters.add}
            onChange={filters.change}
            onRemove={filters.remove}
            onClear={filters.clear}
            onFields={() => setDialog({ kind: 'fields' })}
          />
        )}
        {tab === 'all' && active.length > 0 && (
          <FilterChips active={active} fields={filters.fields} onRemove={filters.remove} />
        )}
        {work.import !== null && dialog?.kind !== 'import' && (
          <ImportBanner work={work.import} onOpen={() => setDialog({ kind: 'import' })} />
        )}
        {work.export !== null && (
          <ExportState
            work={work.export}
            running={t('contacts.export.running')}
            onCancel={() => void ask('contacts:cancel-export', {})}
            onShow={async () => (await ask('contacts:show-export', {})).ok}
          />
        )}
        {deletion.refused !== null && (
          <DeletionNotice refused={deletion.refused} onDismiss={deletion.dismiss} />
        )}
        {fault !== null && <FaultNotice fault={fault} />}
        {contacts.problem !== null && !contacts.syncing && (
          <FaultNotice fault={contacts.problem} onRetry={sync} />
        )}
        {view.fault !== null && <FaultNotice fault={view.fault} onRetry={reload} />}
      </div>
      {tab === 'duplicates' ? (
        <DuplicatesView fields={custom} onEdit={onEdit} onDelete={onDelete} />
      ) : (
        <>
          {view.total !== null && view.total > 0 && (
            <ContactGrid
              view={view}
              total={view.total}
              onLook={look}
              callWaits={busy}
              onCall={onCall}
              sort={sort}
              onSort={setSort}
              onOpen={onOpen}
              onEdit={onEdit}
              onDelete={onDelete}
            />
          )}
          {/* With a fault and nothing read yet, nobody knows whether there are contacts. */}
          {(view.total === 0 || (view.total === null && view.fault === null)) && (
            <NothingFound
              loading={view.total === null}
              asked={view.asked}
              syncing={contacts.syncing}
              onClearSearch={() => setTyped('')}
              onClearFilters={filters.clear}
            />
          )}
        </>
      )}
      <ContactsDialogs
        open={dialog}
        work={work.import}
        fields={custom}
        onFieldSaved={() => void reloadFields()}
        onDelete={(contact) => void deletion.remove(contact)}
        onClose={() => setDialog(null)}
      />
    </div>
  )
}
