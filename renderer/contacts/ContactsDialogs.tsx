import type { ContactRow, CustomField, ImportView } from '../../shared/views/contacts.ts'
import { DeleteContactDialog } from './DeleteContactDialog.tsx'
import { EditContactDialog } from './EditContactDialog.tsx'
import { FieldsDialog } from './FieldsDialog.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { NewContactDialog } from './NewContactDialog.tsx'

type Deletable = Pick<ContactRow, 'id' | 'name' | 'numberText'>

export type OpenDialog =
  | { readonly kind: 'new' | 'fields' | 'import' }
  | { readonly kind: 'edit'; readonly contactId: string }
  | { readonly kind: 'delete'; readonly contact: Deletable }

interface ContactsDialogsProps {
  open: OpenDialog | null
  work: ImportView | null
  fields: readonly CustomField[]
  onFieldSaved: () => void
  onDelete: (contact: Deletable) => void
  onClose: () => void
}

/** The one dialog that is open over the contacts. */
export function ContactsDialogs(props: ContactsDialogsProps) {
  const { open, work, fields, onFieldSaved, onDelete, onClose } = props
  switch (open?.kind) {
    case undefined:
      return null
    case 'new':
      return <NewContactDialog fields={fields} onClose={onClose} />
    case 'edit':
      return <EditContactDialog contactId={open.contactId} fields={fields} onClose={onClose} />
    case 'delete':
      return (
        <DeleteContactDialog {...open.contact} onDelete={() => onDelete(open.contact)} onClose={onClose} />
      )
    case 'fields':
      return <FieldsDialog fields={fields} onSaved={onFieldSaved} onClose={onClose} />
    case 'import':
      return <ImportDialog work={work} fields={fields} onClose={onClose} />
  }
}
