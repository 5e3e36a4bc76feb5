import { describeAccount } from '../../account/account-view.ts'
import type { Handlers } from '../../ipc.ts'
import { fail, ok } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type AccountHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `${'setup' | 'account' | 'settings' | 'link' | 'demo'}:${string}`>
>

/** Whose desk it is and how it is set: the first run, the account, the settings, the link, the demo. */
export function accountHandlers({ workplace, withDesk, changed }: HandlerContext): AccountHandlers {
  const { setUp } = workplace
  return {
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
      if (updated.ok && patch.recordings) workplace.desk()?.recordings.capChanged()
      if (updated.ok && patch.whatsapp) workplace.desk()?.whatsApp.media.capChanged()
      return changed(updated)
    },

    'link:take-over': () =>
      withDesk(({ link }) => {
        link.takeOver()
        return ok(null)
      }),

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
