import type { Result } from '../../../shared/ipc.ts'
import type { Handlers } from '../../ipc.ts'
import { ok } from '../../result.ts'
import type { Desk } from '../desk-types.ts'
import type { HandlerContext } from './context.ts'

type ChatHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `chats:${string}`>, 'chats:show'>>

export function chatHandlers({ withDesk, changed }: HandlerContext): ChatHandlers {
  const withThreads = <T>(work: (threads: Desk['whatsApp']['threads']) => T): T | Result<never> =>
    withDesk(({ whatsApp }) => work(whatsApp.threads))
  const withSending = <T>(work: (sending: Desk['whatsApp']['sending']) => T): T | Result<never> =>
    withDesk(({ whatsApp }) => work(whatsApp.sending))
  return {
    'chats:list': (query) => withThreads((threads) => ok(threads.list(query))),
    'chats:open': ({ chat }) => withThreads((threads) => threads.open(chat)),
    'chats:list-messages': ({ chat, at, limit }) =>
      withThreads((threads) => ok(threads.listMessages(chat, at, limit))),
    'chats:list-changes': ({ chat, since }) => withThreads((threads) => ok(threads.listChanges(chat, since))),
    'chats:mark-read': ({ chat, key }) => withThreads((threads) => changed(threads.markRead(chat, key))),
    'chats:draft': ({ chat, text, replyTo }) =>
      withSending((sending) => {
        sending.keepDraft(chat, text, replyTo)
        return ok(null)
      }),
    'chats:send': ({ chat, content, replyTo }) =>
      withSending((sending) => sending.send(chat, content, replyTo)),
    'chats:retry': ({ key }) => withSending((sending) => sending.retry(key)),
    'chats:cancel': ({ key }) => withSending((sending) => sending.cancel(key)),
    'chats:send-now': ({ key }) => withSending((sending) => sending.sendNow(key)),
    'chats:send-anyway': ({ key }) => withSending((sending) => sending.sendAnyway(key)),
    'chats:remove': ({ key }) => withSending((sending) => sending.remove(key)),
    'chats:stage-file': ({ bytes, ...file }) =>
      withSending((sending) => sending.stageFile({ ...file, bytes: Buffer.from(bytes, 'base64') })),
    'chats:unstage-file': ({ fileId }) => withSending((sending) => sending.unstageFile(fileId)),
    'chats:read-draft': ({ chat }) => withSending((sending) => ok(sending.draftOf(chat))),
  }
}
