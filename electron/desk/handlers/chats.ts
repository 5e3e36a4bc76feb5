import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'

type ChatHandlers = Pick<
  Handlers,
  Exclude<Extract<keyof Handlers, `chats:${string}` | `media:${string}` | `links:${string}`>, 'chats:show'>
>

export function chatHandlers(): ChatHandlers {
  return {
    'chats:list': () => fail('not-set-up'),
    'chats:open': () => fail('not-set-up'),
    'chats:list-messages': () => fail('not-set-up'),
    'chats:list-changes': () => fail('not-set-up'),
    'chats:mark-read': () => fail('not-set-up'),
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
