import type { Result } from '../../../shared/ipc.ts'
import type { Handlers } from '../../ipc.ts'
import { fail, ok } from '../../result.ts'
import type { Desk } from '../desk-types.ts'
import type { HandlerContext } from './context.ts'

type ChatHandlers = Pick<
  Handlers,
  Exclude<Extract<keyof Handlers, `chats:${string}` | `media:${string}` | `links:${string}`>, 'chats:show'>
>

export function chatHandlers({ withDesk, changed }: HandlerContext): ChatHandlers {
  const withThreads = <T>(work: (threads: Desk['whatsApp']['threads']) => T): T | Result<never> =>
    withDesk(({ whatsApp }) => work(whatsApp.threads))
  return {
    'chats:list': (query) => withThreads((threads) => ok(threads.list(query))),
    'chats:open': ({ chat }) => withThreads((threads) => threads.open(chat)),
    'chats:list-messages': ({ chat, at, limit }) =>
      withThreads((threads) => ok(threads.listMessages(chat, at, limit))),
    'chats:list-changes': ({ chat, since }) => withThreads((threads) => ok(threads.listChanges(chat, since))),
    'chats:mark-read': ({ chat, key }) => withThreads((threads) => changed(threads.markRead(chat, key))),
    'chats:draft': () => fail('not-set-up'),
    'chats:send': () => fail('not-set-up'),
    'chats:retry': () => fail('not-set-up'),
    'chats:cancel': () => fail('not-set-up'),
    'chats:send-now': () => fail('not-set-up'),
    'chats:send-anyway': () => fail('not-set-up'),
    'chats:remove': () => fail('not-set-up'),
    'chats:stage-file': () => fail('not-set-up'),
    'chats:unstage-file': () => fail('not-set-up'),
    'chats:read-draft': () => fail('not-set-up'),
    'media:check': () => fail('not-set-up'),
    'media:save': () => fail('not-set-up'),
    'media:read-cache': () => fail('not-set-up'),
    'media:clear-cache': () => fail('not-set-up'),
    'links:open': () => fail('not-set-up'),
  }
}
