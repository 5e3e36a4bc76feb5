import { openCustomer } from '../customer/customer.ts'
import type { Handlers } from '../ipc.ts'
import { fail, ok } from '../result.ts'
import type { PopWindow } from '../windows/pop-window.ts'
import { accountHandlers } from './handlers/account.ts'
import { callBackHandlers } from './handlers/call-backs.ts'
import { callLogHandlers } from './handlers/call-log.ts'
import { campaignHandlers } from './handlers/campaigns.ts'
import { chatHandlers } from './handlers/chats.ts'
import { contactHandlers } from './handlers/contacts.ts'
import { createContext } from './handlers/context.ts'
import { followUpHandlers } from './handlers/follow-ups.ts'
import { mediaHandlers } from './handlers/media.ts'
import { recordingHandlers } from './handlers/recordings.ts'
import { teamHandlers } from './handlers/team.ts'
import { templateHandlers } from './handlers/templates.ts'
import { wrapUpHandlers } from './handlers/wrapups.ts'
import type { Publisher } from './publisher.ts'
import type { Workplace } from './workplace.ts'

interface HandlerOptions {
  readonly workplace: Workplace
  readonly publisher: Publisher
  readonly pop: PopWindow
  readonly openHome: (cardId: string) => void
  readonly openChat: (chat: string) => void
  /** Opens an address in the system's browser. */
  readonly openExternal: (url: string) => Promise<void>
}

/** What each command of the windows does. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { workplace, publisher, pop, openHome, openChat, openExternal } = options
  const context = createContext(workplace, publisher)
  const { withDesk, changed } = context
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
    'chats:show': ({ chat }) => {
      openChat(chat)
      return ok(null)
    },
    'calls:note': ({ cardId, note }) =>
      withDesk(({ calls }) => changed(calls.setNote(cardId, note) ? ok(null) : fail('not-found'))),

    ...wrapUpHandlers(context),
    ...teamHandlers(context),
    ...followUpHandlers(context),
    ...callBackHandlers(context),
    ...templateHandlers(context),
    ...chatHandlers(context),
    ...campaignHandlers(context),
    ...mediaHandlers(context, openExternal),
    ...callLogHandlers(context),
    ...recordingHandlers(context),
    ...contactHandlers(context),
    ...accountHandlers(context),

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
  }
}
