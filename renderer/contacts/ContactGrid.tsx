import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactQuery, ContactRow, ContactSort } from '../../shared/views/contacts.ts'
import type { PagesView } from '../lib/pages.ts'
import { VirtualGrid } from '../ui/VirtualGrid.tsx'
import { ContactGridHead } from './ContactGridHead.tsx'
import { ContactGridRow } from './ContactGridRow.tsx'
import { RowMenu, type RowMenuOf } from './RowMenu.tsx'

const ROW_PX = 52
const COLUMN_COUNT = 7

interface ContactGridProps {
  view: PagesView<ContactQuery, ContactRow>
  total: number
  /** Tells which rows are on screen. */
  onLook: (first: number, last: number) => void
  callWaits: boolean
  onCall: (row: ContactRow) => Promise<void>
  sort: ContactSort
  onSort: (sort: ContactSort) => void
  onOpen: (contactId: string) => void
  onEdit: (row: ContactRow) => void
  onDelete: (row: ContactRow) => void
}

/** The contacts, as many as there are. */
export function ContactGrid(props: ContactGridProps) {
  const { view, total, onLook, callWaits, onCall, sort, onSort, onOpen, onEdit, onDelete } = props
  const { t } = useTranslation()
  const [menu, setMenu] = useState<RowMenuOf | null>(null)
  const onMenu = useCallback(
    (row: ContactRow, button: HTMLElement) =>
      setMenu((open) => (open?.button === button ? null : { row, button })),
    [],
  )
  return (
    <>
      <VirtualGrid
        label={t('contacts.label')}
        view={view}
        total={total}
        rowPx={ROW_PX}
        columnCount={COLUMN_COUNT}
        onLook={onLook}
        onOpen={({ id }) => onOpen(id)}
        onScroll={() => menu !== null && setMenu(null)}
        head={<ContactGridHead sort={sort} onSort={onSort} />}
        drawRow={(place) => (
          <ContactGridRow
            key={place.index}
            {...place}
            callWaits={callWaits}
            onCall={onCall}
            onMenu={onMenu}
            menuOpen={menu !== null && menu.row.id === place.row?.id}
          />
        )}
      />
      <RowMenu of={menu} onClose={() => setMenu(null)} onEdit={onEdit} onDelete={onDelete} />
    </>
  )
}
