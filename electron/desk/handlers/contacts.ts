import type { Result } from '../../../shared/ipc.ts'
import type { Handlers } from '../../ipc.ts'
import { ok } from '../../result.ts'
import type { Desk } from '../desk-types.ts'
import type { HandlerContext } from './context.ts'

type ContactHandlers = Pick<Handlers, Extract<keyof Handlers, `contacts:${string}`>>

export function contactHandlers({ withDesk }: HandlerContext): ContactHandlers {
  const withContacts = <T>(work: (contacts: Desk['contacts']) => T): T | Result<never> =>
    withDesk(({ contacts }) => work(contacts))
  return {
    'contacts:search': (query) => withContacts((contacts) => contacts.search(query)),
    'contacts:read': ({ id }) => withContacts((contacts) => contacts.read(id)),
    'contacts:sync': () =>
      withDesk((desk) => {
        desk.syncContacts()
        return ok(null)
      }),
    'contacts:create': (contact) => withContacts((contacts) => contacts.create(contact)),
    'contacts:update': ({ id, patch }) => withContacts((contacts) => contacts.update(id, patch)),
    'contacts:delete': ({ id }) => withContacts((contacts) => contacts.remove(id)),
    'contacts:list-fields': () => withContacts((contacts) => contacts.listFields()),
    'contacts:save-field': (field) => withContacts((contacts) => contacts.saveField(field)),
    'contacts:list-duplicates': (page) => withContacts((contacts) => contacts.listDuplicates(page)),
    'contacts:preview-import': (file) => withContacts((contacts) => contacts.previewImport(file)),
    'contacts:remap-import': ({ importId, mapping }) =>
      withContacts((contacts) => contacts.remapImport(importId, mapping)),
    'contacts:start-import': ({ importId, mapping }) =>
      withContacts((contacts) => contacts.startImport(importId, mapping)),
    'contacts:pause-import': ({ importId }) => withContacts((contacts) => contacts.pauseImport(importId)),
    'contacts:resume-import': ({ importId }) => withContacts((contacts) => contacts.resumeImport(importId)),
    'contacts:discard-import': ({ importId }) => withContacts((contacts) => contacts.discardImport(importId)),
    'contacts:list-import-errors': ({ importId, ...page }) =>
      withContacts((contacts) => contacts.listImportErrors(importId, page)),
    'contacts:export': (query) => withContacts((contacts) => contacts.export(query)),
    'contacts:cancel-export': () => withContacts((contacts) => contacts.cancelExport()),
    'contacts:show-export': () => withContacts((contacts) => contacts.showExport()),
  }
}
