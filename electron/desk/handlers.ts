import type { Result } from '../../shared/ipc.ts'
import { describeAccount } from '../account/account-view.ts'
import { openCustomer } from '../customer/customer.ts'
import type { Handlers } from '../ipc.ts'
import { fail, ok } from '../result.ts'
import type { PopWindow } from '../windows/pop-window.ts'
import type { Desk } from './desk.ts'
import type { Publisher } from './publisher.ts'
import type { Workplace } from './workplace.ts'

interface HandlerOptions {
  readonly workplace: Workplace
  readonly publisher: Publisher
  readonly pop: PopWindow
  readonly openHome: (cardId: string) => void
}

/** What each command of the windows does. */
export function createHandlers({ workplace, publisher, pop, openHome }: HandlerOptions): Handlers {
  const { setUp } = workplace
  const withDesk = <T>(work: (desk: Desk) => T): T | Result<never> => {
    const present = workplace.desk()
    return present === null ? fail('not-set-up') : work(present)
  }
  const changed = <T>(result: T): T => {
    publisher.changed()
    return result
  }
  const withContacts = <T>(work: (contacts: Desk['contacts']) => T): T | Result<never> =>
    withDesk(({ contacts }) => work(contacts))

  return {
    'desk:snapshot': () => ok(publisher.snapshot()),

    'calls:dial': ({ number, retryOf }) => withDesk(({ dialler }) => dialler.dial(number, retryOf)),
    'calls:dismiss': ({ cardId }) =>
      withDesk(({ calls, popTest }) =>
        changed(popTest.dismiss(cardId) || calls.dismiss(cardId) ? ok(null) : fail('not-found')),
      ),
    'calls:open': ({ cardId }) => {
      openHome(cardId)
      return ok(null)
    },
    'calls:note': ({ cardId, note }) =>
      withDesk(({ calls }) => changed(calls.setNote(cardId, note) ? ok(null) : fail('not-found'))),

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

    'customer:open': ({ who }) => withDesk(({ customers }) => openCustomer(who, customers)),
    'customer:list-timeline': ({ numbers, before, limit }) =>
      withDesk(({ timeline }) => ok(timeline.list(numbers, before, limit))),
    'palette:search': ({ query }) => withDesk(({ palette }) => ok(palette.search(query))),
    'palette:remember': ({ number }) =>
      withDesk(({ palette }) => {
        palette.remember(number)
        return ok(null)
      }),

    'pop:test': () => withDesk(({ popTest }) => popTest.run()),
    'pop:painted': ({ cardId }) =>
      withDesk(({ popTest }) => {
        popTest.painted(cardId)
        return ok(null)
      }),
    'pop:list-candidates': ({ number }) => withDesk(({ explainer }) => ok(explainer.candidates(number))),
    'pop:explain': (which) => withDesk(({ explainer }) => ok(explainer.explain(which))),
    'pop:resize': ({ height }) => {
      pop.fit(height)
      return ok(null)
    },

    'setup:read': () => setUp.read(),
    'setup:save': ({ fields }) => setUp.save(fields),
    'setup:join': ({ invitation }) => setUp.join(invitation),
    'setup:check': ({ group }) => setUp.check(group),
    'setup:finish': () => setUp.finish(),
    'setup:discard': () => setUp.discard(),

    'account:read': () =>
      withDesk((desk) => {
        const account = workplace.account()
        if (account === null) return fail('not-set-up')
        const { secrets, checks } = account
        return ok(
          describeAccount({
            secrets,
            agent: desk.agent(),
            userPhones: checks.userPhones(),
            typedPhones: workplace.settings().get().phones,
            checks: checks.results(),
          }),
        )
      }),
    'account:check': async ({ group }) => {
      const account = workplace.account()
      return account === null ? fail('not-set-up') : ok(await account.checks.run(group))
    },
    'account:sign-out': () => workplace.signOut(),
    'settings:update': ({ patch }) => {
      const updated = workplace.settings().update(patch)
      // The agent's own numbers decide which calls are mine.
      if (updated.ok && patch.phones) workplace.desk()?.calls.namesChanged()
      return changed(updated)
    },

    'demo:start': () => workplace.startDemo(),
    'demo:leave': () => workplace.leaveDemo(),
    'demo:act': async ({ action }) => {
      const demo = workplace.demo()
      if (demo === null) return fail('not-found')
      await demo.act(action)
      return ok(null)
    },
  }
}
