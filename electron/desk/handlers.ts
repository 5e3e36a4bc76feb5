import type { Result } from '../../shared/ipc.ts'
import { createContact } from '../contacts/create-contact.ts'
import type { Handlers } from '../ipc.ts'
import { fail, ok } from '../result.ts'
import type { PopWindow } from '../windows/pop-window.ts'
import type { Desk } from './desk.ts'
import type { Publisher } from './publisher.ts'

interface HandlerOptions {
  readonly desk: () => Desk | null
  readonly publisher: Publisher
  readonly pop: PopWindow
  readonly openHome: (cardId: string) => void
}

/** What each command of the windows does. */
export function createHandlers({ desk, publisher, pop, openHome }: HandlerOptions): Handlers {
  const withDesk = <T>(work: (desk: Desk) => T): T | Result<never> => {
    const present = desk()
    return present === null ? fail('not-set-up') : work(present)
  }
  const changed = <T>(result: T): T => {
    publisher.changed()
    return result
  }
  return {
    'desk:snapshot': () => ok(publisher.snapshot()),
    'calls:dial': ({ number, retryOf }) => withDesk(({ dialler }) => dialler.dial(number, retryOf)),
    'calls:dismiss': ({ cardId }) =>
      withDesk(({ calls }) => changed(calls.dismiss(cardId) ? ok(null) : fail('not-found'))),
    'calls:open': ({ cardId }) => {
      openHome(cardId)
      return ok(null)
    },
    'calls:note': ({ cardId, note }) =>
      withDesk(({ calls }) => changed(calls.setNote(cardId, note) ? ok(null) : fail('not-found'))),
    'contacts:search': ({ query, offset, limit }) =>
      withDesk(({ contacts }) => ok(contacts.search(query, offset, limit))),
    'contacts:sync': () =>
      withDesk(({ synchroniser }) => {
        synchroniser.run().catch(() => {})
        return ok(null)
      }),
    'contacts:create': ({ number, name }) =>
      withDesk(async ({ calls, contacts, contactsApi }) => {
        const created = await createContact(contactsApi, contacts, number, name)
        calls.namesChanged()
        return changed(created)
      }),
    'pop:resize': ({ height }) => {
      pop.fit(height)
      return ok(null)
    },
  }
}
